/**
 * Region of short news, with title and text, by its title alone and by its text alone: `npx node bench/quality/region-briefs.ts [--wrong]`.
 * Rows of `sets/region-briefs-*.tsv` are level, path, title, source, text. `--wrong` shows those of the sets that may be read.
 */
import { locate } from '../../lambdas/ingest/locate/locate.ts';
import { plainArticle, share } from './plain-article.ts';
import { briefRows } from './region-rows.ts';

for (const half of ['dev', 'held', 'traps', 'angles', 'words'] as const) {
  const rows = briefRows(half);
  for (const read of ['both', 'text', 'title'] as const) {
    let [path, level, province] = [0, 0, 0];
    for (const row of rows) {
      const { region } = locate(plainArticle(read === 'text' ? '' : row.title, read === 'title' ? '' : row.text, row.source));
      const found = region.path.join('/') || region.level;
      if (found === row.path) path++;
      else if (half !== 'held' && process.argv.includes('--wrong'))
        console.log(`${row.title} (${read}): ${found} ${region.confidence}, not ${row.path}`);
      if (region.level === row.level) level++;
      if (region.path[0] === row.path.split('/')[0]) province++;
    }
    const of = (right: number): string => share(right, rows.length);
    console.log(`${half.padEnd(7)}${read.padEnd(6)} region ${of(path)}, level ${of(level)}, province ${of(province)}`);
  }
}
