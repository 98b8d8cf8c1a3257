import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Secrets } from '../../../../src/config/secrets.ts';
import { MOST_ROW_BYTES } from '../../../../src/contract/fit-rows.ts';
import type { SuccessResults } from '../../../../src/contract/summary-results.ts';
import type { DiffExecutor } from '../../../../src/service/embedded/diff-executor.ts';
import { hostileRows } from '../../../server/rows-fixture.ts';
import { requestOf, World } from './world.ts';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.close());

const entry = join(import.meta.dirname, 'rows-process.ts');

async function rowsOf(executor: DiffExecutor): Promise<NonNullable<SuccessResults['rows']>> {
  const request = requestOf({ file1: 'a.csv', file2: 'b.csv' });
  const signal = new AbortController().signal;
  const { rows } = await executor.run(request, { signal, onProgress: () => undefined });
  return rows!;
}

test('the largest sample comes from another process as it is there', async () => {
  const rows = await rowsOf(world.executor({}, { entry }));
  const sizes = [rows.changed, rows.removed, rows.added].map((some) => JSON.stringify(some).length);
  for (const size of sizes) expect(size).toBeGreaterThan(0.95 * MOST_ROW_BYTES);
  for (const kind of ['changed', 'removed', 'added', 'duplicated'] as const) {
    const hostile = rows[kind].slice(1, 1 + hostileRows[kind].length);
    expect(JSON.stringify(hostile)).toBe(JSON.stringify(hostileRows[kind]));
  }
});

test('no value of a row holds a secret of the configuration', async () => {
  const secrets = new Secrets(() => undefined, {});
  secrets.add('hunter22');
  const redact = (text: string) => secrets.redact(text);
  const { changed, removed, added, duplicated } = await rowsOf(
    world.executor({}, { entry, redact }),
  );
  expect(changed[0]).toEqual({ key: { id: '***' }, columns: { note: ['***', '***…'] } });
  const lone = { key: { id: '***' }, columns: { 'a hunter22': 'my ***…', b: null } };
  expect([removed[0], added[0]]).toEqual([lone, lone]);
  expect(duplicated[0]).toEqual({ key: { id: '***' }, rows: [1, 2] });
});
