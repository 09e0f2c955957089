import type { SearchWords } from './search-words.ts';

export const searchEn: SearchWords = {
  title: 'Search',
  description: 'Search the daily issues character by character; filter by region, theme, kind, month and source.',
  without: {
    before: 'Searching on this page needs the browser to run its script. Without it, run ',
    command: 'npx jianbao search 停车位',
    between: ' where the system is installed, or look through the ',
    archive: 'archive',
    after: '.',
  },
  query: 'Search for',
  submit: 'Search',
  hint: 'Finds characters as they stand: words between spaces must all be there, spaces between quotes count. Traditional and Simplified, capitals and small letters, full and half width are the same.',
  filters: 'Filters',
  facets: {
    region: { label: 'Region', any: 'All regions' },
    theme: { label: 'Theme', any: 'All themes' },
    kind: { label: 'Kind', any: 'All kinds' },
    month: { label: 'Month', any: 'All months' },
    source: { label: 'Source', any: 'All sources' },
  },
  kinds: { new: 'New', continuing: 'Continuing', late: 'Late' },
  results: 'Results',
};
