import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runEngine, withDuckDB } from '../run-case.ts';

const SECRET = 'the secret';

const csv = (rows: string[][]): string => rows.map((row) => row.join(',')).join('\n');

const BEFORE = csv([
  ['id', 'name', 'n'],
  [`${SECRET} 1`, `${SECRET} a`, '1'],
  [`${SECRET} 2`, `${SECRET} b`, '2'],
  [`${SECRET} 3`, `${SECRET} a`, '3'],
  ['', `${SECRET} c`, '3'],
  [`${SECRET} 5`, '', '5'],
]);
const AFTER = csv([
  ['id', 'name', 'n'],
  [`${SECRET} 1`, `${SECRET} d`, '1'],
  [`${SECRET} 2`, `${SECRET} b`, '22'],
  [`${SECRET} 4`, `${SECRET} a`, '4'],
  [`${SECRET} 4`, `${SECRET} a`, '4'],
  [`${SECRET} 5`, `${SECRET} e`, '5'],
]);

const compared = (keys: string[], masked = ['id', 'name']) =>
  withDuckDB(async (connection, folder) => {
    const files = [join(folder, 'before.csv'), join(folder, 'after.csv')] as const;
    writeFileSync(files[0], BEFORE);
    writeFileSync(files[1], AFTER);
    const written: unknown[] = [];
    const dataset = (file: string) => ({ file, table: null, database: null });
    const results = await runEngine(
      connection,
      folder,
      [dataset(files[0]), dataset(files[1])],
      {
        pk_columns: keys.length === 0 ? null : keys,
        sample_rows: 10,
        mask_columns: masked,
      },
      {
        writeDifferences: async (differences) => {
          for (const { select } of differences) written.push(...(await connection.query(select)));
        },
      },
    );
    return { rows: results.rows!, written };
  });

const texts = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));

test.each([[['id']], [['n']], [['id', 'name']], [[]]])(
  'no value of a masked column is shown or written, with the key %j',
  async (keys) => {
    const { rows, written } = await compared(keys);
    expect(texts(rows)).toMatch(/"[\da-f]{16}"/);
    expect(texts(written)).toMatch(/"[\da-f]{16}"/);
    expect(texts([rows, written])).not.toContain(SECRET);
  },
);

test('a hash is the same for equal values, in all that is shown and written, and another in each diff', async () => {
  const { rows, written } = await compared(['id']);
  const [removed] = rows.removed.filter(({ key }) => key['id'] !== null);
  expect(removed?.columns['n']).toBe('3');
  // The name of row 3 before is that of row 1.
  const changed = rows.changed.map(({ columns }) => columns['name']).filter((pair) => pair?.[0]);
  expect(changed.map((pair) => pair?.[0])).toContain(removed?.columns['name']);
  expect(texts(written)).toContain(removed?.columns['name']);
  const again = await compared(['id']);
  expect(texts(again.rows)).not.toContain(removed?.columns['name']);
});

test('a pattern masks the columns that are like it, of which there may be none', async () => {
  const { rows, written } = await compared(['id'], ['i*', '*am*', 'email*']);
  expect(texts([rows, written])).not.toContain(SECRET);
  expect(texts((await compared(['id'], ['email*'])).rows)).toContain(SECRET);
  await expect(compared(['id'], ['email'])).rejects.toThrow('email (not on either side; ');
});

test('NULL stays NULL', async () => {
  const { rows } = await compared(['id']);
  const names = rows.changed.flatMap(({ columns }) => (columns['name'] ? [columns['name']] : []));
  expect(names.some(([before, after]) => before === null && after !== null)).toBe(true);
});

test('a column is masked on both sides whatever the case of its letters, where that counts for nothing', async () => {
  const rows = await withDuckDB(async (connection, folder) => {
    const files = [join(folder, 'before.csv'), join(folder, 'after.csv')] as const;
    writeFileSync(files[0], BEFORE.replace('id,name', 'ID,Name'));
    writeFileSync(files[1], AFTER.replace('id,name', 'id,NAME'));
    const dataset = (file: string) => ({ file, table: null, database: null });
    const results = await runEngine(connection, folder, [dataset(files[0]), dataset(files[1])], {
      pk_columns: ['n'],
      sample_rows: 10,
      case_insensitive_names: true,
      mask_columns: ['Id', 'name'],
    });
    return results.rows!;
  });
  expect(Object.keys(rows.changed[0]!.columns)).toContain('Name');
  expect(texts(rows)).toMatch(/"[\da-f]{16}"/);
  expect(texts(rows)).not.toContain(SECRET);
});
