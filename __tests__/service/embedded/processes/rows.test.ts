import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
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

test('what the engine finds is cut to what has room, and to what a data source shows', async () => {
  const columns = Array.from({ length: 12 }, (_, i) => `c${String(i)}`);
  const table = (value: string) => {
    const values = columns.map(() => value.repeat(150)).join(',');
    const rows = Array.from({ length: 1100 }, (_, id) => `${String(id)},${values}`);
    return [`id,${columns.join(',')}`, ...rows].join('\n');
  };
  world.write('old.csv', table('o'));
  world.write('new.csv', table('n'));
  const request = requestOf({ file1: 'old.csv', file2: 'new.csv', sample_rows: 1000 });
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const { rows, rows_left_out: leftOut } = await world.executor().run(request, options);
  expect(JSON.stringify(rows?.changed).length).toBeLessThanOrEqual(MOST_ROW_BYTES + 1);
  const kept = rows?.changed.length ?? 0;
  expect(kept).toBeGreaterThan(400);
  expect(leftOut).toEqual({ changed: 1000 - kept, removed: 0, added: 0, duplicated: 0 });
  const { settings } = world.options();
  const few = world.executor({}, { settings: { ...settings, sampleRows: 3 } });
  expect((await few.run(request, options)).rows?.changed).toHaveLength(3);
});

test('no more rows are copied out of databases than a server allows', async () => {
  const file = join(world.folder, 'one.db');
  const one = new DatabaseSync(file);
  one.exec('CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (2), (3)');
  one.close();
  const sources = { one: `sqlite:${file}`, two: { url: `sqlite:${file}`, options: {} } };
  const { settings } = world.options(sources);
  const request = requestOf({
    data_source1_id: 1,
    data_source2_id: 2,
    table1: ['t'],
    table2: ['t'],
  });
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const run = (maxRowsFetched: number) =>
    world.executor(sources, { settings: { ...settings, maxRowsFetched } }).run(request, options);
  expect((await run(6)).pks?.total_rows).toEqual([3, 3]);
  await expect(run(5)).rejects.toThrow('and this server allows 5: ');
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
