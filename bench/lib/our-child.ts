import type { OurJob } from './ours.ts';
import { keepCompiled, replyWith } from './reply.ts';

/** One measurement in a process of its own: `child.ts <order as JSON>` prints a `Reply`. */
const { job, folder } = JSON.parse(process.argv[2] ?? '') as { job: OurJob; folder: string };
keepCompiled(folder);
const { ours } = await import('./ours.ts');
await replyWith(() => ours(job, folder));
