/** A process of its own that compares the slow tables of two servers, and says why it cannot. */
import { problemOf } from '../compare-tables.ts';

const [urls, filter, strategy, abortAfterMs] = JSON.parse(process.argv[2]!) as [
  string | [string, string],
  string,
  'copy' | 'buckets' | 'in-source',
  number | null,
];
const abort = new AbortController();
if (abortAfterMs !== null) setTimeout(() => abort.abort(), abortAfterMs);
console.log(
  await problemOf(urls, ['slow', 'slow'], {
    filters: [filter, filter],
    strategy,
    signal: abort.signal,
  }),
);
