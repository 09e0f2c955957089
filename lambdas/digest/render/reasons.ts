/** What a refusal's code says to a Chinese reader; the record's own sentence stands beside it in English. */
const REASONS: Record<string, string> = {
  empty: '文件是空的',
  binary: '不是文本文件',
  undecodable: '无法识别文字编码',
  mojibake: '文字已损坏（乱码），无法还原',
  'no-text': '没有找到正文',
  'too-large': '文件过大',
  'too-long': '文章过长',
  'too-deep': '网页嵌套过深',
  'too-many-lines': '行数过多',
  'too-many-members': '打包的文件过多',
  'too-compressed': '压缩率异常，可能是压缩炸弹',
  'too-many-attributes': '网页标签属性过多',
  'too-many-pages': '页数过多',
  'too-slow': '读取超时',
  damaged: '文件已损坏',
  encrypted: '文件已加密',
  unsupported: '格式暂不支持',
  'no-article': '里面没有文章',
  'bad-json': 'JSON 格式有误',
  'bad-member': '包内这一项没有正文',
  'nothing-inside': '包内没有文章',
  'record-missing': '记录缺失，等待重新处理',
  failed: '多次处理失败，已转入死信队列',
  unexplained: '原因未记录',
};

/** 不是文本文件, or 未能读取 for a code that is not known here. */
export const reasonWords = (code: string): string => REASONS[code] ?? '未能读取';
