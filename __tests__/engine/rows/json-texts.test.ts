import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runEngine, withDuckDB } from '../run-case.ts';

const changed = (before: string, after: string) =>
  withDuckDB(async (connection, folder) => {
    const dataset = (name: string, value: string) => {
      const file = join(folder, `${name}.jsonl`);
      writeFileSync(file, `{"id": 1, "v": ${value}}\n`);
      return { file, table: null, database: null };
    };
    const sides = [dataset('before', before), dataset('after', after)] as const;
    const request = { pk_columns: ['id'], sample_rows: 1 };
    const { rows } = await runEngine(connection, folder, [...sides], request);
    return rows?.changed.map(({ columns }) => columns['v']);
  });

test('a text of JSON is shown without its quotes', async () => {
  expect(await changed('"old"', '"new \\"one\\""')).toEqual([['old', 'new "one"']]);
  expect(await changed('0.1', '0.2')).toEqual([['0.1', '0.2']]);
  expect(await changed('null', '"null"')).toEqual([[null, 'null']]);
});

test('but with them where it would look like what it differs from', async () => {
  expect(await changed('0.1', '"0.1"')).toEqual([['0.1', '"0.1"']]);
  expect(await changed('"true"', 'true')).toEqual([['"true"', 'true']]);
  const long = 'x'.repeat(2000);
  const [pair] = (await changed(`["${long}"]`, JSON.stringify(`["${long}"]`))) ?? [];
  expect(pair?.[0]).not.toBe(pair?.[1]);
});
