/**
 * What articles cost, in dollars, by service.
 *
 *     npm run cost -- --articles 1000000 [--debounce 60] [--json]
 *
 * Requests, write units, bytes and processor time are measured with the real handlers over loopback, then multiplied by the dated
 * table of prices, `bench/cost/prices.json`. `docs/cost.md` has the result, what is assumed, and what it means.
 */
import { parseArgs } from 'node:util';
import { assumed, BATCH, fixedMonth, ingestBill, issueBill, type Line, storageMonth, total } from './cost/bill.ts';
import { LATER, measure } from './cost/measure.ts';
import prices from './cost/prices.json' with { type: 'json' };
import { uploadsOf } from './cost/uploads.ts';

/** Articles that are measured: full batches, and enough for the code to be warm. */
const SAMPLE = 400;
const SIZES = [1000, 100_000, 10_000_000];
/** The most articles of a day that one stage makes issues of: what its digest function reads at once. */
const MOST_OF_A_STAGE = 100_000;
const DAYS = 30;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000000' },
    debounce: { type: 'string', default: '60' },
    json: { type: 'boolean', default: false },
  },
});
const articles = Number(values.articles);
const debounce = Number(values.debounce);
if (!Number.isInteger(articles) || articles < 1 || !Number.isInteger(debounce) || debounce < 1 || debounce > 895) {
  console.error('Write it like: npm run cost -- --articles 1000000 --debounce 60 (a bucket has 1 to 895 seconds).');
  process.exit(2);
}

// Lines are measured as deployed, and read when the handlers are loaded.
process.env.POWERTOOLS_LOG_LEVEL = 'INFO';
const measured = await measure(await uploadsOf(SAMPLE + LATER));
const lines = ingestBill(measured, articles, prices.prices);
const samples = await measure(await uploadsOf(SAMPLE + LATER, 'samples'));
const linesOfSamples = ingestBill(samples, articles, prices.prices);
const each = (count: number) => (count / measured.articles).toFixed(2);
const dollars = (usd: number) => usd.toFixed(usd < 100 ? 2 : 0);
const row = ({ service, what, quantity, usd }: Line) => `| ${service} | ${what} | ${quantity.toPrecision(3)} | ${dollars(usd)} |`;

const budgets = SIZES.map((size) => {
  const stages = Math.ceil(size / MOST_OF_A_STAGE);
  const issues = (seconds: number) => DAYS * stages * total(issueBill(measured, size / stages, seconds, prices.prices));
  return {
    articlesPerDay: size,
    stages,
    ingest: total(ingestBill(measured, size * DAYS, prices.prices)),
    issues: issues(60),
    issuesSeldom: issues(895),
    fixed: stages * fixedMonth(prices.prices, { alarms: 11, metrics: 3 }),
    storage: ((size * DAYS) / 1e6) * storageMonth(measured, prices.prices),
  };
});

if (values.json) console.log(JSON.stringify({ measured, samples, prices: prices.date, lines, linesOfSamples, budgets }, null, 2));
else {
  console.log(
    `Measured with ${measured.articles} new articles, ${BATCH} a batch, through the real handlers; prices of ${prices.region}, ${prices.date}.`,
  );
  console.log(
    `Each article: ${Object.entries(measured.ingest)
      .map(([name, count]) => `${each(count)} ${name}`)
      .join(', ')};`,
  );
  console.log(
    `  ${each(measured.writeUnits)} write units, ${each(measured.tableBytes)} bytes of table and index, ${each(measured.logBytes)} of logs, ${each(measured.ingestCpuMs)} ms of processor.`,
  );
  console.log(`\n${articles} articles, from upload to record:\n\n| service | what | quantity | USD |\n|---|---|---:|---:|`);
  for (const each of lines) console.log(row(each));
  console.log(`| **all** | | | **${dollars(total(lines))}** |`);
  console.log(
    `\nThese mix the sentences of all samples. The samples as they are: ${each(samples.writeUnits)} write units, ${each(samples.ingestCpuMs)} ms of processor, USD ${dollars(total(linesOfSamples))}.`,
  );
  console.log(
    `\nIssues of one day of ${articles} articles at debounceSeconds ${debounce}: USD ${dollars(total(issueBill(measured, articles, debounce, prices.prices)))}.`,
  );
  console.log(`\nA month of ${DAYS} days, USD (articles come in ${assumed.activeHours} hours of a day):\n`);
  console.log(
    '| articles a day | stages | from upload to record | issues, debounce 60 s | issues, 895 s | alarms, metrics, dashboard | storage of a month’s articles, each month |\n|---:|---:|---:|---:|---:|---:|---:|',
  );
  for (const b of budgets)
    console.log(
      `| ${b.articlesPerDay} | ${b.stages} | ${dollars(b.ingest)} | ${dollars(b.issues)} | ${dollars(b.issuesSeldom)} | ${dollars(b.fixed)} | ${dollars(b.storage)} |`,
    );
}
