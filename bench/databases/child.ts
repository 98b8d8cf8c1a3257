import type { Counts } from '../lib/counts.ts';
import { keepCompiled, replyWith } from '../lib/reply.ts';
import { tableOf } from './data.ts';
import type { Order } from './order.ts';

/** One measurement in a process of its own: `child.ts <order as JSON>` prints a `Reply`. */
const { what, job, urls, folder } = JSON.parse(process.argv[2] ?? '') as Order;
keepCompiled(folder);

function ours(compare: typeof import('../lib/ours.ts').ours): Promise<Counts> {
  const [place1, place2] = job.places;
  const dataSources = { one: urls[place1] ?? '', two: urls[place2] ?? '' };
  const request = {
    data_source1_id: 1,
    data_source2_id: place1 === place2 ? 1 : 2,
    table1: [tableOf(job, 'base')],
    table2: [tableOf(job, job.changes)],
    pk_columns: ['id'],
  };
  return compare({ request, dataSources, memoryLimit: null }, folder);
}

if (what === 'ours') {
  const { ours: compare } = await import('../lib/ours.ts');
  await replyWith(() => ours(compare));
} else {
  const { runLimit } = await import('./limits.ts');
  await replyWith(() => runLimit(what, job, urls));
}
