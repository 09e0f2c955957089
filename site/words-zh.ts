import type { ScriptWords } from './words.ts';

export const zh: ScriptWords = {
  searching: '正在查找……',
  found: (stories, shown) => (shown < stories ? `找到 ${stories} 条，先列 ${shown} 条。` : `找到 ${stories} 条。`),
  since: (month) => `（查到${+month.slice(0, 4)}年${+month.slice(5)}月为止）`,
  none: '没有找到。',
  failed: '索引没有读到，请稍后再试。',
  more: '再列一些',
  older: '再往前查',
  allOf: (name, stories) => `${name}（${stories}）`,
  separator: '、',
  filter: '筛选本页',
  left: (shown, all) => `${all} 条中列出 ${shown} 条`,
  keys: {
    title: '快捷键',
    button: '快捷键',
    close: '关闭',
    enabled: '启用快捷键（只记在本浏览器）',
    rows: [
      ['j', '下一条'],
      ['k', '上一条'],
      ['[', '上一期'],
      [']', '下一期'],
      ['/', '搜索'],
      ['t', '目录：主题与地区互换'],
      ['?', '本说明'],
    ],
  },
};
