import type { Counts, Digest } from '../../model/digest.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { shownNumbers } from './numbers.ts';
import { pathOf } from './paths.ts';
import { BEFORE, change, periodName } from './words.ts';

export function numbersSection(digest: Digest): Markup {
  const { kind, counts, previous } = digest;
  const delta = (key: keyof Counts): Content => {
    if (!previous) return null;
    const { mark, words } = change(counts[key], previous.counts[key]);
    return markup`<dd class="delta"><span aria-hidden="true">${mark}</span> ${words}</dd>`;
  };
  return markup`
<section class="numbers" aria-labelledby="numbers"><h2 id="numbers">本期数据</h2>
<dl>${shownNumbers(digest).map(({ key, label }) => markup`<div><dt>${label}</dt><dd class="n">${counts[key]}</dd>${delta(key)}</div>`)}</dl>
<p class="note">${previous ? markup`▲▼ 与${BEFORE[kind]}（<a href="${pathOf(kind, previous.period)}">${periodName(kind, previous.period)}</a>）相比` : '没有上一期可以比照。'}</p>
</section>`;
}
