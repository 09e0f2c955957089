import type { Brief, IssueBriefs } from '../../model/brief.ts';
import type { PeriodKind } from '../../model/period.ts';
import { groupOf } from '../../model/region.ts';
import { isTheme } from '../../model/theme.ts';

/** What a page or a feed that spans days is about. `region` is a provincial code, `national`, `foreign` or `unknown`; `theme` an id. */
export type Scope =
  | { of: 'all' }
  | { of: 'issues'; kind: PeriodKind }
  | { of: 'region'; region: string }
  | { of: 'theme'; theme: string }
  | { of: 'both'; region: string; theme: string };

type StoryScope = Exclude<Scope, { of: 'issues' }>;

/** An issue as far as what is told in a scope hangs on it: nothing here changes when another story comes or the day is closed. */
export type ToldIn = Pick<IssueBriefs, 'kind' | 'period' | 'number' | 'total' | 'stories'>;

/** What there is to tell in a scope: the newest issue first, each with its stories of the scope alone; or the issues themselves. */
export type ScopeView =
  | { of: 'stories'; scope: StoryScope; issues: ToldIn[] }
  | { of: 'issues'; scope: Extract<Scope, { of: 'issues' }>; issues: IssueBriefs[] };

/** A name for a scope that is also its place in a path: `all`, `day`, `region/310000`, `theme/urban`, `region/310000/urban`. */
export function keyOf(scope: Scope): string {
  if (scope.of === 'all') return 'all';
  if (scope.of === 'issues') return scope.kind;
  if (scope.of === 'region') return `region/${scope.region}`;
  return scope.of === 'theme' ? `theme/${scope.theme}` : `region/${scope.region}/${scope.theme}`;
}

/** The scope of such a name. */
export function scopeOf(key: string): Scope {
  const [of = '', first = '', second] = key.split('/');
  if (of === 'all') return { of };
  if (of === 'theme') return { of, theme: first };
  if (of !== 'region') return { of: 'issues', kind: of as PeriodKind };
  return second === undefined ? { of, region: first } : { of: 'both', region: first, theme: second };
}

/**
 * Where a story is told besides its issue: under its region, each of its themes, and its primary theme in its region, as the table of
 * regions by themes counts it. The lists of regions and themes bound how many scopes there are: 37 × 20 and some.
 */
export function scopesOf({ region, themes }: Pick<Brief, 'region' | 'themes'>): StoryScope[] {
  const group = groupOf(region);
  const known = themes.filter(isTheme);
  return [
    { of: 'all' },
    { of: 'region', region: group },
    ...known.map((theme) => ({ of: 'theme' as const, theme })),
    ...known.slice(0, 1).map((theme) => ({ of: 'both' as const, region: group, theme })),
  ];
}

/**
 * What issues of one kind have for each scope, the newest issue first. Stories are those of the days. A region's theme has closed days
 * only, so that it changes once a day and not with each article: there are many of them.
 */
export function viewsOf(kind: PeriodKind, issues: readonly IssueBriefs[]): ScopeView[] {
  const itself: ScopeView = { of: 'issues', scope: { of: 'issues', kind }, issues: [...issues] };
  if (kind !== 'day') return [itself];
  const views = new Map([emptyView({ of: 'all' })].map((view) => [keyOf(view.scope), view]));
  for (const issue of issues) {
    for (const [key, stories] of storiesByScope(issue)) {
      const view = views.get(key) ?? emptyView(scopeOf(key) as StoryScope);
      const { period, number, total } = issue;
      view.issues.push({ kind, period, number, total, stories });
      views.set(key, view);
    }
  }
  return [itself, ...views.values()];
}

/** A scope that nothing is told in, or nothing any more. */
export const emptyView = (scope: StoryScope): Extract<ScopeView, { of: 'stories' }> => ({ of: 'stories', scope, issues: [] });

function storiesByScope({ closed, stories }: IssueBriefs): Map<string, Brief[]> {
  const told = new Map<string, Brief[]>();
  for (const brief of stories) {
    for (const scope of scopesOf(brief)) {
      if (scope.of === 'both' && !closed) continue;
      const key = keyOf(scope);
      const others = told.get(key);
      if (others) others.push(brief);
      else told.set(key, [brief]);
    }
  }
  return told;
}
