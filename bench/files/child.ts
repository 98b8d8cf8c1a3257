import { keepCompiled, replyWith } from '../lib/reply.ts';
import { generate } from './data.ts';
import type { Job } from './jobs.ts';

/**
 * One measurement in a process of its own, so that its peak memory is nobody else's:
 * `child.ts ours|limit|generate <job as JSON> <folder>` prints a `Reply` as its last line.
 */
const [what, json = '', folder = ''] = process.argv.slice(2);
const job = JSON.parse(json) as Job;
keepCompiled(folder);

if (what === 'generate') {
  await generate(job, folder);
} else {
  const { limit, ours } = await import('./contenders.ts');
  await replyWith(() => (what === 'ours' ? ours : limit)(job, folder));
}
