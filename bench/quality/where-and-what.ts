/** Both steps as one module, for the time that loading them takes: `speed.ts`. */
export { classify } from '../../lambdas/ingest/classify/classify.ts';
export { locate } from '../../lambdas/ingest/locate/locate.ts';
