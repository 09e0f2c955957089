import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { bundle, entryOf, root } from '../../lib/bundle.ts';
import { converseStandIn } from '../store/converse-stand-in.ts';

test('the writer calls its model from a bundle too, with the credentials of the environment', async () => {
  const { endpoint, calls } = await converseStandIn(() => ({ text: 'as asked' }));
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-writer-'));
  const file = join(folder, 'index.mjs');
  writeFileSync(file, await bundle(join(root, 'lambdas/store/bedrock-writer.ts')));
  writeFileSync(join(folder, 'bedrock-client.mjs'), await bundle(join(root, 'lambdas/store/bedrock-client.ts')));
  const program = `
    const { BedrockWriter } = await import(${JSON.stringify(pathToFileURL(file).href)});
    const settings = { model: 'amazon.nova-lite-v1:0', region: 'us-east-1', monthlyTokens: 10000, stories: 1, seconds: 10 };
    const budget = { take: async () => true, giveBack: async () => {} };
    const writer = new BedrockWriter(settings, { budget, month: () => '2026-11', endpoint: ${JSON.stringify(endpoint)} });
    console.log(JSON.stringify(await writer.answer([{ system: 's', user: 'u', schema: '{}', maxTokens: 10 }])));`;
  const env = { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { env });
  expect(JSON.parse(stdout)).toEqual([{ text: 'as asked' }]);
  expect(calls[0]?.authorization).toContain('Credential=AKIDEXAMPLE/');
  expect(calls[0]?.body.outputConfig?.textFormat.structure.jsonSchema.schema).toBe('{}');
});

test('what only a writer needs is not in the bundle: it is loaded when it is called', async () => {
  const code = await bundle(entryOf('digest'));
  expect(code).toContain('./bedrock-client.mjs');
  expect(code).not.toContain('BedrockRuntimeClient(');
});
