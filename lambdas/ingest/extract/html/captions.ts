import { isTag } from 'domhandler';
import type { Block } from './blocks.ts';
import type { Holder } from './candidates.ts';
import { nameOf } from './names.ts';

/** Names that pages give to the words under a picture and to its credit. */
const CAPTION =
  /(^|[\s_-])(\w*caption\w*|credits?|photo-?(credit|desc\w*|info|source)|(pic|img|image)-?(credit|desc\w*|info|text|source|title)|slide(show|r)?|gallery|lightbox|carousel)([\s_-]|$)/i;
/** A picture agency at the end, or a credit in brackets there. */
const CREDIT =
  /\((image|photo|photograph|picture|credit|source|foto|bild|图|圖)[^()]{0,60}\)$|\b(getty images?|shutterstock|ap photo|istock(photo)?|alamy( stock photo)?|afp\/\w+|(?<=[.!?] ?)reuters)\)?\.?$/i;
/** A credit stands at the end of at most this many characters. */
const CREDITED = 300;
/** A longer text is no caption, whatever its element says. */
const LONGEST = 500;
/** Levels above a block that can name it. */
const LEVELS = 6;

/** True for the words under a picture: in a figcaption, or in a small element whose name says so. */
export function isCaption(block: Block, top: ReadonlySet<Holder>): boolean {
  if (block.text.length > LONGEST) return false;
  if (block.text.length <= CREDITED && CREDIT.test(block.text)) return true;
  let at: Holder | null = block.parent;
  for (let level = 0; at && level < LEVELS && !top.has(at); level++, at = at.parent as Holder | null) {
    if (!isTag(at)) return false;
    if (at.name === 'figcaption' || at.name === 'figure' || CAPTION.test(nameOf(at))) return true;
  }
  return false;
}
