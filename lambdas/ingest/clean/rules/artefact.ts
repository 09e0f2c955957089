import { label, type Rule } from '../work-line.ts';

/** -------- · ===正文=== */
const RULED = /^[-—–_=*·.~]{3,}[\p{Script=Han}]{0,8}[-—–_=*·.~]{3,}$/u;
/** Marks with no letter and no digit between them. */
const MARKS = /^[^\p{L}\p{N}]+$/u;
/** What a page's program or a converter left: an entity, a placeholder, a call, a script's name for nothing. */
const CODE =
  /^(&?nbsp;?|&\w{2,8};|undefined|null|NaN|\[object Object\]|\{\{[^{}]*\}\}|\$\{[^{}]*\}|<!--.*|-->|(var|let|const) \w+ ?=.*|(\$|jQuery|document|window)[.(].*|(图片|视频|内容|数据)?(正在)?加载中[.。…]*|loading[.…]*)$/i;

/** A picture's file, and an address, alone. */
const FILE = /^[^，。；]{1,60}\.(png|jpe?g|gif|bmp|webp|mp4)$/i;
const ADDRESS = /^https?:\/\/[\x21-\x7e]+$/i;

/** Leftovers of the machine: rules of dashes, marks alone, entities, placeholders, code, files. Not the address that the line above announces. */
export const artefact: Rule = {
  id: 'artefact',
  apply({ lines }) {
    for (const [i, line] of lines.entries()) {
      if (line.kind || line.text.length >= 200) continue;
      const isAddress = ADDRESS.test(line.folded) && !/[:：]$/.test(lines[i - 1]?.folded ?? '');
      if (isAddress || [MARKS, RULED, CODE, FILE].some((form) => form.test(line.folded))) label(line, 'artefact', 'artefact');
    }
  },
};
