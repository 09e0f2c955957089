/**
 * A process of its own that kills itself at a point of the work: `node dying-system.ts <data folder> <point>`.
 * `before-object`: the article is in the table, its object is not. `after-object`: both are, the message is not acknowledged.
 * `before-issue`: the issue's pages are written, its record is not.
 */
import { defaults } from '../../lambdas/model/settings.ts';
import type { Stores } from '../../lambdas/store/stores.ts';
import { lambdaHandlers } from '../../local/handlers.ts';
import { startSystem } from '../../local/system.ts';

const [data = '', point = ''] = process.argv.slice(2);
const die = () => process.kill(process.pid, 'SIGKILL');

function dying(stores: Stores): Stores {
  const putObject = stores.objects.put.bind(stores.objects);
  const putIssue = stores.digests.put.bind(stores.digests);
  stores.objects.put = async (...given) => {
    if (point === 'before-object') die();
    const written = await putObject(...given);
    if (point === 'after-object') die();
    return written;
  };
  stores.digests.put = async (entry, before) => {
    if (point === 'before-issue') die();
    return putIssue(entry, before);
  };
  return stores;
}

const { endpoints } = await startSystem({
  port: 0,
  data,
  settings: { ...defaults, debounceSeconds: 1, restSeconds: 0 },
  visibilitySeconds: 2,
  handlers: (stores, settings) => lambdaHandlers(dying(stores), settings),
});
process.stdout.write(`${endpoints.s3}\n`);
