/**
 * How well grouping finds one event told by different hands: BCubed precision, recall and F1 over events that we wrote, with
 * hard negatives among them (another event of the same place and day, the same kind elsewhere, a follow-up, last year's).
 *
 *   npx node bench/quality/events.ts [--wrong]
 */
import { clusterArticles } from '../../lambdas/digest/compile/cluster.ts';
import { bCubed } from './bcubed.ts';
import { loadEvents } from './load-events.ts';

const { inputs, eventOf } = await loadEvents();
const clusters = clusterArticles(inputs).map(({ members }) => members.map(({ id }) => id));
const events = new Set(eventOf.values());
const { precision, recall, f1 } = bCubed(clusters, eventOf);
console.log(`${inputs.length} tellings of ${events.size} events in ${clusters.length} stories`);
console.log(`BCubed precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`);

if (process.argv.includes('--wrong')) {
  for (const members of clusters) if (new Set(members.map((id) => eventOf.get(id))).size > 1) console.log(`merged: ${members.join(' ')}`);
  for (const event of events) {
    const parts = clusters.filter((members) => members.some((id) => eventOf.get(id) === event));
    if (parts.length > 1) console.log(`split: ${parts.map((members) => members.join('+')).join(' | ')}`);
  }
}
