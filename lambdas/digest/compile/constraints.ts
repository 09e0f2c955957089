import type { Decision } from '../../model/decision.ts';
import { byKeys } from './order.ts';

const newestFirst = byKeys<Decision>(
  (decision) => -Date.parse(decision.at),
  (decision) => decision.id,
);

/**
 * Editors' decisions, ready to ask. Articles that were decided to be one story have one root; roots can be forbidden to one
 * another. Of decisions that contradict each other the newest holds.
 */
export class Constraints {
  readonly #roots = new Map<string, string>();
  readonly #apart = new Map<string, Set<string>>();
  readonly #holding: Decision[] = [];

  constructor(decisions: readonly Decision[]) {
    for (const decision of decisions.filter(({ undone }) => !undone).sort(newestFirst)) {
      if (!this.refuses(decision)) this.#take(decision);
    }
  }

  /** The same for all articles that must be one story; null for an article that no decision names. */
  rootOf(article: string): string | null {
    return this.#roots.get(article) ?? null;
  }

  /** Whether articles of these two roots must not be one story. */
  forbids(root: string, other: string): boolean {
    return this.#apart.get(root)?.has(other) === true;
  }

  /** Whether a decision says the opposite of those that hold. */
  refuses({ articles, apart }: Pick<Decision, 'articles' | 'apart'>): boolean {
    const together = new Set(articles.map((id) => this.#roots.get(id) ?? id));
    if (apart.some((id) => together.has(this.#roots.get(id) ?? id))) return true;
    return [...together].some((root) => [...together].some((other) => this.forbids(root, other)));
  }

  /** The decisions that name any of these articles, the earliest first. */
  about(articles: readonly string[]): Decision[] {
    const asked = new Set(articles);
    return this.#holding
      .filter((decision) => [...decision.articles, ...decision.apart].some((id) => asked.has(id)))
      .sort((a, b) => newestFirst(b, a));
  }

  #take(decision: Decision): void {
    const { articles, apart } = decision;
    this.#holding.push(decision);
    for (const id of [...articles, ...apart]) if (!this.#roots.has(id)) this.#roots.set(id, id);
    const [root = '', ...others] = new Set(articles.map((id) => this.#roots.get(id) ?? id));
    for (const other of others) this.#unite(root, other);
    for (const other of new Set(apart.map((id) => this.#roots.get(id) ?? id))) this.#part(root, other);
  }

  #unite(root: string, other: string): void {
    for (const [id, of] of this.#roots) if (of === other) this.#roots.set(id, root);
    for (const enemy of this.#apart.get(other) ?? []) this.#part(root, enemy);
    this.#apart.delete(other);
    for (const enemies of this.#apart.values()) enemies.delete(other);
  }

  #part(root: string, other: string): void {
    for (const [one, two] of [
      [root, other],
      [other, root],
    ] as const) {
      const enemies = this.#apart.get(one) ?? new Set();
      this.#apart.set(one, enemies.add(two));
    }
  }
}

/** No decisions. */
export const UNCONSTRAINED = new Constraints([]);
