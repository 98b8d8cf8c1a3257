import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { diffRequestSchema } from '../../../src/contract/request.ts';
import { compare } from '../../../src/engine/compare.ts';
import { namedSources } from '../../../src/sources/registry.ts';
import { sqliteComparison, type SqliteType } from '../../../src/sources/sqlite/comparisons.ts';
import { SqliteDatabase } from '../../../src/sources/sqlite/database.ts';
import { withDuckDB } from '../../engine/run-case.ts';
import { mysqlDatabase, postgresDatabase } from '../../servers/databases.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';
import { type SqliteFile, sqliteFile } from './sqlite-file.ts';

describe('tables, views and queries of SQLite', () => {
  jest.setTimeout(300_000);
  const { signal } = new AbortController();
  let file: SqliteFile;
  beforeAll(() => {
    file = sqliteFile();
  });
  afterAll(() => file.drop());

  const run = (sql: string): void => file.database.exec(sql);

  const opened = async <T>(use: (sqlite: SqliteDatabase) => Promise<T>): Promise<T> => {
    const sqlite = await SqliteDatabase.open(file.path, signal);
    return use(sqlite).finally(() => sqlite.close());
  };

  test('have names whatever the case', async () => {
    run(`CREATE TABLE UPPER (id INTEGER PRIMARY KEY)`);
    run(`INSERT INTO UPPER VALUES (1), (2)`);
    const results = await compareTables(file.url, ['upper', ['MAIN', 'Upper']]);
    expect(results.pks!.total_rows).toEqual([2, 2]);
  });

  test('have keys of several parts, and of parts with NULL, even in a primary key', async () => {
    run('CREATE TABLE parts (a TEXT, b TEXT COLLATE NOCASE, v INTEGER, PRIMARY KEY (a, b))');
    run(`INSERT INTO parts VALUES
      ('a|b', 'c', 1), ('a', 'b|c', 2), ('A', 'b', 3), ('a', 'b', 4), ('a ', 'b', 5), (NULL, 'b', 6), (NULL, 'b', 7)`);
    const { pks, values } = await compareTables(file.url, ['parts', 'parts'], { keys: ['a', 'b'] });
    expect(pks).toEqual({
      total_rows: [7, 7],
      nulls: [2, 2],
      dupes: [0, 0],
      exclusives: [0, 0],
      distincts: [5, 5],
    });
    expect(values!.values_with_differences).toBe(0);
  });

  test('have keys that are compared byte by byte, whatever their collation', async () => {
    for (const [table, other] of [
      ['nocase1', 'a'],
      ['nocase2', 'A'],
    ]) {
      run(
        `CREATE TABLE ${table} (id TEXT COLLATE NOCASE NOT NULL PRIMARY KEY, v TEXT COLLATE NOCASE)`,
      );
      run(`INSERT INTO ${table} VALUES ('${other}', 'x'), ('b', '${other}')`);
    }
    for (const strategy of ['copy', 'in-source'] as const) {
      const results = await compareTables(file.url, ['nocase1', 'nocase2'], { strategy });
      expect(results.pks!.exclusives).toEqual([1, 1]);
      expect(differencesOf(results)).toEqual({ v: 1 });
    }
  });

  test('are compared where a column has an order that only another program knows', async () => {
    const other = sqliteFile();
    const database: DatabaseSync & { enableDefensive?: (isOn: boolean) => void } = other.database;
    database.enableDefensive?.(false);
    for (const table of ['one', 'two']) {
      database.exec(`CREATE TABLE ${table} (id TEXT COLLATE NOCASE NOT NULL UNIQUE, v TEXT)`);
      database.exec(`INSERT INTO ${table} VALUES ('a', '${table}'), ('b', 'same')`);
    }
    database.exec(`PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'NOCASE', 'OF_ANOTHER_PROGRAM')`);
    const sqlite = await SqliteDatabase.open(other.path, signal);
    const [id] = (await sqlite.openTable(['one'], signal)).columns;
    await sqlite.close();
    expect(sqliteComparison(id!.own as SqliteType, id!.own as SqliteType)).toBe(null);
    for (const strategy of ['copy', 'in-source'] as const) {
      const results = await compareTables(other.url, ['one', 'two'], { strategy });
      expect(differencesOf(results)).toEqual({ v: 1 });
    }
    other.drop();
  });

  test('may be views, without row numbers, and with columns that are computed', async () => {
    run(`CREATE TABLE base (id INTEGER PRIMARY KEY, v INTEGER, twice INTEGER AS (2 * v) STORED,
      thrice AS (3 * v), hidden TEXT)`);
    run('INSERT INTO base (id, v) VALUES (1, 1), (2, 2)');
    run('CREATE VIEW seen AS SELECT id, v + (id = 2) AS v, twice, thrice, hidden FROM base');
    run('CREATE TABLE keyed (id INTEGER PRIMARY KEY, v, twice, thrice, hidden) WITHOUT ROWID');
    run('INSERT INTO keyed SELECT id, v, twice, thrice + 1, hidden FROM base');
    expect(differencesOf(await compareTables(file.url, ['base', 'seen']))).toEqual({ v: 1 });
    expect(differencesOf(await compareTables(file.url, ['base', 'keyed']))).toEqual({ thrice: 2 });
  });

  test('are filtered, by text with any character too', async () => {
    run('CREATE TABLE texts (id INTEGER PRIMARY KEY, v TEXT)');
    run("INSERT INTO texts VALUES (1, 'a'), (2, 'it''s'), (3, 'b')");
    const filters: [string, string] = ['id > 1 -- and more', "v = 'it''s' OR v = 'b'"];
    for (const strategy of ['copy', 'in-source'] as const) {
      const { pks } = await compareTables(file.url, ['texts', 'texts'], { filters, strategy });
      expect(pks!.total_rows).toEqual([2, 2]);
      expect(pks!.exclusives).toEqual([0, 0]);
    }
  });

  test('are filtered by time, however it is written', async () => {
    const columns: Record<string, [before: string, start: string, later: string, end: string]> = {
      blank: [
        '2020-01-01 09:59:59',
        '2020-01-01 10:00:00',
        '2020-01-01 23:00:00',
        '2020-01-02 00:00:00',
      ],
      fraction: [
        '2020-01-01 09:59:59.999',
        '2020-01-01 10:00:00.000',
        '2020-01-01 10:00:00.001',
        '2020-01-02 00:00:00.000',
      ],
      some: ['2020-01-01', '2020-01-01 10:00:00', '2020-01-01 10:00:00.5', '2020-01-02'],
      separated: [
        '2020-01-01T09:59:59',
        '2020-01-01T10:00:00',
        '2020-01-01T10:00:01',
        '2020-01-02T00:00:00',
      ],
      zone: [
        '2020-01-01T09:59:59Z',
        '2020-01-01T10:00:00Z',
        '2020-01-01T10:00:01Z',
        '2020-01-02T00:00:00Z',
      ],
      day: ['2019-12-31', '2020-01-01', '2020-01-01', '2020-01-02'],
    };
    const names = Object.keys(columns);
    run(
      `CREATE TABLE times (id INTEGER PRIMARY KEY, ${names.map((name) => `${name} DATETIME COLLATE NOCASE`).join(', ')})`,
    );
    for (let row = 0; row < 4; row += 1) {
      run(
        `INSERT INTO times VALUES (${row}, ${names.map((name) => `'${columns[name]![row]}'`).join(', ')})`,
      );
    }
    for (const column of names) {
      const start = column === 'day' ? '2020-01-01' : '2020-01-01T12:00:00+02:00';
      const time = { column, start, end: '2020-01-02' };
      const { pks } = await compareTables(file.url, ['times', 'times'], { time });
      expect({ column, rows: pks!.total_rows }).toEqual({ column, rows: [2, 2] });
    }
    for (const [column, rows] of [
      ['blank', 2],
      ['fraction', 1],
      ['separated', 2],
      ['zone', 2],
    ] as const) {
      const time = { column, start: '2020-01-01T10:00:00.0005Z', end: null };
      const { pks } = await compareTables(file.url, ['times', 'times'], { time });
      expect({ column, rows: pks!.total_rows[0] }).toEqual({
        column,
        rows: column === 'fraction' ? 2 : rows,
      });
    }
  });

  test('prove keys by unique indexes over whole rows without NULL', async () => {
    run(`CREATE TABLE proofs (
      id INTEGER PRIMARY KEY, a INTEGER NOT NULL, b TEXT NOT NULL, c INTEGER, UNIQUE (a, b), UNIQUE (c))`);
    run('CREATE UNIQUE INDEX some ON proofs (a) WHERE b > 1');
    run('CREATE UNIQUE INDEX computed ON proofs (abs(a))');
    run('CREATE TABLE nullable (id TEXT PRIMARY KEY)');
    run('CREATE TABLE descending (id INTEGER PRIMARY KEY DESC)');
    run('CREATE TABLE rowless (a TEXT, b TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID');
    run('CREATE VIEW proofs_seen AS SELECT * FROM proofs');
    const keys = await opened(async (sqlite) => {
      const found: Record<string, string[][]> = {};
      for (const name of ['proofs', 'nullable', 'descending', 'rowless', 'proofs_seen']) {
        found[name] = (await sqlite.openTable([name], signal)).uniqueKeys;
      }
      return found;
    });
    expect(keys).toEqual({
      proofs: [['id'], ['a', 'b']],
      nullable: [],
      descending: [],
      rowless: [['a', 'b']],
      proofs_seen: [],
    });
  });

  test('say how many rows there are once they were analyzed', async () => {
    run('CREATE TABLE analyzed (id INTEGER PRIMARY KEY, v INTEGER)');
    run('CREATE INDEX analyzed_v ON analyzed (v)');
    run('INSERT INTO analyzed VALUES (1, 1), (2, 1), (3, 1)');
    const rows = (): Promise<number | null> =>
      opened(async (sqlite) => (await sqlite.openTable(['ANALYZED'], signal)).estimatedRows);
    expect(await rows()).toBe(null);
    run('ANALYZE');
    expect(await rows()).toBe(3);
  });

  test('are searched for exactly the text that is asked for', async () => {
    const utf16 = sqliteFile("PRAGMA encoding = 'UTF-16le'");
    const texts = ["it's", 'a\\b', "\\'", '"', '`', '💩', 'line\nbreak', '%_', 'a\0b', '\0', "\0'"];
    const { dialect } = await opened((sqlite) => Promise.resolve(sqlite));
    for (const { database } of [file, utf16]) {
      for (const text of texts) {
        const row = database.prepare(`SELECT ${dialect.quoteText(text)} = ? AS same`).get(text);
        expect({ text, same: row!['same'] }).toEqual({ text, same: 1 });
      }
    }
    utf16.drop();
  });

  test('hold rows of many megabytes', async () => {
    run('CREATE TABLE long_rows (id INTEGER PRIMARY KEY, v TEXT, b BLOB)');
    run(`INSERT INTO long_rows VALUES
      (1, replace(hex(zeroblob(1500000)), '00', 'text "'), zeroblob(5000000)), (2, 'x', 'y')`);
    const changed = { query: "SELECT id, iif(id = 1, v || '!', v) AS v, b FROM long_rows" };
    const results = await compareTables(file.url, ['long_rows', changed]);
    expect(differencesOf(results)).toEqual({ v: 1 });
  });

  test('have as many columns as SQLite takes', async () => {
    const columns = Array.from({ length: 1999 }, (_, i) => `c${i}`);
    run(`CREATE TABLE wide (id INTEGER PRIMARY KEY, ${columns.join(', ')})`);
    run(`INSERT INTO wide VALUES (1, ${columns.map((_, i) => i).join(', ')})`);
    run(`CREATE TABLE wider AS SELECT * FROM wide`);
    run('UPDATE wider SET c1998 = 0');
    const results = await compareTables(file.url, ['wide', 'wider']);
    expect(differencesOf(results)).toEqual({ c1998: 1 });
  });

  test('have columns without a value, which have any type', async () => {
    run('CREATE TABLE empty_columns (id INTEGER PRIMARY KEY, v DATETIME, w)');
    run('INSERT INTO empty_columns VALUES (1, NULL, NULL), (2, NULL, NULL)');
    const query = "SELECT 1 AS id, 1.5 AS v, 'x' AS w UNION ALL SELECT 2, NULL, NULL";
    const results = await compareTables(file.url, ['empty_columns', { query }]);
    expect(differencesOf(results)).toEqual({ v: 1, w: 1 });
  });

  test('are compared with a file', async () => {
    const csv = join(file.folder, 'side2.csv');
    writeFileSync(
      csv,
      'id,n,t,d,w,flag\n1,1.5,"a ""b"", c",2020-01-01,2020-01-01 00:00:00,1\n2,,,,,\n',
    );
    run(
      'CREATE TABLE filed (id INTEGER PRIMARY KEY, n DECIMAL(9,4), t TEXT, d DATE, w DATETIME, flag BOOLEAN)',
    );
    run(`INSERT INTO filed VALUES
      (1, 1.5, 'a "b", c', '2020-01-01', '2020-01-01 00:00:00', true), (2, NULL, '', NULL, NULL, NULL)`);
    const results = await compareTables(file.url, ['filed', { file: csv }]);
    expect(differencesOf(results)).toEqual({ t: 1 });
    expect(results.schema!.column_type_mismatches).toBe(0);
  });

  /** Types of SQLite and another database, with an equal value and one that is not. */
  type Pairs = [sqlite: string, other: string, value: string, changed: string][];

  function writePairs(table: string, pairs: Pairs): void {
    run(
      `CREATE TABLE ${table} (id INTEGER PRIMARY KEY, ${pairs.map(([type], i) => `c${i} ${type}`).join(', ')})`,
    );
    const values = pairs.map(([, , value]) => value).join(', ');
    run(`INSERT INTO ${table} VALUES (1, ${values}), (2, ${values})`);
    run(`INSERT INTO ${table} (id) VALUES (3)`);
  }

  const PAIRS: Pairs = [
    ['INTEGER', 'bigint', '-9223372036854775808', '-9223372036854775807'],
    ['DECIMAL(12,2)', 'decimal(14,4)', '1.5', '1.5001'],
    ['REAL', 'double precision', '0.1', '0.2'],
    ['REAL', 'integer', '2.0', '3'],
    ['INTEGER', 'numeric', '9007199254740993', '9007199254740992'],
    ['TEXT', 'text', "'é ''x'", "'e'"],
    ['CHAR(9)', 'char(9)', "'ab'", "'abc'"],
    ['DATE', 'date', "'2020-02-29'", "'2020-02-28'"],
    ['TIME', 'time', "'01:02:03'", "'01:02:04'"],
    ['BOOLEAN', 'boolean', 'true', 'false'],
  ];

  test('are compared with PostgreSQL, type by type', async () => {
    const postgres = await postgresDatabase();
    const pairs: Pairs = [
      ...PAIRS,
      ['DATETIME', 'timestamp', "'2020-02-29T01:02:03.000004'", "'2020-02-29 01:02:03.000005'"],
      ['TIMESTAMP', 'timestamptz', "'2020-02-29T01:02:03+02:00'", "'2020-02-29 01:02:03Z'"],
      ['JSON', 'jsonb', `'{"a": [1, 2.50], "b": null}'`, `'{"a": [1, 2.5]}'`],
      [
        'UUID',
        'uuid',
        "'123E4567-e89b-12d3-a456-426655440000'",
        "'123E4567-e89b-12d3-a456-426655440001'",
      ],
    ];
    writePairs('pairs', pairs);
    const typed = (at: 2 | 3) => pairs.map((pair) => `CAST(${pair[at]} AS ${pair[1]})`).join(', ');
    await postgres.query(
      `CREATE TABLE pairs (id integer PRIMARY KEY, ${pairs.map((pair, i) => `c${i} ${pair[1]}`).join(', ')});
       INSERT INTO pairs VALUES (1, ${typed(2)}), (2, ${typed(3)}); INSERT INTO pairs (id) VALUES (3)`,
    );
    const results = await compareTables([file.url, postgres.url], ['pairs', 'pairs']);
    await postgres.drop();
    expect(results.schema!.column_type_differs).toEqual([]);
    expect(differencesOf(results)).toEqual(Object.fromEntries(pairs.map((_, i) => [`c${i}`, 1])));
  });

  test('are compared with MySQL and MariaDB, type by type', async () => {
    const mysql = await mysqlDatabase();
    const pairs: Pairs = [
      ...PAIRS.filter(([, type]) => type !== 'numeric'),
      ['DATETIME', 'datetime(6)', "'2020-02-29 01:02:03.000004'", "'2020-02-29 01:02:03.000005'"],
      ['BLOB', 'blob', "x'00ff'", "x'00fe'"],
      ['JSON', 'json', `'{"a": [1, 2.50], "b": null}'`, `'{"a": [1, 2.5]}'`],
    ];
    writePairs('pairs_of_mysql', pairs);
    const columns = pairs.map((pair, i) => `c${i} ${pair[1]}`).join(', ');
    const values = (at: 2 | 3) => pairs.map((pair) => pair[at]).join(', ');
    await mysql.query(`CREATE TABLE pairs (id integer PRIMARY KEY, ${columns})`);
    await mysql.query(`INSERT INTO pairs VALUES (1, ${values(2)}), (2, ${values(3)})`);
    await mysql.query('INSERT INTO pairs (id) VALUES (3)');
    const results = await compareTables([mysql.url, file.url], ['pairs', 'pairs_of_mysql']);
    await mysql.drop();
    expect(results.schema!.column_type_differs).toEqual([]);
    expect(differencesOf(results)).toEqual(Object.fromEntries(pairs.map((_, i) => [`c${i}`, 1])));
  });

  test('are found by a path that starts where the diff runs, as other tools write it too', async () => {
    await withDuckDB(async (connection, folder) => {
      const database = new DatabaseSync(join(folder, 'a b?.db'));
      database.exec('CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (2)');
      database.close();
      const sources = namedSources({
        one: 'sqlite:a b?.db',
        two: 'SQLite:///a b?.db',
        three: `sqlite:///${join(folder, 'a b?.db')}`,
      });
      for (const source of sources.slice(1)) {
        const ids = { data_source1_id: source.id, data_source2_id: source.id };
        const tables = { table1: ['t'], table2: ['t'], pk_columns: ['id'] };
        const { pks } = await compare(diffRequestSchema.parse({ ...ids, ...tables }), {
          connection,
          sources: [source, source],
          workingDirectory: folder,
          temporaryDirectory: folder,
          signal,
          onPhase: () => {},
        });
        expect(pks!.total_rows).toEqual([2, 2]);
      }
    });
  });
});
