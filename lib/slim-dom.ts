import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Leaves out of a bundle what the DOM packages bring twice. To escape five characters, `dom-serializer` loads the index of `entities` with
 * its tables of all HTML entities: the file that escapes is taken alone. To decode, `parse5` and `htmlparser2` each have their version of
 * one table: both get the one of `parse5`, which is the smaller, and the only one that leaves `?a&notin` in an address as it is.
 */
export const slimDom: Plugin = {
  name: 'slim-dom',
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /^entities$/ }, ({ importer, resolveDir, kind }) =>
      /[\\/]dom-serializer[\\/]/.test(importer) ? resolve('entities/lib/escape.js', { resolveDir, kind }) : undefined,
    );
    onResolve({ filter: /^entities\/decode$/ }, async ({ importer, resolveDir, kind }) => {
      if (!/[\\/]htmlparser2[\\/]/.test(importer)) return undefined;
      const other = await resolve('parse5', { resolveDir, kind });
      return resolve('entities/decode', { resolveDir: dirname(other.path), kind });
    });
  },
};
