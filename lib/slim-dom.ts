import type { Plugin } from 'esbuild';

/**
 * Leaves out of a bundle what the DOM packages bring twice: to escape five characters, `dom-serializer` loads the index of
 * `entities` with its tables of all HTML entities. The file that escapes is taken alone; parsing keeps its own table.
 */
export const slimDom: Plugin = {
  name: 'slim-dom',
  setup: ({ onResolve, resolve }) =>
    onResolve({ filter: /^entities$/ }, ({ importer, resolveDir, kind }) =>
      /[\\/]dom-serializer[\\/]/.test(importer) ? resolve('entities/lib/escape.js', { resolveDir, kind }) : undefined,
    ),
};
