import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * What a handler loads only when it needs it, as `import('./word-document.ts')` says, is a file of its own beside the bundle: a cold
 * start does not parse it.
 *
 * @param parts gets the file of each such part by its name beside the bundle: `word-document.mjs`
 */
export const lazyParts = (parts: Map<string, string>): Plugin => ({
  name: 'lazy-parts',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const name = `${basename(path, '.ts')}.mjs`;
      parts.set(name, join(resolveDir, path));
      return { path: `./${name}`, external: true };
    }),
});
