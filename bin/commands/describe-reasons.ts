import type { Analysis, EvidencePlace } from '../../lambdas/model/article.ts';
import { themeOf } from '../../lambdas/model/theme.ts';

/** Why this region, why these themes, and every figure with its value. */
export function describeReasons({ region, mentions, themes, text, figures }: Analysis): string {
  const place = (at: EvidencePlace) => (typeof at === 'number' ? `at ${at}` : `in the ${at}`);
  const regionRows = region.evidence.map(
    ({ text: found, at, rule, weight }) => `    ${weight.toFixed(2).padStart(6)}  ${found}  ${place(at)}  (${rule})`,
  );
  const runnerUp = region.runnerUp ? [`    next: ${region.runnerUp.path.join('/')} (${region.runnerUp.score.toFixed(2)})`] : [];
  const themeRows = themes.flatMap(({ id, score, primary, evidence }) => [
    `    ${score.toFixed(2)}  ${themeOf(id).zh} (${id})${primary ? ', primary' : ''}`,
    `          ${evidence
      .slice(0, 8)
      .map(({ term, at }) => `${term} ${place(at)}`)
      .join(' · ')}`,
  ]);
  const figureRows = figures.map(
    ({ text: found, value, unit, about, approx }) => `    ${found}  = ${approx ? 'about ' : ''}${value ?? '?'} ${unit}  ${about}`,
  );
  return [
    `  region: ${region.path.join('/') || region.level}, ${region.level}, confidence ${region.confidence.toFixed(2)}`,
    ...regionRows,
    ...runnerUp,
    `    also named: ${
      mentions
        .slice(0, 10)
        .map(({ path, count }) => `${path.join('/')} ×${count}`)
        .join(', ') || 'nothing'
    }`,
    '  themes',
    ...themeRows,
    `  figures (${text.length} characters of text)`,
    ...figureRows,
    '',
  ].join('\n');
}
