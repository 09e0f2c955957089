import type { Digest, RejectedItem } from '../../model/digest.ts';
import { groupBy } from '../compile/order.ts';
import { equation, LISTED, lateNotes } from './accounts.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { pathOf } from './paths.ts';
import { reasonWords } from './reasons.ts';
import { longDay, moment } from './words.ts';

/** 收录说明: where every received thing went. */
export function accountsSection(digest: Digest): Markup {
  const { asOf, timeZone, repeats, withdrawn, rejected, failed } = digest;
  const { received, terms } = equation(digest.counts);
  return markup`
<section class="accounts" aria-labelledby="accounts"><h2 id="accounts">收录说明</h2>
<p class="eq"><span>收稿 <b>${received}</b></span> ${terms.map(({ label, count }, i) => markup`<span>${i === 0 ? '＝' : '＋'} ${label} <b>${count}</b></span> `)}</p>
<p class="note">按见稿次数计：同一稿件在两个文件中出现，计两次。${asOf ? `统计截至 ${moment(asOf, timeZone)}（${timeZone}）。` : '本期没有收到任何文件。'}</p>
${lateNotes(digest).map(({ issue, sightings }) => markup`<p>另有 ${sightings} 件于本期定稿后到达，刊于<a href="${pathOf('day', issue)}">${longDay(issue)}一期</a>。</p>`)}
${reasons('未能读取', rejected, timeZone)}
${reasons('处理失败', failed, timeZone)}
${list(
  '此前已刊',
  repeats.map(
    ({ key, member, title, issue }) =>
      markup`<li><code>${nameOf(key, member)}</code>${title ? `《${title}》` : null}，见<a href="${pathOf('day', issue)}">${longDay(issue)}一期</a></li>`,
  ),
)}
${list(
  '已撤回',
  withdrawn.map(
    ({ key, receivedAt, sightings }) =>
      markup`<li><code>${key}</code> <small>${moment(receivedAt, timeZone)}收${sightings > 1 && `，含${sightings}件`}</small></li>`,
  ),
)}
</section>`;
}

const nameOf = (key: string, member: string): string => (member ? `${key} › ${member}` : key);

function reasons(heading: string, items: RejectedItem[], timeZone: string): Content {
  if (items.length === 0) return null;
  const byCode = groupBy(items, ({ code }) => code);
  return markup`<h3>${heading}（${items.length}）</h3>${[...byCode].map(
    ([code, group]) =>
      markup`<p class="reason">${reasonWords(code)} <code>${code}</code> <span class="n">${group.length} 件</span></p>${list(
        null,
        group.map(
          ({ key, member, message, receivedAt }) =>
            markup`<li><code>${nameOf(key, member)}</code> <small>${moment(receivedAt, timeZone)}收；<span lang="en">${message}</span></small></li>`,
        ),
      )}`,
  )}`;
}

function list(heading: string | null, items: Markup[]): Content {
  if (items.length === 0) return null;
  const left = items.length - LISTED;
  return markup`${heading !== null && markup`<h3>${heading}（${items.length}）</h3>`}<ul class="keys">${items.slice(0, LISTED)}${left > 0 && markup`<li>其余 ${left} 件见 digest.json</li>`}</ul>`;
}
