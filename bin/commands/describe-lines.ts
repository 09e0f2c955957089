import { styleText } from 'node:util';
import type { Analysis, Line, Repair } from '../../lambdas/model/article.ts';
import { inert } from './output.ts';

/** Characters of a line that are shown; the clean text shows all of it. */
const SHOWN = 60;
const KEPT = new Set(['title', 'heading', 'body']);

/** The document as it came: each line with its label, the rule that decided and how sure it is; cut lines are marked and dim on a terminal. */
export function describeLines({ lines, repairs = [], repairCount = 0 }: Analysis): string {
  const repairRows = repairs.slice(0, SHOWN).map(repairRow);
  const more = repairCount > repairRows.length ? [`    and ${repairCount - repairRows.length} more`] : [];
  return [
    '  lines (- was cut, ? kept but unsure): number, label, rule, score',
    ...lines.map(lineRow),
    ...(repairCount > 0 ? [`  repairs (${repairCount}): line and place`, ...repairRows, ...more] : []),
    '',
  ].join('\n');
}

function lineRow({ n, kind, reason = 'body', rule = '', score = 0, evidence, text }: Line): string {
  const isKept = KEPT.has(kind);
  const mark = isKept ? (reason === 'unsure' ? '?' : ' ') : '-';
  const start = inert(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
  const row = `  ${mark} ${String(n).padStart(4)}  ${reason.padEnd(13)} ${rule.padEnd(16)} ${score.toFixed(2)}  ${start}${evidence ? `  (${inert(evidence)})` : ''}`;
  return styleText(isKept ? (reason === 'unsure' ? 'yellow' : 'reset') : 'dim', row, { stream: process.stdout });
}

function repairRow({ kind, n, start, before, after }: Repair): string {
  return `    ${`${n}:${start}`.padEnd(8)}  ${kind.padEnd(11)}  ${visible(before)} → ${visible(after)}`;
}

const visible = (text: string): string =>
  text === ''
    ? 'nothing'
    : text.replace(/[^\p{L}\p{M}\p{N}\p{P}]/gu, (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
