/** A folder's page is its index.html: a bucket behind origin access control knows no folders. Other ways to write a page lead to it. */
// biome-ignore lint/correctness/noUnusedVariables: the gate calls it.
function withIndex(request) {
  const page = pageOf(request.uri);
  if (page !== request.uri) return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: page } } };
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  return request;
}

/** A page without its last slash, and a region's theme, which is a part of the region's page. Anything else is where it says it is. */
function pageOf(uri) {
  const both = /^(\/en)?\/region\/([0-9a-z]+)\/([a-z-]+)\/?$/.exec(uri);
  if (both) return `${both[1] || ''}/region/${both[2]}/#${both[3]}`;
  return /^(\/[0-9A-Za-z][0-9A-Za-z-]*)+$/.test(uri) ? `${uri}/` : uri;
}
