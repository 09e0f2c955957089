/** A process with the laptop's endpoints only, so that what the handlers use is not mixed with what the endpoints use. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSystem } from '../../local/system.ts';

const data = mkdtempSync(join(tmpdir(), 'jianbao-cost-'));
const nothing = async () => ({ batchItemFailures: [] });
const system = await startSystem({ port: 0, data, handlers: () => ({ ingest: nothing, digest: nothing }) });
const { endpoints, queueUrls, ports, pid, site } = system;
process.send?.({ endpoints, queueUrls, ports, pid, site });
process.once('disconnect', async () => {
  await system.stop();
  rmSync(data, { recursive: true, force: true });
  process.exit(0);
});
