/** What the script says itself; the pages have their own words. */
export interface ScriptWords {
  searching: string;
  found(stories: number, shown: number): string;
  /** the days that were searched, as far back as this month */
  since(month: string): string;
  none: string;
  failed: string;
  more: string;
  older: string;
  allOf(name: string, stories: number): string;
  separator: string;
  filter: string;
  left(shown: number, all: number): string;
  keys: { title: string; button: string; close: string; enabled: string; rows: [key: string, does: string][] };
}
