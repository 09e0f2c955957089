import { App } from 'aws-cdk-lib';
import { bundleFunction } from '../lib/bundle.ts';
import { type Config, configFrom } from '../lib/config.ts';
import { ConfigError } from '../lib/context-reader.ts';
import { addJianbao } from '../lib/jianbao-app.ts';

const app = new App();
const config = readConfig();
const [ingest, digest] = await Promise.all([bundleFunction('ingest'), bundleFunction('digest')]);
addJianbao(app, config, { ingest, digest });

/** A wrong context value is answered with its sentence, not with a stack trace. */
function readConfig(): Config {
  try {
    return configFrom(app.node.getAllContext());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
