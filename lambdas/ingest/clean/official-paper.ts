import { readsLikeTitle } from './head.ts';
import { tells, type WorkLine } from './work-line.ts';

/** What a paper is, at the end of its title. */
const KIND = /关于.{2,}(通知|通告|公告|通报|意见|决定|请示|批复|报告|复?函|纪要|方案|办法|规定|答复|回复)(（[^）]*）)?$/;
const ISSUER = /^[\p{Script=Han}\s、（）()]{4,40}(政府|小组|办公室|指挥部|[局委部厅院办会])$/u;

/** True for a title that began on the line above, with who issues the paper: 青山镇人民政府, 关于启用窗口的通告. */
export const beginsAbove = (title: WorkLine, above: WorkLine | undefined): boolean =>
  title.folded.startsWith('关于') && above !== undefined && ISSUER.test(above.folded);

/**
 * The title of an official paper, if one stands above the first sentence of these lines: who issues it stands on the line above, or whom
 * it addresses on the line below.
 */
export function paperTitle(lines: readonly WorkLine[]): WorkLine | undefined {
  const head = lines.slice(0, Math.max(0, lines.findIndex(tells)));
  return head.find((line, i) => {
    const isOfPaper = beginsAbove(line, lines[i - 1]) || /[:：]$/.test(lines[i + 1]?.folded ?? '');
    return isOfPaper && KIND.test(line.folded) && readsLikeTitle(line.folded);
  });
}
