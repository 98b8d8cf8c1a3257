import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openWorld } from '../__tests__/e2e/world.ts';

/**
 * What the Action itself costs: from its start to the first request, and from the answer of the last
 * poll to its end, each against the bare start of Node. Run it with Node 24 after `npm run build`:
 *
 *     node bench/overhead.ts [runs]
 */
const RUNS = Math.max(9, Number(process.argv[2] ?? 15));
const LIMIT_MS = 500;

interface Sample {
  bareNode: number;
  startToFirstRequest: number;
  lastPollToExit: number;
  /** The same without a pull request to comment on. */
  lastPollToExitWithoutComment: number;
}

async function bareNode(): Promise<number> {
  const startedAt = performance.now();
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
  return performance.now() - startedAt;
}

async function runAction(token?: string) {
  await using world = await openWorld();
  const startedAt = performance.now();
  const result = await world.run(token === undefined ? {} : { token });
  const endedAt = performance.now();
  const [first] = world.datafold.requests;
  const lastPoll = world.datafold.sent('summary').at(-1);
  if (!first || !lastPoll || result.exitCode !== 0) {
    throw new Error(`the run failed:\n${result.stdout}\n${result.stderr}`);
  }
  return {
    startToFirstRequest: first.at - startedAt,
    lastPollToExit: endedAt - lastPoll.at,
  };
}

async function sample(): Promise<Sample> {
  const node = await bareNode();
  const withComment = await runAction();
  const withoutComment = await runAction('');
  return {
    bareNode: node,
    ...withComment,
    lastPollToExitWithoutComment: withoutComment.lastPollToExit,
  };
}

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}

function line(label: string, values: number[]): string {
  const [low, median, high] = [0.1, 0.5, 0.9].map((share) => quantile(values, share).toFixed(0));
  return `${label.padEnd(40)} ${String(median).padStart(6)} ms   (${String(low)} to ${String(high)})`;
}

// The first of all is thrown away: it reads the files from the disk.
await sample();
const samples: Sample[] = [];
for (let run = 0; run < RUNS; run += 1) samples.push(await sample());

const of = (key: keyof Sample) => samples.map((taken) => taken[key]);
console.log(`Medians of ${String(RUNS)} runs (10th to 90th percentile), Node ${process.version}`);
console.log(line('node -e 0', of('bareNode')));
console.log(line('start to first request', of('startToFirstRequest')));
console.log(line('last poll to exit, with a comment', of('lastPollToExit')));
console.log(line('last poll to exit, without', of('lastPollToExitWithoutComment')));
const slowest = Math.max(
  quantile(of('startToFirstRequest'), 0.5),
  quantile(of('lastPollToExit'), 0.5),
);
console.log(`Limit ${String(LIMIT_MS)} ms: ${slowest <= LIMIT_MS ? 'kept' : 'passed'}`);
