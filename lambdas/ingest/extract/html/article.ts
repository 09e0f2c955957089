import type { Anchors } from './anchors.ts';
import type { Block } from './blocks.ts';
import { chooseContainer, judge, sceneOf } from './container.ts';
import { refine } from './refine.ts';
import { type Trimmed, trim } from './trim.ts';

/**
 * The blocks of a page that are its article: each block is judged by itself, the element is chosen that holds the likely ones and little
 * else, trimmed by rules, and what is still unlikely goes while what is very likely comes back. Empty on a page without text.
 */
export function articleOf(blocks: readonly Block[], anchors: Anchors): Trimmed {
  const scene = sceneOf(blocks, anchors);
  const chances = judge(scene);
  const container = chooseContainer(scene, chances);
  if (!container) return { inside: new Set(), captions: new Set(), story: new Set() };
  return refine(trim(blocks, container, anchors.title), blocks, container.looks, container.range, anchors.title, chances);
}
