import type { PeriodKind } from '../../model/period.ts';
import type { Scope } from './scopes.ts';
import { zh } from './words-zh.ts';

/** Feeds are in Chinese: their entries are, and a second feed of each would double what an issue writes. */
export const FEED_WORDS = {
  all: '全部',
  issues: '各期',
  regions: '地区',
  themes: '主题',
  of: '订阅',
  unnamed: '未署来源',
};

const KINDS: Record<PeriodKind, string> = { day: '每日一期', week: '每周一期', month: '每月一期' };

/** What a feed holds: 全部, 每日一期, 上海市, 教育, 上海市 · 教育. */
export function feedTitle(scope: Scope): string {
  if (scope.of === 'all') return FEED_WORDS.all;
  if (scope.of === 'issues') return KINDS[scope.kind];
  if (scope.of === 'region') return zh.groupName(scope.region);
  return scope.of === 'theme' ? zh.themeName(scope.theme) : `${zh.groupName(scope.region)} · ${zh.themeName(scope.theme)}`;
}
