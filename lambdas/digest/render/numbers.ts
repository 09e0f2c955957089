import type { Counts, Digest } from '../../model/digest.ts';

/** 本期数据, in reading order; those marked `quiet` are shown only when something happened. */
export const NUMBERS: { key: keyof Counts; label: string; quiet?: true }[] = [
  { key: 'received', label: '收稿' },
  { key: 'stories', label: '刊发' },
  { key: 'regions', label: '涉及省份' },
  { key: 'themes', label: '主题' },
  { key: 'sources', label: '署名来源' },
  { key: 'merged', label: '合并' },
  { key: 'rejected', label: '未能读取' },
  { key: 'late', label: '转后期补录', quiet: true },
  { key: 'withdrawn', label: '撤回', quiet: true },
  { key: 'failed', label: '处理失败', quiet: true },
];

/** The numbers that an issue shows: the quiet ones when this period or the one before has any. */
export const shownNumbers = ({ counts, previous }: Digest): typeof NUMBERS =>
  NUMBERS.filter(({ key, quiet }) => !quiet || counts[key] > 0 || (previous?.counts[key] ?? 0) > 0);
