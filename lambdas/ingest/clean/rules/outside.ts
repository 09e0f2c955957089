import { lineRule } from '../work-line.ts';

/** Beside the article on its HTML page: navigation, lists of links, footers. */
export const outside = lineRule('outside-article', 'outside', (_, line) => line.hint === 'outside');
