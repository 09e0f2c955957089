import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { limits } from '../../lambdas/model/limits.ts';
import { synthesize } from '../infra/synthesize.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const doc = read('docs/threat-model.md');
const rows = [...doc.matchAll(/^\| [^|]+ \| (\d+) \| (.+) \|$/gm)].map(([, bound, where = '']) => ({ bound: Number(bound), where }));
const pipeline = synthesize().pipeline;

/** The number that the code or the template has where a row says. */
function actual(where: string): number {
  const [, limit] = /^`limits\.(\w+)`$/.exec(where) ?? [];
  if (limit) return limits[limit as keyof typeof limits];
  const [, name, file] = /^`(\w+)` in `(.+)`$/.exec(where) ?? [];
  if (name && file) {
    const [, product = ''] = new RegExp(`^(?:export )?const ${name} = ([\\d_* ]+);`, 'm').exec(read(file)) ?? [];
    return product.split('*').reduce((value, factor) => value * Number(factor.replaceAll('_', '') || Number.NaN), 1);
  }
  const [, part, property = ''] = /^template: (\w+) `(\w+)`$/.exec(where) ?? [];
  const ofPart = (type: string) =>
    Object.entries(pipeline.findResources(type)).find(([id]) => id.toLowerCase().startsWith(String(part)))?.[1].Properties ?? {};
  if (property === 'MaximumConcurrency') return ofPart('AWS::Lambda::EventSourceMapping').ScalingConfig.MaximumConcurrency;
  return ofPart('AWS::Lambda::Function')[property];
}

describe('the bounds in docs/threat-model.md are those of the code', () => {
  test.each(rows)('$where: $bound', ({ bound, where }) => expect(actual(where)).toBe(bound));

  test('and none of the limits is left out', () => {
    const named = rows.flatMap(({ where }) => /^`limits\.(\w+)`$/.exec(where)?.[1] ?? []);
    expect(named.toSorted()).toEqual(Object.keys(limits).toSorted());
  });
});

test('what it names as holding a threat off is there', () => {
  const named = [...doc.matchAll(/`((?:test|lambdas|local|docs)\/[\w./-]+)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(20);
  for (const path of named) expect(() => statOf(path), path).not.toThrow();
});

function statOf(path: string): void {
  if (path.endsWith('/')) readdirSync(new URL(`../../${path}`, import.meta.url));
  else read(path);
}
