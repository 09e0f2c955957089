import type { AnalysisResult } from '../../lambdas/model/article.ts';
import { themeOf } from '../../lambdas/model/theme.ts';

/** An analysis in a few lines for people. */
export function describe(result: AnalysisResult): string {
  if (!result.ok) return `${result.input}\n  refused (${result.error.code}): ${result.error.message}\n`;
  const { title, region, themes, published, source, authors, lines, summary, figures } = result;
  const cut = lines.filter(({ kind }) => kind !== 'body' && kind !== 'heading' && kind !== 'title').length;
  const rows: [string, string][] = [
    ['title', title ? `${title.text}${title.basis === 'derived' ? '  (derived)' : ''}` : '–'],
    ['region', `${region.path.join('/') || region.level}  (${region.level}, ${region.confidence.toFixed(2)})`],
    ['themes', themes.map(({ id, primary }) => `${themeOf(id).zh}${primary ? '*' : ''}`).join(' ') || '–'],
    ['source', [source, ...authors, published?.date, published?.time].filter(Boolean).join(' · ') || '–'],
    ['summary', summary.map(({ text }) => text).join('\n            ')],
    [
      'figures',
      figures
        .slice(0, 12)
        .map(({ text }) => text)
        .join(' ') || '–',
    ],
    ['lines', `${lines.length - cut} kept, ${cut} cut  (${result.charset}, ${result.script})`],
    ['id', result.id],
  ];
  return `${result.input}\n${rows.map(([name, value]) => `  ${name.padEnd(8)}  ${value}`).join('\n')}\n`;
}
