import { expect, test } from '@jest/globals';
import { postgresDatabase } from '../servers/databases.ts';
import { sqliteFile } from '../sources/sqlite/sqlite-file.ts';
import { openPlace } from './start.ts';

/** The cells of each row. */
function rowsOf(table: string): string[][] {
  const rows = table.split('\n').filter((line) => line.startsWith('│'));
  return rows.map((line) =>
    line
      .split('│')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The rows without their times, which are something in ms. */
function results(table: string): (string | undefined)[][] {
  return rowsOf(table)
    .slice(1)
    .map(([name, type, time, result]) => {
      expect(time).toMatch(/^\d+ ms$/);
      return [name, type, result];
    });
}

test.concurrent('sources test says of each data source whether it can be used', async () => {
  const sqlite = sqliteFile('CREATE TABLE a (id)');
  const postgres = await postgresDatabase();
  const wrong = new URL(postgres.readerUrl);
  wrong.password = 'hunter2';
  using place = openPlace({
    'no.duckdb': 'no database',
    'data-diff.yml': `data-sources:
  file: ${sqlite.url}
  missing: { url: 'sqlite:missing.db', id: 7 }
  broken: duckdb:no.duckdb
  good: \${GOOD_URL}
  wrong: ${wrong.href}
  unset: postgresql://me:\${NOT_SET}@db/x
  odd: foo://me:hunter2@db\n`,
  });

  const env = { GOOD_URL: postgres.readerUrl };
  const { exitCode, stdout, stderr } = await place.run(['sources', 'test'], env);
  sqlite.drop();
  await postgres.drop();

  expect(exitCode).toBe(2);
  expect(results(stdout)).toEqual([
    ['file', 'sqlite', 'ok'],
    ['missing', 'sqlite', expect.stringContaining('there is no file missing.db')],
    ['broken', 'duckdb', expect.stringContaining('not a valid DuckDB database')],
    ['good', 'postgresql', 'ok'],
    ['wrong', 'postgresql', expect.stringContaining('password authentication failed')],
    ['unset', '', expect.stringContaining('refers to `NOT_SET`, which the environment')],
    ['odd', '', expect.stringContaining('has a URL that starts with "foo:"')],
  ]);
  expect(stdout + stderr).not.toContain('hunter2');
});

test.concurrent(
  'sources test tests those that are named, and exits with 0 where all can be used',
  async () => {
    const sqlite = sqliteFile('CREATE TABLE a (id)');
    using place = openPlace();
    const sources = `a: ${sqlite.url}\nb: sqlite:none.db`;
    const args = ['sources', 'test', 'a', '--data-sources', sources];

    const { exitCode, stdout } = await place.run(args);
    sqlite.drop();

    expect([exitCode, results(stdout)]).toEqual([0, [['a', 'sqlite', 'ok']]]);
  },
);

test.concurrent('data sources that are files are looked for beside the config file', async () => {
  using place = openPlace({ 'conf/dd.yml': 'data-sources: { a: "sqlite:a.db" }' });
  // An empty file is an empty database.
  place.write('conf/a.db', '');

  const { stdout } = await place.run(['sources', 'test', '--config', 'conf/dd.yml']);

  expect(results(stdout)).toEqual([['a', 'sqlite', 'ok']]);
});

test.concurrent.each([
  ['{}', [], 'There are no data sources: `data-sources` of the config file'],
  ['data-sources: [a]', [], '`data-sources` must map names to a URL'],
  ['data-sources: { prod: "duckdb:x" }', ['prdo'], 'no data source "prdo"; the nearest is "prod"'],
])('sources test refuses %j with %j', async (config, names, sentence) => {
  using place = openPlace({ 'data-diff.yml': config });

  const { exitCode, stdout, stderr } = await place.run(['sources', 'test', ...names]);

  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
});
