import { keepCompiled, replyWith } from '../lib/reply.ts';
import { type Order, ourTables } from './order.ts';

/** One measurement in a process of its own: `child.ts <order as JSON>` prints a `Reply`. */
const { what, job, urls, folder } = JSON.parse(process.argv[2] ?? '') as Order;
keepCompiled(folder);

if (what === 'ours') {
  const { ours: compare } = await import('../lib/ours.ts');
  await replyWith(() => compare(ourTables(job, urls), folder));
} else {
  const { runLimit } = await import('./limits.ts');
  await replyWith(() => runLimit(what, job, urls));
}
