import type { Correction } from '../../model/digest.ts';
import { LISTED } from './accounts.ts';
import { SHORT_ID } from './corrections-html.ts';
import { markdownList, markdownText as t } from './markdown-escape.ts';
import { revisionFolder } from './paths.ts';
import type { View } from './view.ts';

/** 更正与撤回: what each revision changed, the newest first, and the files that were taken back. */
export function correctionBlocks(view: View): string[] {
  const { digest, words } = view;
  const { corrections, withdrawn } = digest;
  if (corrections.length + withdrawn.length === 0) return [];
  const w = words.corrections;
  const more = withdrawn.length > LISTED ? [words.accounts.rest(withdrawn.length - LISTED)] : [];
  return [
    `## ${words.sections.corrections}`,
    corrections.length > 0 ? w.note : '',
    ...corrections.toReversed().flatMap((correction) => revision(correction, view)),
    ...(withdrawn.length > 0
      ? [
          `### ${w.withdrawnItems}${words.bracketed(String(withdrawn.length))}`,
          markdownList([...withdrawn.slice(0, LISTED).map(({ key }) => t(key)), ...more]),
        ]
      : []),
  ];
}

function revision({ revision: number, asOf, changed, added, removed }: Correction, { digest, outline, words }: View): string[] {
  const w = words.corrections;
  const nth = (id: string): string => words.nth(outline.place.get(id));
  const items = [
    ...changed.map(({ story, fields }) => `${w.changed(fields.map((field) => w.fields[field]))}${nth(story)}`),
    ...added.map((id) => `${w.added}${nth(id)}`),
    ...removed.map(({ story, reason }) => w[reason](story.slice(0, SHORT_ID))),
  ];
  const older = `[${w.older(number - 1)}](${words.at(revisionFolder(digest.kind, digest.period, number - 1))})`;
  return [
    `### ${w.revision(number, asOf && words.moment(asOf, digest.timeZone))} ${older}`,
    items.length > 0 ? markdownList(items) : w.accounts,
  ];
}
