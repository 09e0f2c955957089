import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { slimSdk } from './slim-sdk.ts';

/** The functions, each with its handler in `lambdas/<name>/handler.ts`. */
export const functionNames = ['ingest', 'digest'] as const;
export type FunctionName = (typeof functionNames)[number];

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const entryOf = (name: FunctionName): string => join(root, 'lambdas', name, 'handler.ts');

/** An ES module has no `require`; packages in CommonJS inside the bundle want one for Node's own modules. */
const REQUIRE = "import{createRequire as r}from'node:module';const require=r(import.meta.url);\n";

/** Leaves the data in `seeds/` out, to measure what the code alone weighs. */
const withoutData: Plugin = {
  name: 'without-data',
  setup: ({ onResolve }) => onResolve({ filter: /\/seeds\/.*\.json$/ }, ({ path }) => ({ path, external: true })),
};

/**
 * One handler with all it imports (the AWS SDK too) as one minified ES module for Node 24. The same sources give the same
 * bytes. `data: false` leaves `seeds/` out: for measuring, it does not run.
 */
export async function bundle(entry: string, { data = true } = {}): Promise<string> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: data ? [slimSdk] : [slimSdk, withoutData],
  });
  const code = outputFiles[0]?.text ?? '';
  const requires = Object.values(metafile.outputs).some((output) => output.imports.some(({ kind }) => kind === 'require-call'));
  return requires ? REQUIRE + code : code;
}

/** Bundles a function to `dist/<name>/index.mjs` and gives the folder: what the stack uploads. */
export async function bundleFunction(name: FunctionName): Promise<string> {
  const folder = join(root, 'dist', name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.mjs'), await bundle(entryOf(name)));
  return folder;
}
