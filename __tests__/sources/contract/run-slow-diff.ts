/**
 * A process of its own that compares the slow tables of two servers, and says why it cannot. SIGTERM
 * cancels the diff.
 */
import { problemOf } from '../compare-tables.ts';
import type { DatabaseKit } from '../kit.ts';

const [urls, filter, strategy] = JSON.parse(process.argv[2]!) as [
  string | [string, string],
  string,
  DatabaseKit['strategies'][number],
];
const abort = new AbortController();
process.once('SIGTERM', () => abort.abort());
console.log(
  await problemOf(urls, ['slow', 'slow'], {
    filters: [filter, filter],
    strategy,
    signal: abort.signal,
  }),
);
