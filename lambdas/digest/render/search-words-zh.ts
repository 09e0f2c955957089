import type { SearchWords } from './search-words.ts';

export const searchZh: SearchWords = {
  title: '搜索',
  description: '在各期日报中按字搜索，按地区、主题、类别、月份和来源筛选。',
  without: {
    before: '本页的搜索要用浏览器脚本。不用脚本时，可在装有本系统的电脑上运行 ',
    command: 'npx jianbao search 停车位',
    between: '，或到',
    archive: '往期',
    after: '逐期查看。',
  },
  query: '搜索词',
  submit: '搜索',
  hint: '按字查找，不分词：空格隔开的词须都出现，引号里的空格算字；繁简、大小写、全角半角通用。',
  filters: '筛选',
  facets: {
    region: { label: '地区', any: '所有地区' },
    theme: { label: '主题', any: '所有主题' },
    kind: { label: '类别', any: '所有类别' },
    month: { label: '月份', any: '所有月份' },
    source: { label: '来源', any: '所有来源' },
  },
  kinds: { new: '新', continuing: '续', late: '补录' },
  results: '结果',
};
