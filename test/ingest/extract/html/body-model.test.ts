import { parse } from 'parse5';
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../../../lambdas/ingest/extract/html/anchors.ts';
import { BLOCK_MEASURES, measureBlocks } from '../../../../lambdas/ingest/extract/html/block-measures.ts';
import { blocksOf } from '../../../../lambdas/ingest/extract/html/blocks.ts';
import model from '../../../../lambdas/ingest/extract/html/body-model.json' with { type: 'json' };
import { judge, sceneOf } from '../../../../lambdas/ingest/extract/html/container.ts';
import { factsOf } from '../../../../lambdas/ingest/extract/html/facts.ts';
import { featureNames } from '../../../../lambdas/ingest/extract/html/features.ts';
import { STEM_COUNT } from '../../../../lambdas/ingest/extract/html/name-stems.ts';
import { page, paragraphs, zh } from './newspaper.ts';

const html = page(
  `<div class="content">${paragraphs(zh)}</div><div class="footer"><p>版权所有 青石日报社 未经书面授权不得转载。</p></div>`,
);
const root = parse<Htmlparser2TreeAdapterMap>(html, { treeAdapter: adapter });
const blocks = blocksOf(root);
const scene = sceneOf(blocks, anchorsOf(factsOf(root, html), blocks, ''));

describe('the fitted model', () => {
  it('is of the measures that are taken today: else fit it again', () => {
    expect(Object.keys(model.weights)).toEqual([...featureNames]);
    expect(Math.max(...model.forest.features)).toBeLessThan(BLOCK_MEASURES);
    const { rows } = measureBlocks(blocks, scene.looks, scene.anchors, scene.surroundings);
    expect(rows.length).toBe(blocks.length * BLOCK_MEASURES);
    const stems = Array.from(blocks, (_, i) => [...rows.slice((i + 1) * BLOCK_MEASURES - STEM_COUNT, (i + 1) * BLOCK_MEASURES)]);
    const [text, content] = stems[blocks.findIndex((block) => block.text === zh[0])] ?? [];
    expect([text, content]).toEqual([8, 1]);
  });

  it('finds paragraphs likely, and the footer and the menu not', () => {
    const { of } = judge(scene);
    const chances = blocks.map(({ text }, i): [string, number] => [text, of[i] ?? 0]);
    for (const [text, chance] of chances) {
      if (zh.includes(text)) expect(chance).toBeGreaterThan(0.5);
      if (/^(版权所有|首页|热门新闻)/.test(text)) expect(chance).toBeLessThan(0.2);
    }
  });
});
