import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Leaves out of a bundle what the AWS SDK brings and a function never uses: a third of its weight. Each step changes what is
 * loaded, never what is sent; `test/infra/bundle.test.ts` sends requests to prove it.
 */
export const slimSdk: Plugin = {
  name: 'slim-sdk',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /@aws-sdk[\\/].*[\\/]schemas_0\.js$/ }, async ({ path }) => ({ contents: nameKeys(await readFile(path, 'utf8')) }));
    onLoad({ filter: /@aws-sdk[\\/].*[\\/]package\.json$/ }, async ({ path }) => ({
      contents: onlyVersion(await readFile(path, 'utf8')),
      loader: 'json',
    }));
    onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, ({ resolveDir }) => ({
      path: 'environment',
      namespace: 'lambda-credentials',
      pluginData: resolveDir,
    }));
    onLoad({ filter: /.*/, namespace: 'lambda-credentials' }, ({ pluginData }) => ({ contents: FROM_ENVIRONMENT, resolveDir: pluginData }));
  },
};

/** Lambda puts credentials into the environment: profiles, single sign-on and instance metadata are never asked. */
const FROM_ENVIRONMENT = "export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';";

/**
 * The schemas of all operations have keys like `[_hH]`, where `const _hH = "httpHeader"`. esbuild must assume that computing
 * such a key does something, and keeps each schema; with plain keys it drops those of operations that nobody calls.
 */
function nameKeys(source: string): string {
  const names = new Map([...source.matchAll(/^const (\w+) = (".*");$/gm)].map(([, name, value]) => [name, value]));
  return source.replace(/\[(_\w+)\]:/g, (key, name) => (names.has(name) ? `${names.get(name)}:` : key));
}

/** A client tells its version to the service; the rest of its package.json is for npm. */
function onlyVersion(source: string): string {
  const { version } = JSON.parse(source) as { version: string };
  return JSON.stringify({ version });
}
