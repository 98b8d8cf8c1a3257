import type { OurJob } from '../lib/ours.ts';
import { keepCompiled, replyWith } from '../lib/reply.ts';

/** One measurement in a process of its own: `child.ts <order as JSON>` prints a `Reply`. */
const { job, folder } = JSON.parse(process.argv[2] ?? '') as { job: OurJob; folder: string };
keepCompiled(folder);
const { ours } = await import('../lib/ours.ts');
await replyWith(() => ours(job, folder));
