import { type Content, type Markup, markup } from './markup.ts';
import { median, medianOf, type Shown, shownNumbers } from './numbers.ts';
import { pathOf } from './paths.ts';
import { sparkline } from './sparkline.ts';
import type { View } from './view.ts';
import { changeMark } from './wording.ts';

/** 本期数据: each count, against the period before and against the median of the last seven. */
export function numbersSection({ digest, words }: View): Markup {
  const { kind, counts, previous } = digest;
  const w = words.numbers;
  const issues = medianOf(digest);
  const change = (now: number, before: number | null | undefined): Content =>
    typeof before === 'number' && markup`<td><span aria-hidden="true">${changeMark(now, before)}</span> ${words.change(now, before)}</td>`;
  const row = (key: Shown): Markup =>
    markup`<tr><th scope="row">${w.labels[key]}</th><td class="n">${counts[key]}</td>${previous && change(counts[key], previous.counts[key])}${change(counts[key], median(digest, key))}</tr>`;
  const note = w.note(words.before[kind], issues);
  return markup`
<section class="numbers" aria-labelledby="numbers"><h2 id="numbers">${words.sections.numbers}</h2>
<table><thead><tr><th scope="col">${w.what}</th><th scope="col">${w.now}</th>${previous && markup`<th scope="col">${w.againstBefore[kind]}</th>`}${issues > 0 && markup`<th scope="col">${w.againstMedian}</th>`}</tr></thead>
<tbody>${shownNumbers(digest).map(({ key }) => row(key))}</tbody></table>
${sparkline(digest, words)}
<p class="note">${previous ? markup`${note.before}<a href="${words.at(pathOf(kind, previous.period))}">${words.periodName(kind, previous.period)}</a>${note.after}` : w.alone}</p>
</section>`;
}
