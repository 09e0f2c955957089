/**
 * Where a page is that was asked for in another way: without its last slash, or a region's theme, which is a part of the region's
 * page. Null where it is where it was looked for. CloudFront does the same (`lib/edge/directory-index.js`).
 */
export function movedPage(path: string): string | null {
  const both = /^(\/en)?\/region\/([0-9a-z]+)\/([a-z-]+)\/?$/.exec(path);
  if (both) return `${both[1] ?? ''}/region/${both[2]}/#${both[3]}`;
  return /^(\/[0-9A-Za-z][0-9A-Za-z-]*)+$/.test(path) ? `${path}/` : null;
}
