import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import type { OurJob } from '../lib/ours.ts';

/**
 * `child.ts <checkout> <job as JSON> <folder>` runs a diff by the engine of a checkout, and prints how
 * many files and functions of its `src` were called. The diff runs once before, so that what is called
 * where modules load does not count.
 */
const [checkout = '', json = '', folder = ''] = process.argv.slice(2);
const job = JSON.parse(json) as OurJob;
const { ours } = (await import(join(checkout, 'bench/lib/ours.ts'))) as {
  ours: (job: OurJob, folder: string) => Promise<unknown>;
};

await ours(job, folder);
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
await ours(job, folder);
const { result } = await session.post('Profiler.takePreciseCoverage');
session.disconnect();

const counts = result
  .filter(({ url }) => url.includes(`${checkout}/src/`))
  .map(({ functions }) => functions.filter(({ ranges: [whole] }) => (whole?.count ?? 0) > 0).length)
  .filter((count) => count > 0);
console.log(
  JSON.stringify({
    files: counts.length,
    functions: counts.reduce((sum, count) => sum + count, 0),
  }),
);
