import { lineRule } from '../work-line.ts';

const ASK =
  /(扫码|扫一扫|长按|识别|扫描).{0,12}(二维码|关注|下载|加入|了解|阅读|报名进群|打开)|二维码.{0,6}(关注|下载)|关注.{0,14}(微信|公众号|官微|视频号|微博|头条号|抖音|客户端)|关注我们|点击.{0,6}蓝字|(下载|打开|安装).{0,10}(客户端|APP|App)|^点击.{0,8}(关注|订阅|下载)|欢迎(关注|订阅|投稿|转发)|新闻热线|投稿(邮箱|热线|方式)|爆料(热线|电话|请)|报料(热线|电话)|(商务|广告)合作(?=\s*($|[:：|｜】)）]|电话|热线|微信|邮箱|联系|请|咨询|洽谈|QQ))|客服(电话|热线|QQ)|加(微信|群|QQ)|点个[“"]?(在看|赞)|(不良|有害)信息举报/;
const ADVERT = /^[【[（(]?(广告|推广|赞助)[】\]）)]?\s*([:：|｜\s]|(?<=[】\]）)]))/;

/** Says that it is an advertisement. */
export const advertisement = lineRule('advertisement', 'advertisement', (text) => text.length <= 80 && ADVERT.test(text));

/** Asks the reader to scan, follow, download or call. Prose that mentions such a thing stays. */
export const promotion = lineRule('promotion', 'promotion', (text) => text.length <= 80 && ASK.test(text) && !isTold(text));

/** A sentence of several clauses tells of such a thing. */
const isTold = (text: string): boolean => /[。].{15,}/.test(text) || (/。[”’]?$/.test(text) && (text.match(/，/g) ?? []).length >= 2);
