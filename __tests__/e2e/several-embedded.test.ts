import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import duckdb from '@duckdb/node-api';
import { expect, test } from '@jest/globals';
import { listProcesses } from '../processes.ts';
import { until } from './http-fake.ts';
import { openWorld } from './world.ts';

/** No account: the embedded engine compares. */
const own = {
  ...{ 'api-key': '', 'api-url': '', 'data-source1': '', table1: '', table2: '' },
  ...{ 'pk-columns': 'id', 'poll-interval': '', 'diffs-at-once': '2' },
};

/** The processes that a step has started. */
const childrenOf = (pid: number | undefined) =>
  listProcesses().filter(({ parent, isZombie }) => parent === String(pid) && !isZombie);

const stillThere = (pids: readonly string[]) =>
  listProcesses().filter(({ pid, isZombie }) => pids.includes(pid) && !isZombie);

/** Two diffs of queries that would take hours, and one that does not. */
const endless = {
  ...own,
  'data-sources': 'shop: postgresql://reader:hunter2hunter@127.0.0.1:9/shop',
  query1: 'select hash(a.range, b.range) as id from range(10000000) a, range(10000000) b',
  query2: 'select range as id from range(10)',
  diffs: '[{ name: one }, { name: two }]',
};

test.concurrent('several files are compared at once, and told of in their order', async () => {
  await using world = await openWorld();
  const numbers = [1, 2, 3, 4, 5];
  const diffs = numbers.map(
    (number) => `{ name: d${String(number)}, file2: ${String(number)}.csv }`,
  );
  const files = Object.fromEntries(
    numbers.map((number) => [`${String(number)}.csv`, `id,v\n1,a\n2,${String(number)}\n`]),
  );
  const step = world.start({
    inputs: { ...own, file1: '1.csv', diffs: `[${diffs.join(', ')}]`, 'results-path': 'rows' },
    files,
  });
  const result = await step.ended;

  expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  expect(result.outputs).toMatchObject({ 'diff-id': '1,2,3,4,5', 'values-with-differences': '4' });
  const results = JSON.parse(result.outputs['results'] ?? '') as { name: string }[];
  expect(results.map(({ name }) => name)).toEqual(['d1', 'd2', 'd3', 'd4', 'd5']);
  expect(step.list('rows')).toEqual(['d1', 'd2', 'd3', 'd4', 'd5']);
  expect(step.list('../temp')).toEqual([]);
});

test.concurrent('they run in processes that know no secret but by message', async () => {
  await using world = await openWorld();
  const step = world.start({ inputs: endless });
  await step.printed(/one: running: /);
  await step.printed(/two: running: /);
  const children = childrenOf(step.process.pid);
  expect(children.map(({ command }) => command)).toEqual([
    expect.stringMatching(/ diff-process $/),
    expect.stringMatching(/ diff-process $/),
  ]);
  expect(JSON.stringify(children)).not.toContain('hunter2');
  step.process.kill('SIGINT');
  const result = await step.ended;

  expect(result).toMatchObject({ exitCode: 130, signal: null });
  expect(result.stdout.replaceAll('::add-mask::hunter2hunter', '')).not.toContain('hunter2');
  expect(stillThere(children.map(({ pid }) => pid))).toEqual([]);
  expect(step.list('../temp')).toEqual([]);
});

test.concurrent('they end where the step is killed, and leave nothing', async () => {
  await using world = await openWorld();
  const step = world.start({ inputs: endless });
  await step.printed(/one: running: /);
  await step.printed(/two: running: /);
  const pids = childrenOf(step.process.pid).map(({ pid }) => pid);
  step.process.kill('SIGKILL');
  await step.ended;
  await until(() => stillThere(pids).length === 0);
  expect(step.list('../temp')).toEqual([]);
});

/** A DuckDB file with one table. */
async function duckdbFile(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
  const path = join(folder, 'shop.duckdb');
  const instance = await duckdb.DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run('CREATE TABLE old AS SELECT 1 AS id');
  connection.closeSync();
  instance.closeSync();
  const file = readFileSync(path);
  rmSync(folder, { recursive: true });
  return file;
}

test.concurrent('of diffs that write to one DuckDB file, one at a time opens it', async () => {
  await using world = await openWorld();
  const sources = 'shop: { url: "duckdb:shop.duckdb", writable: true }\nsame: duckdb:./shop.duckdb';
  const written = {
    ...own,
    'data-sources': sources,
    'data-source1': 'shop',
    query1: 'SELECT range AS id, 1 AS v FROM range(1000)',
    query2: 'SELECT range AS id, 2 AS v FROM range(1000)',
    'diffs-at-once': '4',
    'materialize-dataset1': 'true',
    'materialization-destination': 'shop',
    diffs: `[{ name: a }, { name: b }, { name: c, data-source1: same, materialize-dataset1: null,
      materialization-destination: null }, { name: d }]`,
  };
  const { exitCode, outputs } = await world.run({
    inputs: written,
    files: { 'shop.duckdb': await duckdbFile() },
  });

  const results = JSON.parse(outputs['results'] ?? '') as { summary: { status: string } }[];
  expect(results.map(({ summary }) => summary)).toEqual(
    Array(4).fill(expect.objectContaining({ status: 'success' })),
  );
  expect(exitCode).toBe(0);
});
