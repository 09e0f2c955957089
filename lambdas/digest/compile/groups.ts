import type { RegionGroup, Story, ThemeGroup } from '../../model/digest.ts';
import { groupName, groupOf } from '../../model/region.ts';
import { themeOf, themes } from '../../model/theme.ts';
import { byKeys, groupBy } from './order.ts';

/** Id of the group of stories that no theme claimed. */
export const UNCLASSIFIED = 'unclassified';

const rankOfTheme = new Map(themes.map(({ id }, i) => [id, i]));

export const primaryTheme = ({ themes: scores }: Pick<Story, 'themes'>): string =>
  (scores.find(({ primary }) => primary) ?? scores[0])?.id ?? UNCLASSIFIED;

const NO_PROVINCE = ['national', 'foreign', 'unknown'];

/** Whether a regional group is one of the 34 provincial units. */
export const isProvincial = (code: string): boolean => !NO_PROVINCE.includes(code);

/** Most stories first, then the taxonomy's order; the unclassified last. Stories keep their rank. */
export function groupByTheme(stories: Story[]): ThemeGroup[] {
  const groups = [...groupBy(stories, primaryTheme)].map(([id, of]) => ({ ...nameOf(id), stories: of.map((story) => story.id) }));
  return groups.sort(
    byKeys(
      (group) => Number(group.id === UNCLASSIFIED),
      (group) => -group.stories.length,
      (group) => rankOfTheme.get(group.id) ?? themes.length,
      (group) => group.id,
    ),
  );
}

/** Provinces first, most stories first, then by code; national, foreign and unknown after them. */
export function groupByRegion(stories: Story[]): RegionGroup[] {
  const groups = [...groupBy(stories, ({ region }) => groupOf(region))].map(([code, of]) => ({
    code,
    name: groupName(code),
    stories: of.map((story) => story.id),
  }));
  return groups.sort(
    byKeys(
      (group) => NO_PROVINCE.indexOf(group.code),
      (group) => (isProvincial(group.code) ? -group.stories.length : 0),
      (group) => group.code,
    ),
  );
}

function nameOf(id: string): Pick<ThemeGroup, 'id' | 'zh' | 'en'> {
  if (id === UNCLASSIFIED) return { id, zh: '未分类', en: 'Unclassified' };
  const { zh, en } = themeOf(id);
  return { id, zh, en };
}
