import type { DiffRequestInput } from '../../../src/contract/request.ts';
import type { SuccessResults } from '../../../src/contract/summary-results.ts';
import type { Caller } from '../../../src/server/access/caller.ts';
import type { StoredDiff } from '../../../src/server/store/diffs/stored-diff.ts';
import { sleep } from '../../../src/service/timing.ts';
import { buildRequest } from '../../contract/builders.ts';
import type { HeldDiff, World } from './world.ts';

/** For what hangs: a busy machine may be many times slower than usual. */
const PATIENCE_MS = 240_000;

/** Waits until something is so; far longer than it can take is an error. */
export async function until<Value>(
  ask: () => Promise<Value | undefined | false> | Value | undefined | false,
): Promise<Value> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const found = await ask();
    if (found !== undefined && found !== false) return found;
    await sleep(10);
  }
  throw new Error(`it is never so: ${String(ask)}`);
}

/** Asks for a diff of two tables. */
export async function ask(
  world: World,
  caller: Caller,
  request: Partial<DiffRequestInput> = {},
): Promise<StoredDiff> {
  const asking = { source: 'api', idempotencyKey: null } as const;
  return world.diffs.create(caller, buildRequest(request), asking);
}

/** Asks for a diff that then runs, where no other does. */
export async function begin(
  world: World,
  caller: Caller,
  request: Partial<DiffRequestInput> = {},
): Promise<{ id: number; held: HeldDiff }> {
  const before = world.executor.running.length;
  const { id } = await ask(world, caller, request);
  return { id, held: await until(() => world.executor.running[before]) };
}

/** Asks for a diff and lets it come to this end. */
export async function complete(
  world: World,
  caller: Caller,
  request: Partial<DiffRequestInput>,
  end: SuccessResults | Error | 'cancelled',
): Promise<number> {
  const { id, held } = await begin(world, caller, request);
  if (end === 'cancelled') await world.diffs.cancel(caller, id);
  else if (end instanceof Error) held.fail(end);
  else held.succeed(end);
  await until(async () => (await world.store.diffs.get(id))?.finishedAt != null);
  return id;
}
