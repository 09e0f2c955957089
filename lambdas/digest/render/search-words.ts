/** The words of the search page. What the script says itself is in `site/words-*.ts`. */
export interface SearchWords {
  title: string;
  description: string;
  /** without the script: how to search, and where to look through the issues */
  without: { before: string; command: string; between: string; archive: string; after: string };
  query: string;
  submit: string;
  hint: string;
  filters: string;
  /** the labels of the filters, and what each says when nothing is chosen */
  facets: Record<'region' | 'theme' | 'kind' | 'month' | 'source', { label: string; any: string }>;
  kinds: Record<'new' | 'continuing' | 'late', string>;
  results: string;
}
