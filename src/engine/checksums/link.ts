import { Writable } from 'node:stream';
import type { DiffRequest } from '../../contract/request.ts';
import { eachSide } from '../each-side.ts';
import { copySql, type Part } from '../land-sides.ts';
import type { BucketPlan } from './hashed-sides.ts';

/** Rows that are hashed and copied to see how long both take. */
const SAMPLE_ROWS = 10_000;

const discard = (): Writable =>
  new Writable({ write: (_chunk, _encoding, done: () => void) => done() });

/** How many times as long as `second` the work `first` takes, done after it. */
async function timesAsLong(
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<number> {
  const start = performance.now();
  await second();
  const middle = performance.now();
  await first();
  return (performance.now() - middle) / (middle - start);
}

/**
 * How many times as long it takes to copy rows as to hash them, over the connections as they are
 * now: of the first rows of both sides, at the same time, as it would be done with all of them.
 */
export async function copyingTimesHashing(
  plan: BucketPlan,
  request: DiffRequest,
  signal: AbortSignal,
): Promise<number> {
  const { sides, rows, checksums } = plan;
  const part = (index: 0 | 1): Part => {
    const relation = `(SELECT * FROM ${rows[index].relation} AS dataset LIMIT ${SAMPLE_ROWS})`;
    return { relation, where: [], plan: 'any' };
  };
  return timesAsLong(
    () =>
      eachSide(sides, signal, (side, index, either) =>
        side.database.copyCsv(copySql(request, sides, index, part(index)), discard(), either),
      ),
    // First, so that what is not in the servers' memory yet counts against it.
    () =>
      eachSide(sides, signal, (side, index, either) => {
        const { relation } = part(index);
        return side.database.query(checksums[index].total({ ...rows[index], relation }), either);
      }),
  );
}
