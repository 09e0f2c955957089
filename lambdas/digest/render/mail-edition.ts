import type { Digest } from '../../model/digest.ts';
import type { Settings } from '../../model/settings.ts';
import { pathOf, storyAnchor } from './paths.ts';
import { byImportance, type Selection, selectionOf } from './selection.ts';
import { type View, viewOf } from './view.ts';
import { zh } from './words-zh.ts';

/** What a mail tells of an issue. */
export interface MailEdition {
  /** of the told stories alone */
  view: View;
  selection: Selection;
  /** the page; null where nobody knows where the site is */
  page: string | null;
  /** how to leave: a web page, else a mail */
  unsubscribe: string;
}

/** The first stories of an issue by importance, in the order. */
export function mailEdition(
  digest: Digest,
  most: number,
  { siteAddress }: Pick<Settings, 'siteAddress'>,
  unsubscribe: string,
): MailEdition {
  const whole = viewOf(digest, zh);
  const chosen = byImportance(digest, whole.outline).slice(0, most);
  const selection = selectionOf(whole.outline, new Set(chosen.map(({ id }) => id)));
  return {
    view: { ...whole, outline: selection.outline },
    selection,
    page: siteAddress === '' ? null : `${siteAddress}${pathOf(digest.kind, digest.period)}`,
    unsubscribe,
  };
}

/** Where the page tells a story. */
export const storyAddress = ({ page }: MailEdition, id: string): string | null => page && `${page}#${storyAnchor(id)}`;
