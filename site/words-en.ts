import type { ScriptWords } from './words.ts';

const count = (stories: number): string => (stories === 1 ? '1 story' : `${stories} stories`);

export const en: ScriptWords = {
  searching: 'Searching…',
  found: (stories, shown) => (shown < stories ? `Found ${count(stories)}; the first ${shown} are below.` : `Found ${count(stories)}.`),
  since: (month) => ` (back to ${month})`,
  none: 'Nothing found.',
  failed: 'The index could not be read. Try again in a moment.',
  more: 'Show more',
  older: 'Search further back',
  allOf: (name, stories) => `${name} (${stories})`,
  separator: ', ',
  filter: 'Filter this page',
  left: (shown, all) => `${shown} of ${all} stories`,
  keys: {
    title: 'Keys',
    button: 'Keys',
    close: 'Close',
    enabled: 'Use these keys (kept in this browser only)',
    rows: [
      ['j', 'next story'],
      ['k', 'previous story'],
      ['[', 'previous issue'],
      [']', 'next issue'],
      ['/', 'search'],
      ['t', 'contents: themes or regions'],
      ['?', 'this list'],
    ],
  },
};
