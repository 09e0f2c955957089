import type { Element } from 'domhandler';

/** Elements whose text no reader sees as text. */
const UNSEEN = new Set(
  'script style noscript template svg math head iframe object embed audio video canvas select option textarea button input datalist map'.split(
    ' ',
  ),
);
/** Classes by which Bootstrap, WordPress and others keep a text for screen readers only. */
const SPOKEN = /(^|\s)(sr-only|visually-?hidden|screen-reader-text|a11y-hidden|assistive-text)(\s|$)/i;

/** `visibility: hidden` does not count: WeChat's pages hide the whole article so until a script shows it. */
export function isUnseen(element: Element): boolean {
  const { style, hidden } = element.attribs;
  if (UNSEEN.has(element.name) || hidden !== undefined || SPOKEN.test(element.attribs.class ?? '')) return true;
  return style !== undefined && /display\s*:\s*none/i.test(style);
}

/** True for an element that never holds text blocks. */
export const isTextless = (element: Element): boolean => UNSEEN.has(element.name);
