import type { Settings } from '../../model/settings.ts';
import { addressOf, atomPath } from './feed-paths.ts';
import { FEED_WORDS, feedTitle } from './feed-words.ts';
import { inert } from './inert.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { keyOf, type Scope } from './scopes.ts';

/**
 * All feeds there are, as OPML 2.0: a reader subscribes to them at once. A region's themes are inside the region.
 * @param scopes in order of their names
 */
export function renderOpml(scopes: readonly Scope[], settings: Settings): string {
  const of = <O extends Scope['of']>(wanted: O) => scopes.filter((scope): scope is Extract<Scope, { of: O }> => scope.of === wanted);
  const line = (scope: Scope, inside: Content = null): Markup => {
    const title = feedTitle(scope);
    return markup`<outline type="rss" version="ATOM1" text="${title}" title="${title}" xmlUrl="${addressOf(atomPath(keyOf(scope)), settings)}">${inside}</outline>\n`;
  };
  const folder = (name: string, lines: Markup[]): Content => lines.length > 0 && markup`<outline text="${name}">\n${lines}</outline>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>
${markup`<opml version="2.0">
<head><title>${`${inert(settings.name)} · ${FEED_WORDS.of}`}</title></head>
<body>
${of('all').map((scope) => line(scope))}${folder(
  FEED_WORDS.issues,
  of('issues').map((scope) => line(scope)),
)}${folder(
  FEED_WORDS.regions,
  of('region').map((scope) =>
    line(
      scope,
      of('both')
        .filter(({ region }) => region === scope.region)
        .map((both) => line(both)),
    ),
  ),
)}${folder(
  FEED_WORDS.themes,
  of('theme').map((scope) => line(scope)),
)}</body>
</opml>
`}`;
}
