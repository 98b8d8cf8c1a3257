import { rmSync } from 'node:fs';
import type { Job } from '../files/jobs.ts';
import type { OurJob } from '../lib/ours.ts';
import { keepCompiled, replyWith } from '../lib/reply.ts';

/** What a measured process is told. */
export type RowsOrder = { folder: string; out: string } & (
  { what: 'ours'; job: OurJob } | { what: 'limit'; job: Job }
);

/** One measurement in a process of its own: `child.ts <order as JSON>` prints a `Reply`. */
const order = JSON.parse(process.argv[2] ?? '') as RowsOrder;
keepCompiled(order.folder);
rmSync(order.out, { recursive: true, force: true });

if (order.what === 'ours') {
  const { ours: compare } = await import('../lib/ours.ts');
  await replyWith(() => compare(order.job, order.folder));
} else {
  const { writeByHand } = await import('./limit.ts');
  await replyWith(() => writeByHand(order.job, order.folder, order.out));
}
