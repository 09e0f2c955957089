import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { inert } from './inert.ts';

/** A piece of HTML that is safe to put into another. Anything that is only a string is text. */
export type Markup = HtmlEscapedString;
export type Content = Markup | string | number | false | null | Content[];

/**
 * The one way to write HTML here: a tagged template that makes every text inert and escapes it. Empty for
 * false and null. Attribute values must stand in double quotes.
 * @example markup`<h3>${story.title.text}</h3>`
 */
export function markup(strings: TemplateStringsArray, ...values: Content[]): Markup {
  const made = html(strings, ...values.map(clean));
  if (made instanceof Promise) throw new TypeError('A promise was put into a page: rendering is synchronous, so await it before.');
  return made;
}

function clean(value: Content): Content {
  if (Array.isArray(value)) return value.map(clean);
  return typeof value === 'string' ? inert(value) : value;
}
