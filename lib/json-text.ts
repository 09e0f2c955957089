import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** Data with a string of so many characters is mostly such strings. */
const LONG = 10_000;

/**
 * Writes our data of many values (lexicons, models) into a bundle as JSON texts that are parsed at start: V8 reads them faster than the same
 * as literals of JavaScript. Data of a few long strings stay literals, since parsing would copy them.
 */
export const jsonText: Plugin = {
  name: 'json-text',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      if (/[\\/]node_modules[\\/]/.test(path)) return undefined;
      let longest = 0;
      const data: unknown = JSON.parse(await readFile(path, 'utf8'), (_, value: unknown) => {
        if (typeof value === 'string') longest = Math.max(longest, value.length);
        return value;
      });
      if (longest >= LONG) return undefined;
      return { contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});` };
    }),
};
