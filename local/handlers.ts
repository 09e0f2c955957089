import { createHandler as createDigestHandler } from '../lambdas/digest/handler.ts';
import { createHandler as createIngestHandler } from '../lambdas/ingest/handler.ts';
import type { Settings } from '../lambdas/model/settings.ts';
import type { Stores } from '../lambdas/store/stores.ts';
import type { Handler } from './pump.ts';

export type MakeHandlers = (stores: Stores, settings: Settings) => { ingest: Handler; digest: Handler };

/** The two functions that are deployed, as they are. */
export const lambdaHandlers: MakeHandlers = (stores, settings) => ({
  ingest: createIngestHandler(stores, settings),
  digest: createDigestHandler(stores, settings),
});
