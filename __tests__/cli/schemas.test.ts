import { afterAll, expect, jest, test } from '@jest/globals';
import type { TestDatabase } from '../sources/kit.ts';
import { kitOf } from '../sources/kits.ts';
import { openPlace } from './start.ts';

jest.setTimeout(300_000);

const table = (name: string, last: string, keys = ['id']) => ({
  name,
  columns: [
    { name: 'id', type: 'INTEGER' },
    { name: 'v', type: 'VARCHAR' },
  ],
  rows: [
    ['1', 'a'],
    ['2', last],
  ],
  keys,
});

const opened: TestDatabase[] = [];

async function openPair(kind1: string, kind2: string): Promise<[string, string]> {
  const one = await kitOf(kind1).open();
  const two = await kitOf(kind2).open();
  opened.push(one, two);
  await one.write([
    table('orders', 'b'),
    table('items', 'b'),
    table('log', 'b', []),
    table('legacy', 'b'),
  ]);
  await two.write([
    table('orders', 'b'),
    table('items', 'c'),
    table('log', 'b', []),
    table('fresh', 'b'),
  ]);
  return [one.url, two.url];
}

afterAll(async () => {
  for (const database of opened) await database.drop();
});

interface Item {
  name: string;
  summary: {
    values: { values_with_differences: number } | null;
    inferred_pk: { found_in: string | null };
  } | null;
  only_on?: number;
}

test.each([
  ['mysql', 'mysql'],
  ['duckdb', 'duckdb'],
  ['sqlite', 'sqlite'],
  ['postgresql', 'mysql'],
])('all tables of %s are compared with those of %s', async (kind1, kind2) => {
  const [source1, source2] = await openPair(kind1, kind2);
  using place = openPlace();
  const args = ['run', '--no-config', '--data-source1', source1, '--data-source2', source2];
  const { exitCode, stdout, stderr } = await place.run([...args, '--tables', '*', '--json']);
  expect(exitCode).toBe(0);
  const items = JSON.parse(stdout) as Item[];
  // The tables of the kit for DuckDB have no keys.
  const keyed = kind1 !== 'duckdb';
  expect(items.map(({ name, only_on }) => [name, only_on ?? 'both'].join(': '))).toEqual([
    'items: both',
    'log: both',
    'orders: both',
    'fresh: 2',
    'legacy: 1',
  ]);
  expect(items.map(({ summary }) => summary?.values?.values_with_differences)).toEqual([
    ...[keyed ? 1 : undefined, undefined, keyed ? 0 : undefined],
    ...[undefined, undefined],
  ]);
  expect(items[1]?.summary?.inferred_pk.found_in).toBeNull();
  expect(stderr).toContain('3 tables on both sides, 1 removed, 1 added');
  expect(stderr).toMatch(/Table removed: ".*legacy" was removed: only side 1 has this table/);
  expect(stderr).toMatch(/Table added: ".*fresh" was added: only side 2 has this table/);
});

test('with limits a table that one side lacks fails the run, unless schema changes are off', async () => {
  const [source1, source2] = await openPair('sqlite', 'sqlite');
  using place = openPlace();
  const args = ['run', '--no-config', '--data-source1', source1, '--data-source2', source2];
  const limited = [...args, '--tables', 'o*,l*', '--max-exclusives', '0'];
  const failed = await place.run(limited);
  expect(failed).toMatchObject({ exitCode: 1 });
  expect(failed.stdout).toContain('Not passed: 1 table was removed; 1 has no key');
  const off = await place.run([...limited, '--max-schema-changes', 'off']);
  expect(off).toMatchObject({ exitCode: 0 });
  expect(off.stdout).toContain('Passed: no differences in 2 data diffs; 1 table was removed');
});

test('columns that not every table has are left out by a pattern, and not by a plain name', async () => {
  const [source1, source2] = await openPair('sqlite', 'sqlite');
  const wide = (last: string) => ({
    ...table('wide', 'b'),
    columns: ['id', 'v', 'updated_at'].map((name) => ({ name, type: 'INTEGER' })),
    rows: [['1', '1', last]],
  });
  await opened.at(-2)!.write([wide('1')]);
  await opened.at(-1)!.write([wide('2')]);
  using place = openPlace();
  const args = ['run', '--no-config', '--data-source1', source1, '--data-source2', source2];
  const chosen = [...args, '--tables', 'wide,orders', '--exclude-columns'];
  const byPattern = await place.run([...chosen, 'updated_at*']);
  expect(byPattern.stdout).toContain('Passed: no differences in 2 data diffs');
  const byName = await place.run([...chosen, 'updated_at']);
  expect(byName).toMatchObject({ exitCode: 2 });
  expect(byName.stdout).toMatch(
    /orders failed: NoSuchColumnException: updated_at \(not on either side/,
  );
});
