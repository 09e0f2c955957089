import type { RejectedItem } from '../../model/digest.ts';
import { groupBy } from '../compile/order.ts';
import { writerNote } from '../write/label.ts';
import { equation, LISTED, lateNotes } from './accounts.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { pathOf } from './paths.ts';
import { chinese } from './story-html.ts';
import type { View } from './view.ts';
import type { Words } from './words.ts';

/** 收录说明: where every received thing went. */
export function accountsSection({ digest, words }: View): Markup {
  const { asOf, timeZone, repeats, rejected, failed } = digest;
  const w = words.accounts;
  const { received, terms } = equation(digest.counts, words);
  return markup`
<section class="accounts" aria-labelledby="accounts"><h2 id="accounts">${words.sections.accounts}</h2>
<p class="eq"><span>${w.received} <b>${received}</b></span> ${terms.map(({ label, count }, i) => markup`<span>${i === 0 ? '＝' : '＋'} ${label} <b>${count}</b></span> `)}</p>
<p class="note">${w.unit}${asOf ? w.asOf(words.moment(asOf, timeZone), timeZone) : w.nothing}</p>
${lateNotes(digest).map(({ issue, sightings }) => {
  const { before, after } = w.lateNote(sightings);
  return markup`<p>${before}${dayLink(issue, words)}${after}</p>`;
})}
${digest.writer !== undefined && markup`<p>${writerNote(digest.writer, words.lang)}</p>`}
${reasons(w.rejected, rejected, timeZone, words)}
${reasons(w.failed, failed, timeZone, words)}
${list(
  w.repeats,
  repeats.map(
    ({ key, member, title, issue }) =>
      markup`<li><code>${nameOf(key, member)}</code>${title ? chinese(words.titled(title), words) : null}${w.see}${dayLink(issue, words)}</li>`,
  ),
  words,
)}
${list(
  w.silent,
  digest.silentSources.map(({ source, issues }) => markup`<li>${w.silentSource(source, issues)}</li>`),
  words,
)}
</section>`;
}

const nameOf = (key: string, member: string): string => (member ? `${key} › ${member}` : key);

const dayLink = (day: string, words: Words): Markup => markup`<a href="${words.at(pathOf('day', day))}">${words.dayIssue(day)}</a>`;

function reasons(heading: string, items: RejectedItem[], timeZone: string, words: Words): Content {
  if (items.length === 0) return null;
  const byCode = groupBy(items, ({ code }) => code);
  return markup`<h3>${heading}${words.bracketed(String(items.length))}</h3>${[...byCode].map(
    ([code, group]) =>
      markup`<p class="reason">${words.reason(code)} <code>${code}</code> <span class="n">${words.items(group.length)}</span></p>${list(
        null,
        group.map(
          ({ key, member, message, receivedAt }) =>
            markup`<li><code>${nameOf(key, member)}</code> <small>${words.issue.received(words.moment(receivedAt, timeZone))}${words.semicolon}<span lang="en">${message}</span></small></li>`,
        ),
        words,
      )}`,
  )}`;
}

function list(heading: string | null, items: Markup[], words: Words): Content {
  if (items.length === 0) return null;
  const left = items.length - LISTED;
  return markup`${heading !== null && markup`<h3>${heading}${words.bracketed(String(items.length))}</h3>`}<ul class="keys">${items.slice(0, LISTED)}${left > 0 && markup`<li>${words.accounts.rest(left)}</li>`}</ul>`;
}
