import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { defaults } from '../../lambdas/model/settings.ts';
import { lambdaHandlers } from '../../local/handlers.ts';
import { names } from '../../local/resources.ts';
import { type System, startSystem } from '../../local/system.ts';
import { settled } from '../e2e/real-system.ts';
import { loadSamples } from '../seeds/samples.ts';

/** The laptop's system with the sample articles and further ones, its issues published. `stop` leaves nothing behind. */
export async function sampleSite(further: Record<string, string>): Promise<System> {
  const data = mkdtempSync(join(tmpdir(), 'jianbao-browser-'));
  const system = await startSystem({
    port: 0,
    data,
    settings: { ...defaults, debounceSeconds: 1 },
    visibilitySeconds: 2,
    handlers: lambdaHandlers,
  });
  const samples = loadSamples().map(({ file, bytes }) => [file, bytes] as const);
  for (const [Key, Body] of [...samples, ...Object.entries(further)])
    await system.s3.send(new PutObjectCommand({ Bucket: names.articles, Key, Body }));
  await settled(system);
  const stop = async (): Promise<void> => {
    await system.stop();
    rmSync(data, { recursive: true, force: true });
  };
  return { ...system, stop };
}
