import type { ContinuingStory, Digest, Story } from '../../model/digest.ts';
import { groupOf, regionLabel } from '../../model/region.ts';
import { byKeys } from '../compile/order.ts';
import { inert } from '../render/inert.ts';
import { outlineOf } from '../render/outline.ts';
import { languageTags } from '../render/wording.ts';
import type { SearchDocument } from './document.ts';

/** Named sources of one story that are searched and filtered by. */
const MOST_SOURCES = 8;

/** The stories that a day's issue tells, in its reading order, as search knows them. */
export function documentsOf(digest: Digest): SearchDocument[] {
  const { place } = outlineOf(digest);
  const placeOf = ({ id }: Story): number => place.get(id) ?? 0;
  return [...digest.continuing, ...digest.stories]
    .filter((story) => placeOf(story) > 0)
    .sort(byKeys(placeOf))
    .map((story) => documentOf(story, digest.period));
}

function documentOf(story: Story | ContinuingStory, day: string): SearchDocument {
  const { id, title, script, region, themes, summary, sources, status } = story;
  const news = 'continues' in story ? story.continues.news.sentences : [];
  const named = sources.flatMap(({ source }) => source ?? []);
  return {
    day,
    id,
    title: inert(title.text),
    lang: languageTags[script],
    sentences: distinct([...summary, ...news].map(({ text }) => text)),
    sources: distinct(named).slice(0, MOST_SOURCES),
    region: regionLabel(region),
    group: groupOf(region),
    themes: themes.toSorted((a, b) => Number(b.primary) - Number(a.primary)).map((theme) => theme.id),
    status: 'continues' in story ? 'continuing' : status,
  };
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts.map(inert))].filter(Boolean);
