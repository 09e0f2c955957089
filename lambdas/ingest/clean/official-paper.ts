import words from '../../../seeds/cleaning/words.json' with { type: 'json' };
import { LEAST_SHARED, LONGEST_TITLE, readsLikeTitle, retelling } from './head.ts';
import { tells, type WorkLine } from './work-line.ts';

/** What a paper is, at the end of its title. */
const KIND = new RegExp(`关于.{2,}(${words.papers.join('|')})(（[^）]*）)?$`);
const ISSUER = /^[\p{Script=Han}\s、（）()]{4,40}(政府|小组|办公室|指挥部|委员会|代表大会|法院|检察院|[局委部厅])$/u;

/** True for the title of an official paper, or the second line of one; `text` folded. */
export const isOfPaper = (text: string): boolean => text.length <= LONGEST_TITLE && KIND.test(text);

const beginsAbove = (title: WorkLine, above: WorkLine | undefined): boolean =>
  title.folded.startsWith('关于') && isOfPaper(title.folded) && above !== undefined && ISSUER.test(above.folded);

/**
 * The title of an official paper, if one stands above the first sentence: who issues it stands on the line above, or whom it addresses on
 * the line below. News of papers names them too: so above the latter stands no line that the first sentence says again, and no publication
 * line below.
 */
export function paperTitle(lines: readonly WorkLine[]): WorkLine | undefined {
  const end = lines.findIndex((line) => !line.kind && tells(line));
  const told = lines[end];
  if (!told) return undefined;
  const head = lines.slice(0, end + 1);
  const open = head.filter(({ kind }) => !kind);
  const retold = retelling(told);
  const first = open.findIndex(({ folded }) => !folded.includes('关于') && readsLikeTitle(folded) && retold(folded) >= LEAST_SHARED);
  const published = head.findLastIndex(({ kind }) => kind === 'meta');
  return open.find((line, i) => {
    if (!isOfPaper(line.folded) || !readsLikeTitle(line.folded)) return false;
    const isAddressed = /[:：]$/.test(open[i + 1]?.folded ?? '') && (first < 0 || i <= first) && head.indexOf(line) > published;
    return isAddressed || beginsAbove(line, open[i - 1]);
  });
}

/**
 * The line above, where a title began with who issues the paper: 青山镇人民政府, 关于启用窗口的通告. A paper that another office signs has
 * the site's name above it.
 */
export function issuerAbove(title: WorkLine, lines: readonly WorkLine[]): WorkLine | undefined {
  const above = lines[lines.indexOf(title) - 1];
  if (!above || !beginsAbove(title, above)) return undefined;
  const signer = lines.findLast(({ kind, folded }) => !kind && ISSUER.test(folded))?.folded ?? above.folded;
  return signer.includes(above.folded) || above.folded.includes(signer) ? above : undefined;
}
