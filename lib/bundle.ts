import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { jsonText } from './json-text.ts';
import { lazyParts } from './lazy-parts.ts';
import { slimDom } from './slim-dom.ts';
import { slimSdk } from './slim-sdk.ts';

/** The functions, each with its handler in `lambdas/<name>/handler.ts`. */
export const functionNames = ['ingest', 'digest'] as const;
export type FunctionName = (typeof functionNames)[number];

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const entryOf = (name: FunctionName): string => join(root, 'lambdas', name, 'handler.ts');

/** An ES module has no `require`; packages in CommonJS inside the bundle want one for Node's own modules. */
const REQUIRE = "import{createRequire as r}from'node:module';const require=r(import.meta.url);\n";

/** Leaves the data out, all JSON of our own, to measure what the code alone weighs. */
const withoutData: Plugin = {
  name: 'without-data',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\..*\.json$/ }, ({ path, importer }) => (/node_modules/.test(importer) ? undefined : { path, external: true })),
};

/** The PDF reader, which runs in a thread of its own: a file beside the bundle, loaded when the first PDF comes. */
export const pdfReader = join(root, 'lambdas/ingest/unpack/pdf/pdf-worker.ts');

/** Where the PDF reader and its character maps are seen from a bundle. */
const pdfBeside: Plugin = {
  name: 'pdf-beside',
  setup: ({ onLoad }) => onLoad({ filter: /[\\/]unpack[\\/]pdf[\\/]assets\.ts$/ }, () => ({ contents: BESIDE, resolveDir: root })),
};

const BESIDE = `import { fileURLToPath } from 'node:url';
export const pdfWorker = new URL('./pdf.mjs', import.meta.url);
export const characterMaps = () => fileURLToPath(new URL('./cmaps/', import.meta.url));`;

/** The character maps of Chinese fonts, a third of all: GB 1 and CNS 1, with the older names of their encodings. */
const CHINESE_MAP = /^(Adobe-)?(Uni)?(GB|CNS|B5|ET|HK)/;

/**
 * One handler with all it imports (the AWS SDK too) as one minified ES module for Node 24. The same sources give the same
 * bytes. `data: false` leaves our JSON out: for measuring, it does not run. `parts` gets what has to be beside it: see `lazyParts`.
 */
export async function bundle(entry: string, { data = true, parts = new Map<string, string>() } = {}): Promise<string> {
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
    plugins: [slimSdk, slimDom, jsonText, pdfBeside, lazyParts(parts), ...(data ? [] : [withoutData])],
  });
  const code = outputFiles[0]?.text ?? '';
  const requires = Object.values(metafile.outputs).some((output) => output.imports.some(({ kind }) => kind === 'require-call'));
  return requires ? REQUIRE + code : code;
}

/** Bundles a function to `dist/<name>/index.mjs`, with what it loads later beside it; gives the folder: what the stack uploads. */
export async function bundleFunction(name: FunctionName, folder = join(root, 'dist', name)): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const parts = new Map([['index.mjs', entryOf(name)]]);
  for (const [file, entry] of parts) await writeFile(join(folder, file), await bundle(entry, { parts }));
  if (name === 'ingest') await addPdfReader(folder);
  return folder;
}

async function addPdfReader(folder: string): Promise<void> {
  await writeFile(join(folder, 'pdf.mjs'), await bundle(pdfReader));
  const maps = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
  await mkdir(join(folder, 'cmaps'));
  const names = (await readdir(maps)).filter((file) => CHINESE_MAP.test(file) || file === 'LICENSE');
  await Promise.all(names.map((file) => copyFile(join(maps, file), join(folder, 'cmaps', file))));
}
