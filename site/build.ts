/** Bundles the browser's script into `lambdas/digest/render/site-script.json`, which is published with the pages: `node site/build.ts` */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const to = new URL('../lambdas/digest/render/site-script.json', import.meta.url);

/** The script as one minified file. The same sources give the same bytes. */
export async function bundleScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('site.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: ['chrome103', 'firefox113', 'safari16.4'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

if (import.meta.main) writeFileSync(to, `${JSON.stringify({ code: await bundleScript() }, null, 2)}\n`);
