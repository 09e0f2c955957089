/** A folder's page is its index.html: a bucket behind origin access control knows no folders. */
// biome-ignore lint/correctness/noUnusedVariables: the gate calls it.
function withIndex(request) {
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  return request;
}
