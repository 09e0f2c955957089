/** A process of its own whose handlers never finish, to be killed: `node hanging-system.ts <data folder>`. */
import { startSystem } from '../../local/system.ts';

const never = () => new Promise<never>(() => {});
const ingest = () => {
  process.stdout.write('received\n');
  return never();
};
const { endpoints } = await startSystem({
  port: 0,
  data: process.argv[2] ?? '',
  visibilitySeconds: 3600,
  handlers: () => ({ ingest, digest: never }),
});
process.stdout.write(`${endpoints.s3}\n`);
