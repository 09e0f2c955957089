/**
 * What the check of a written paragraph lets through and what it stops, over newscast items: sentences of the text as they are, the editor's
 * titles (written by a person, with words of her own), and sentences in which one number, place or organ was changed for another's.
 *
 *   npx node bench/quality/lead-check.ts [items.jsonl.gz]
 *
 * The items are not part of the project; without them the bench says so and ends.
 */
import { existsSync } from 'node:fs';
import { RefusedAnswer } from '../../lambdas/digest/write/answer.ts';
import { verifiedLead } from '../../lambdas/digest/write/verify.ts';
import { scan } from '../../lambdas/ingest/locate/scan.ts';
import { summarize } from '../../lambdas/ingest/summarize/summarize.ts';
import { fold } from '../../lambdas/ingest/text/fold.ts';
import { sentencesOf } from '../../lambdas/ingest/text/sentences.ts';
import { cleanArticle } from './clean-article.ts';
import { newscastItems } from './newscast-items.ts';

const file = process.argv[2] ?? '../shared/data/newscast-dev.jsonl.gz';
const SHOWN = Number(process.env.SHOW ?? 0);

if (!existsSync(file)) console.log(`lead-check: ${file} is not there; give another file as argument.`);
else measure();

function measure(): void {
  const items = newscastItems(file).whole.flatMap(({ title, text }) => {
    const sentences = summarize(cleanArticle(text, title)).summary.map((piece) => piece.text);
    return sentences.length > 1 ? [{ title, text, sentences }] : [];
  });
  const changed = items.map(({ sentences }) => sentences[0] ?? '');
  const rows: Record<string, (item: (typeof items)[number], i: number) => string | null> = {
    'sentences as they are': ({ sentences }) => sentences.find((sentence) => sentence.length <= 150) ?? null,
    "editor's title": ({ title }) => title,
    'a number changed': ({ sentences: [first = ''] }) => otherNumber(first),
    'a place changed': ({ sentences: [first = ''] }, i) => otherPlace(first, changed[(i + 1) % changed.length] ?? ''),
    'an organ or person changed': ({ sentences: [first = ''] }) => otherName(first),
  };
  console.log('what                        items  stopped  by reason');
  for (const [name, make] of Object.entries(rows)) {
    const reasons = new Map<string, number>();
    let count = 0;
    for (const [i, item] of items.entries()) {
      const said = make(item, i);
      if (said === null || said.length < 8) continue;
      count++;
      const whole = name.startsWith('editor')
        ? sentencesOf(item.text)
            .map(({ text }) => text)
            .slice(0, 16)
        : item.sentences;
      const reason = reasonOf(said, whole);
      const key = reason?.split(':')[0] ?? 'passed';
      reasons.set(key, (reasons.get(key) ?? 0) + 1);
      if ((reasons.get(key) ?? 0) <= SHOWN) console.log(`  ${reason ?? 'passed'} | ${said}`);
    }
    const passed = reasons.get('passed') ?? 0;
    const list = [...reasons].filter(([key]) => key !== 'passed').sort((a, b) => b[1] - a[1]);
    const percent = ((100 * (count - passed)) / Math.max(1, count)).toFixed(1);
    console.log(
      `${name.padEnd(27)} ${String(count).padStart(5)}  ${percent.padStart(5)} %  ${list.map((pair) => pair.join(' ')).join(', ')}`,
    );
  }
}

function reasonOf(said: string, sentences: readonly string[]): string | null {
  const text = said
    .replace(/[，；;。！？\s]*$/, '。')
    .replace(/\s+/g, '，')
    .slice(-150);
  const cites = sentences.map((_, i) => i + 1).slice(0, 6);
  const answers = sentences.length <= 6 ? [cites] : [cites, [7, 8, 9, 10, 11, 12].filter((n) => n <= sentences.length)];
  let last: string | null = null;
  for (const cited of answers) {
    try {
      const material = sentences.map((sentence) => ({ article: '', text: sentence }));
      verifiedLead(JSON.stringify({ sentences: [{ text, cites: cited }] }), { sentences: material }, 'model');
      return null;
    } catch (error) {
      if (!(error instanceof RefusedAnswer)) throw error;
      last ??= `${error.reason}: ${error.message}`;
    }
  }
  return last;
}

/** The first number of a sentence, one digit higher. */
function otherNumber(sentence: string): string | null {
  const digit = /\d(?!\d)/.exec(sentence);
  if (!digit) return null;
  return sentence.slice(0, digit.index) + ((Number(digit[0]) % 9) + 1) + sentence.slice(digit.index + 1);
}

/** The first place of a sentence as the first place of another. */
function otherPlace(sentence: string, other: string): string | null {
  const [here] = scan(fold(sentence)).names;
  const there = scan(fold(other)).names.find(({ name }) => !sentence.includes(name.text));
  return here && there ? sentence.slice(0, here.start) + there.name.text + sentence.slice(here.end) : null;
}

/** An organ of the sentence as another, or who speaks in it. */
function otherName(sentence: string): string | null {
  const organ = /(\p{Script=Han}{2})(?:部|局|委员会|公司|大学)/u.exec(sentence);
  if (organ) return `${sentence.slice(0, organ.index)}水利${sentence.slice(organ.index + 2)}`;
  const speaker = /(?<=主席|总理|书记|部长)(\p{Script=Han}{2,3})(?=\d|[，、在同]|强调|指出|出席|主持)/u.exec(sentence);
  return speaker ? `${sentence.slice(0, speaker.index)}陈立新${sentence.slice(speaker.index + speaker[0].length)}` : null;
}
