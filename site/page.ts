import type { ScriptWords } from './words.ts';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';

const isEnglish = document.documentElement.lang === 'en';

/** In the page's language. */
export const words: ScriptWords = isEnglish ? en : zh;

/** Where a page is in the page's language. */
export const at = (path: string): string => (isEnglish ? `/en${path}` : path);

/** An element with its properties and what it holds; a string is text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** The stories of a page, or the results of a search, as far as they are seen. */
export const storiesOfPage = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('main article[id^="s-"],main li[id^="s-"],#results>li')].filter(
    (story) => story.offsetParent !== null,
  );
