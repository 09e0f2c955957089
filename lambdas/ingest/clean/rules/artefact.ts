import { lineRule } from '../work-line.ts';

/** -------- · ===正文=== */
const RULED = /^[-—–_=*·.~]{3,}[\p{Script=Han}]{0,8}[-—–_=*·.~]{3,}$/u;
/** Marks with no letter and no digit between them. */
const MARKS = /^[^\p{L}\p{N}]+$/u;
/** What a page's program or a converter left: an entity, a placeholder, a call, a script's name for nothing. */
const CODE =
  /^(&?nbsp;?|&\w{2,8};|undefined|null|NaN|\[object Object\]|\{\{[^{}]*\}\}|\$\{[^{}]*\}|<!--.*|-->|(var|let|const) \w+ ?=.*|(\$|jQuery|document|window)[.(].*|(图片|视频|内容|数据)?(正在)?加载中[.。…]*|loading[.…]*)$/i;

/** Leftovers of the machine: rules of dashes, marks alone, entities, placeholders, code. */
export const artefact = lineRule(
  'artefact',
  'artefact',
  (text) => text.length < 200 && (MARKS.test(text) || RULED.test(text) || CODE.test(text)),
);
