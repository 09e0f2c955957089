// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it.
function handler(event) {
  return withIndex(event.request);
}
