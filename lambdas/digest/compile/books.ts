import type { IssueBooks, Reason } from '../../model/brief.ts';
import type { Digest, RejectedItem } from '../../model/digest.ts';
import type { Outline } from '../render/outline.ts';
import { byKeys, groupBy } from './order.ts';

/** Sources and corrected stories that a day's books name at most; the issue has all. */
export const MOST_NAMED = 300;

/** A day's books: what pages over many days say of its figures, sources, corrections and refusals. */
export function booksOf(digest: Digest, { figures }: Pick<Outline, 'figures'>): IssueBooks {
  const { stories, continuing, corrections, late, lateElsewhere, withdrawn, rejected, failed } = digest;
  const tellings = [...stories, ...continuing].flatMap(({ id, sources }) => sources.map(({ source }) => ({ id, source })));
  const named = groupBy(
    tellings.flatMap(({ id, source }) => (source === null ? [] : [{ id, source }])),
    ({ source }) => source,
  );
  return {
    figures,
    sources: [...named]
      .map(([name, of]) => ({ name, stories: new Set(of.map(({ id }) => id)).size }))
      .sort(
        byKeys(
          (source) => -source.stories,
          ({ name }) => name,
        ),
      )
      .slice(0, MOST_NAMED),
    unnamed: tellings.filter(({ source }) => source === null).length,
    corrections: corrections.map(({ changed, added, removed, ...rest }) => ({
      ...rest,
      changed: changed.slice(0, MOST_NAMED),
      added: added.slice(0, MOST_NAMED),
      removed: removed.slice(0, MOST_NAMED),
    })),
    late: late.length,
    lateElsewhere: [...groupBy(lateElsewhere, ({ issue }) => issue)].map(([issue, items]) => ({
      issue,
      sightings: items.reduce((sum, { sightings }) => sum + sightings, 0),
    })),
    withdrawn: withdrawn.length,
    rejected: reasonsOf(rejected),
    failed: reasonsOf(failed),
  };
}

/** By code, most items first. */
function reasonsOf(items: readonly RejectedItem[]): Reason[] {
  return [...groupBy(items, ({ code }) => code)]
    .map(([code, of]) => ({ code, items: of.length }))
    .sort(
      byKeys(
        (reason) => -reason.items,
        ({ code }) => code,
      ),
    );
}
