import { writeFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findKey, type LookedInto } from '../../src/service/embedded/find-key.ts';
import { mysqlDatabase, postgresDatabase, type ServerDatabase } from '../servers/databases.ts';

let folder: string;
let servers: ServerDatabase[];

const TABLES = `
  CREATE TABLE proven (a int NOT NULL, b int NOT NULL, PRIMARY KEY (b, a));
  INSERT INTO proven VALUES (1, 1), (2, 1);
  CREATE TABLE unproven (note varchar(9), customer_id int, id int);
  INSERT INTO unproven VALUES ('a', 1, 10), ('b', 1, 11), ('c', 2, 12);
  CREATE TABLE keyless (a int, b int);
  INSERT INTO keyless VALUES (1, 1), (1, 1), (NULL, 2);`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'data-diff-find-key-'));
  servers = [await postgresDatabase(), await mysqlDatabase()];
  for (const server of servers) await server.query(TABLES);
  const sqlite = new DatabaseSync(join(folder, 'shop.db'));
  sqlite.exec(TABLES);
  sqlite.close();
});
afterAll(async () => {
  for (const server of servers) await server.drop();
  rmSync(folder, { recursive: true });
});

function look(dataset: LookedInto, url: string | null = null) {
  return findKey(dataset, url === null ? {} : { source: url }, {
    memoryLimit: null,
    threads: 1,
    workingDirectory: folder,
    temporaryDirectory: folder,
    toolCacheDirectory: folder,
    log: () => undefined,
    signal: new AbortController().signal,
  });
}

const SOURCES: [name: string, url: () => string][] = [
  ['PostgreSQL', () => servers[0]?.url ?? ''],
  ['MariaDB', () => servers[1]?.url ?? ''],
  ['SQLite', () => 'sqlite:shop.db'],
];

test.each(SOURCES)(
  'a table of %s is known by the key of its catalog, else by what is unique in it',
  async (_, url) => {
    const found = (table: string) => look({ table: [table], file: null }, url());
    expect(await found('proven')).toEqual({ columns: ['a', 'b'], key: ['a', 'b'] });
    expect(await found('unproven')).toEqual({
      columns: ['note', 'customer_id', 'id'],
      key: ['id'],
    });
    expect(await found('keyless')).toEqual({ columns: ['a', 'b'], key: [] });
  },
);

test.each([
  ['a.csv', 'a,id\nx,1\ny,2\n', ['id']],
  ['a.json', '[{"a": "x", "id": 1}, {"a": "y", "id": 2}]', ['id']],
  ['pairs.csv', 'a,b,c\n1,1,1\n1,2,1\n2,1,1\n', ['a', 'b']],
  ['nulls.csv', 'id,b\n1,1\n,2\n', ['b']],
  ['none.csv', 'a,b\n1,1\n1,1\n', []],
  ['one-row.csv', 'a,b\n1,1\n', []],
  ['empty.csv', '', []],
])('a file is looked into: %s', async (file, text, key) => {
  writeFileSync(join(folder, file), text);
  expect((await look({ file, table: null })).key).toEqual(key);
});

test('what cannot be opened is an error that says so', async () => {
  await expect(look({ file: 'gone.csv', table: null })).rejects.toThrow('gone.csv');
  await expect(look({ table: ['gone'], file: null }, 'sqlite:shop.db')).rejects.toThrow('gone');
});
