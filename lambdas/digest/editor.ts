import { createHash } from 'node:crypto';
import { type Decision, LOOK_BACK_DAYS } from '../model/decision.ts';
import type { ContinuingStory, Story } from '../model/digest.ts';
import { limits } from '../model/limits.ts';
import { dayAt, periodOf, shift } from '../model/period.ts';
import type { Settings } from '../model/settings.ts';
import { wishFor } from '../model/wish.ts';
import type { Stores } from '../store/stores.ts';
import { Constraints } from './compile/constraints.ts';
import { byText } from './compile/order.ts';
import { chainOf, toldIn } from './compile/told.ts';
import { Desk } from './desk.ts';

/** A decision that cannot be taken: what it names is not there, or it says nothing, or the opposite of another. */
export class DecisionError extends Error {
  override readonly name = 'DecisionError';
  readonly reason: 'unknown' | 'void' | 'contradicts';

  constructor(reason: DecisionError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** A story as its day's issue has it now. */
interface Found {
  day: string;
  story: Story | ContinuingStory;
  articles: string[];
}

/** Takes an editor's decisions about stories and wishes for the issues that they change. A decision twice is one. */
export class Editor {
  readonly #stores: Stores;
  readonly #settings: Settings;
  readonly #now: () => Date;
  readonly #desk: Desk;

  constructor(stores: Stores, settings: Settings, now: () => Date) {
    this.#stores = stores;
    this.#settings = settings;
    this.#now = now;
    this.#desk = new Desk(stores, settings, now);
  }

  /** These stories are one. @throws DecisionError */
  async merge(stories: readonly string[], by: string): Promise<Decision> {
    const found: Found[] = [];
    for (const id of stories) found.push(await this.#find(id));
    if (new Set(found.map(({ day, story }) => `${day} ${story.id}`)).size < 2)
      throw new DecisionError('void', `${stories.join(' and ')} are one story already: name two that are not.`);
    const days = found.map(({ day }) => day).sort(byText);
    const [first = '', last = ''] = [days[0], days.at(-1)];
    if (shift({ kind: 'day', id: last }, -LOOK_BACK_DAYS).id > first)
      throw new DecisionError(
        'void',
        `${first} and ${last} lie apart: an issue looks back ${LOOK_BACK_DAYS} days, so merge stories of these.`,
      );
    return this.#decide(
      'merge',
      last,
      found.flatMap(({ articles }) => articles),
      [],
      first,
      by,
    );
  }

  /** These articles are another story than the rest of it, and than what earlier issues told of it. @throws DecisionError */
  async split(story: string, articles: readonly string[], by: string): Promise<Decision> {
    const { day, story: from, articles: all } = await this.#find(story);
    const foreign = articles.filter((id) => !all.includes(id));
    if (foreign.length > 0)
      throw new DecisionError('unknown', `${foreign.join(', ')} is no article of the story ${from.id}. It has: ${all.join(', ')}.`);
    const rest = all.filter((id) => !articles.includes(id));
    const earlier = 'continues' in from ? await this.#toldBefore(day, from) : [];
    if (rest.length + earlier.length === 0)
      throw new DecisionError('void', `These are all articles of the story ${from.id}: name those alone that are another story.`);
    return this.#decide('split', day, articles, [...rest, ...earlier], shift({ kind: 'day', id: day }, -LOOK_BACK_DAYS).id, by);
  }

  /** A decision holds no longer. @throws DecisionError */
  async undo(id: string, by: string): Promise<Decision> {
    const day = /^(\d{4}-\d{2}-\d{2})-[0-9a-f]{8}$/.exec(id)?.[1];
    const decision = day === undefined ? null : await this.#stores.decisions.get({ day, id });
    if (!decision) throw new DecisionError('unknown', `There is no decision ${id}. Those there are: npx jianbao story list`);
    const undone = { by: nameOf(by), at: this.#now().toISOString() };
    if (!(await this.#stores.decisions.undo(decision, undone))) throw new DecisionError('void', `The decision ${id} was undone before.`);
    await this.#wish(decision.day);
    return { ...decision, undone };
  }

  /** The decisions about stories of the last days, the newest day first. */
  async list(days: number): Promise<Decision[]> {
    const today = dayAt(this.#now(), this.#settings.timeZone);
    return this.#decisions(today, days);
  }

  async #decide(
    kind: Decision['kind'],
    day: string,
    named: readonly string[],
    from: readonly string[],
    since: string,
    by: string,
  ): Promise<Decision> {
    const [articles, apart] = [[...new Set(named)].sort(byText), [...new Set(from)].sort(byText)];
    const hash = createHash('sha256')
      .update(JSON.stringify([kind, articles, apart]))
      .digest('hex')
      .slice(0, 8);
    const decision: Decision = { id: `${day}-${hash}`, kind, day, articles, apart, by: nameOf(by), at: this.#now().toISOString() };
    await this.#check(decision, since);
    const written = await this.#stores.decisions.put(decision);
    await this.#wish(day);
    return written ? decision : ((await this.#stores.decisions.get(decision)) ?? decision);
  }

  /** A decision that names an article is of its day or of one that looks back at it. */
  async #check(decision: Decision, since: string): Promise<void> {
    const last = shift({ kind: 'day', id: decision.day }, LOOK_BACK_DAYS).id;
    const days = (Date.parse(last) - Date.parse(since)) / 86_400_000 + 1;
    const others = (await this.#decisions(last, days)).filter(({ id, undone }) => id !== decision.id && !undone);
    if (!new Constraints(others).refuses(decision)) return;
    const other = others.find((one) => new Constraints([one]).refuses(decision)) ?? new Constraints(others).about(decision.articles)[0];
    throw new DecisionError(
      'contradicts',
      `That contradicts the ${other?.kind} ${other?.id} of ${other?.by}. Undo it first: npx jianbao story undo ${other?.id}`,
    );
  }

  async #decisions(last: string, days: number): Promise<Decision[]> {
    const all = Array.from({ length: days }, (_, i) => shift({ kind: 'day', id: last }, -i).id);
    return (await Promise.all(all.map((day) => this.#stores.decisions.of(day)))).flat();
  }

  /** @param id of a story, or of any article of it */
  async #find(id: string): Promise<Found> {
    const [article] = /^[0-9a-f]{24}$/.test(id) ? await this.#stores.articles.get([id]) : [];
    if (!article) throw new DecisionError('unknown', `There is no story ${id}. Ids: npx jianbao digest day --json | jq '.stories[].id'`);
    const { stories, continuing } = await this.#desk.compile({ kind: 'day', id: article.day });
    const story = [...stories, ...continuing].find((told) => told.sources.some((source) => source.article === id));
    if (!story)
      throw new DecisionError(
        'unknown',
        `The issue of ${article.day} does not tell ${id}: what showed it was withdrawn, or another issue tells it.`,
      );
    return { day: article.day, story, articles: [...new Set(story.sources.map((source) => source.article))] };
  }

  async #toldBefore(day: string, { continues }: ContinuingStory): Promise<string[]> {
    const told = toldIn(await this.#desk.lookBack(day)).filter(({ first }) => chainOf(first) === chainOf(continues.first));
    return told.flatMap(({ story }) => story.sources.map(({ article }) => article));
  }

  /** The day, and its week and month by themselves too, which do not rest: what is decided over days may change these alone. */
  async #wish(day: string): Promise<void> {
    const periods = (['day', 'week', 'month'] as const).map((kind) => periodOf(kind, day));
    await this.#stores.wishes.send(periods.map((period) => wishFor(period, this.#now(), this.#settings.debounceSeconds, 'soon')));
  }
}

function nameOf(by: string): string {
  const name = by.trim();
  if (name !== '' && name.length <= limits.nameCharacters) return name;
  throw new DecisionError('void', `Who decides? Write a name of 1 to ${limits.nameCharacters} characters: --by 王编辑`);
}
