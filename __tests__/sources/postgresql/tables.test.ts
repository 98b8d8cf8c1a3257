import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { SuccessResults } from '../../../src/contract/summary-results.ts';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { type ServerDatabase, postgresDatabase } from '../../servers/databases.ts';
import {
  changedUrl,
  compareTables,
  type Dataset,
  differencesOf,
  problemOf,
} from '../compare-tables.ts';

const STRATEGIES: Strategy[] = ['copy', 'totals', 'buckets', 'hash-buckets', 'in-source'];

/** Tables of three rows, by what they are, as `create` makes one of a name. */
const KINDS: [kind: string, create: (table: string) => string][] = [
  ['a table', (t) => `CREATE TABLE ${t} (id integer PRIMARY KEY, v text)`],
  ['a table without a key', (t) => `CREATE TABLE ${t} (id integer, v text)`],
  ['an unlogged table', (t) => `CREATE UNLOGGED TABLE ${t} (id integer PRIMARY KEY, v text)`],
  [
    'a table partitioned by ranges, and these by lists',
    (t) => `CREATE TABLE ${t} (id integer, v text, PRIMARY KEY (id)) PARTITION BY RANGE (id);
      CREATE TABLE ${t}_low PARTITION OF ${t} FOR VALUES FROM (0) TO (2) PARTITION BY LIST (id);
      CREATE TABLE ${t}_low_one PARTITION OF ${t}_low FOR VALUES IN (1);
      CREATE TABLE ${t}_high (v text, id integer NOT NULL);
      ALTER TABLE ${t} ATTACH PARTITION ${t}_high FOR VALUES FROM (2) TO (3);
      CREATE TABLE ${t}_rest PARTITION OF ${t} DEFAULT`,
  ],
  [
    'a table partitioned by hash, with an index that is not that of all partitions',
    (t) => `CREATE TABLE ${t} (id integer NOT NULL, v text) PARTITION BY HASH (id);
      CREATE TABLE ${t}_even PARTITION OF ${t} FOR VALUES WITH (MODULUS 2, REMAINDER 0);
      CREATE TABLE ${t}_odd PARTITION OF ${t} FOR VALUES WITH (MODULUS 2, REMAINDER 1);
      CREATE UNIQUE INDEX ON ${t}_odd (id); CREATE UNIQUE INDEX ON ONLY ${t} (id)`,
  ],
  [
    'a table with computed and identity columns, and columns that are gone',
    (t) => `CREATE TABLE ${t} (gone text, id integer PRIMARY KEY, gone_too integer UNIQUE, v text,
        n bigint GENERATED ALWAYS AS IDENTITY, size integer GENERATED ALWAYS AS (length(v)) STORED);
      ALTER TABLE ${t} DROP COLUMN gone, DROP COLUMN gone_too`,
  ],
  [
    'a table with domains of domains',
    (t) => `CREATE DOMAIN ${t}_number AS integer NOT NULL; CREATE DOMAIN ${t}_key AS ${t}_number;
      CREATE DOMAIN ${t}_text AS varchar(9) CHECK (VALUE <> '');
      CREATE TABLE ${t} (id ${t}_key PRIMARY KEY, v ${t}_text)`,
  ],
];

describe('tables and views of PostgreSQL', () => {
  jest.setTimeout(300_000);
  let database: ServerDatabase;
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-tables-'));
  const emptyFile = join(folder, 'empty.csv');
  const numbersFile = join(folder, 'numbers.csv');
  beforeAll(async () => {
    writeFileSync(emptyFile, '');
    writeFileSync(numbersFile, 'c,d\n1,2\n');
    database = await postgresDatabase();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.drop();
  });

  test('and files that have no column in common with them are refused', async () => {
    await database.query('CREATE TABLE words (a text, b text); INSERT INTO words VALUES (1, 2)');
    const datasets: [Dataset, Dataset] = ['words', { file: numbersFile }];
    expect(await problemOf(database.url, datasets, { request: { pk_columns: null } })).toBe(
      'DiffError: NoCommonColumnsException: the two sides have no column in common that can be compared, and there is no key to pair rows by',
    );
    expect(await problemOf(database.url, datasets, { keys: ['a'] })).toBe(
      'DiffError: NoSuchColumnException: a (not on side 2; the columns are c, d)',
    );
  });

  test('without a column have nothing by which rows could be told apart', async () => {
    await database.query(
      `CREATE TABLE bare1 (); INSERT INTO bare1 DEFAULT VALUES; CREATE TABLE bare2 ()`,
    );
    const request = { pk_columns: null };
    for (const datasets of [
      ['bare1', 'bare2'],
      [{ query: 'SELECT FROM bare1' }, { query: 'SELECT FROM bare2' }],
      ['bare1', { file: emptyFile }],
    ] as [Dataset, Dataset][]) {
      expect(await problemOf(database.url, datasets, { request })).toBe(
        'DiffError: NoCommonColumnsException: neither side has a column, and there is no key to pair rows by',
      );
    }
  });

  const compared = (datasets: [Dataset, Dataset], strategy: Strategy, url = database.url) =>
    compareTables(url, datasets, { strategy });

  const shown = ({ pks }: SuccessResults) => pks!.total_rows;

  /** Compares by every strategy: with itself, and with another where the value of row 2 differs. */
  async function requireFound(one: Dataset, two: Dataset, rows = 3, url = database.url) {
    for (const strategy of STRATEGIES) {
      const [same, changed] = [
        await compared([one, one], strategy, url),
        await compared([one, two], strategy, url),
      ];
      expect({ strategy, rows: [shown(same), shown(changed)] }).toEqual({
        strategy,
        rows: [
          [rows, rows],
          [rows, rows],
        ],
      });
      expect([differencesOf(same), differencesOf(changed)]).toEqual([{}, { v: 1 }]);
      expect([same.pks!.exclusives, changed.pks!.exclusives]).toEqual([
        [0, 0],
        [0, 0],
      ]);
    }
  }

  const fill = (table: string, second = 'b') =>
    `INSERT INTO ${table} (id, v) VALUES (1, 'a'), (2, '${second}'), (3, NULL)`;

  test.each(KINDS)('are compared by every strategy: %s', async (_, create) => {
    for (const [table, second] of [
      ['one', 'b'],
      ['two', 'c'],
    ] as const) {
      await database.query(`DROP SCHEMA IF EXISTS ${table} CASCADE; CREATE SCHEMA ${table};
        SET search_path = ${table}; ${create('kind')}; ${fill('kind', second)}; RESET search_path`);
    }
    await requireFound(['one', 'kind'], ['two', 'kind']);
  });

  test('have children, whose rows are theirs', async () => {
    for (const [table, second] of [
      ['family1', 'b'],
      ['family2', 'c'],
    ] as const) {
      await database.query(`CREATE TABLE ${table} (id integer PRIMARY KEY, v text);
        CREATE TABLE ${table}_child (more integer) INHERITS (${table});
        CREATE TABLE ${table}_grandchild () INHERITS (${table}_child);
        INSERT INTO ${table} VALUES (1, 'a'); INSERT INTO ${table}_child VALUES (2, '${second}', 1);
        INSERT INTO ${table}_grandchild VALUES (3, NULL, 2)`);
    }
    await requireFound('family1', 'family2');
    await requireFound('family1_child', 'family2_child', 2);
  });

  test('may be views and materialized views, of tables and of each other', async () => {
    await database.query(`CREATE TABLE base (id integer PRIMARY KEY, v text); ${fill('base')};
      CREATE VIEW seen AS SELECT id, v FROM base;
      CREATE VIEW seen_changed AS SELECT id, v || left('!', (id = 2)::integer) AS v FROM seen;
      CREATE MATERIALIZED VIEW kept AS SELECT * FROM seen_changed;
      CREATE UNIQUE INDEX ON kept (id)`);
    await requireFound('seen', 'seen_changed');
    await requireFound('base', 'kept');
  });

  test('may be of another server, or of a file', async () => {
    const { hostname, port, pathname } = new URL(database.url);
    const login = `USER MAPPING FOR CURRENT_USER SERVER loopback OPTIONS (user 'postgres')`;
    await database.query(`CREATE EXTENSION postgres_fdw; CREATE EXTENSION file_fdw;
      CREATE SERVER loopback FOREIGN DATA WRAPPER postgres_fdw
        OPTIONS (host '${hostname}', port '${port}', dbname '${pathname.slice(1)}');
      CREATE ${login};
      CREATE TABLE near1 (id integer PRIMARY KEY, v text); ${fill('near1')};
      CREATE TABLE near2 (id integer PRIMARY KEY, v text); ${fill('near2', 'c')};
      CREATE FOREIGN TABLE far1 (id integer, v text) SERVER loopback OPTIONS (table_name 'near1');
      CREATE FOREIGN TABLE far2 (id integer, v text) SERVER loopback OPTIONS (table_name 'near2');
      CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
      CREATE FOREIGN TABLE filed (id integer, v text) SERVER files
        OPTIONS (program 'printf "1,a\\n2,z\\n3,\\n"', format 'csv')`);
    await requireFound('near1', 'far2');
    await requireFound('far1', 'far2');
    await requireFound('far1', 'filed');
  });

  const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

  test.each([
    'a"b',
    'a b',
    'a.b',
    'a`b',
    'é☃💩',
    'UPPER',
    'select',
    "it's",
    'a\\b',
    '%',
    '?',
    '$1',
    ':a',
  ])('have names with any character, and their schemas and columns too: %s', async (name) => {
    const [schema, key, value] = [quoted(`s${name}`), quoted(name), quoted(`v${name}`)];
    await database.query(`CREATE SCHEMA ${schema};
      CREATE TABLE ${schema}.${quoted(name)} (${key} integer PRIMARY KEY, ${value} text);
      INSERT INTO ${schema}.${quoted(name)} VALUES (1, 'x'), (2, 'y');
      CREATE TABLE ${quoted(name)} AS
        SELECT ${key}, left(${value}, ${key} - 1) AS ${value} FROM ${schema}.${quoted(name)}`);
    for (const strategy of STRATEGIES) {
      const datasets: [Dataset, Dataset] = [[`s${name}`, name], [name]];
      const results = await compareTables(database.url, datasets, { strategy, keys: [name] });
      expect(differencesOf(results)).toEqual({ [`v${name}`]: 1 });
    }
  });

  test('are found on the search path, and elsewhere by their schema', async () => {
    await database.query(`CREATE SCHEMA first; CREATE SCHEMA "Second";
      CREATE TABLE first.both (id integer PRIMARY KEY, v text); ${fill('first.both')};
      CREATE TABLE "Second".both (id integer PRIMARY KEY, v text); ${fill('"Second".both', 'c')}`);
    const url = changedUrl(database.url, (it) =>
      it.searchParams.set('options', '-c search_path=first,"Second"'),
    );
    await requireFound('both', ['Second', 'both'], 3, url);
    const name = new URL(database.url).pathname.slice(1);
    await requireFound([name, 'first', 'both'], [name, 'Second', 'both'], 3, url);
    expect(await problemOf(database.url, ['both', 'both'])).toBe(
      'DiffError: NoSuchTableException: one: both (not in the schema public; the nearest are Second.both, first.both)',
    );
  });

  test('have no column but the key, no row, or no statistics', async () => {
    await database.query(`CREATE TABLE only_key (id integer PRIMARY KEY);
      CREATE TABLE no_rows (id integer PRIMARY KEY, v text);
      CREATE TABLE rows_without_statistics (id integer PRIMARY KEY, v text);
      ${fill('rows_without_statistics')};
      INSERT INTO only_key VALUES (1), (2), (4)`);
    for (const strategy of STRATEGIES) {
      const keys = await compared(['only_key', 'rows_without_statistics'], strategy);
      expect([shown(keys), keys.pks!.exclusives]).toEqual([
        [3, 3],
        [1, 1],
      ]);
      expect(shown(await compared(['no_rows', 'no_rows'], strategy))).toEqual([0, 0]);
      const none = await compared(['no_rows', 'rows_without_statistics'], strategy);
      expect([shown(none), none.pks!.exclusives]).toEqual([
        [0, 3],
        [0, 3],
      ]);
    }
  });

  test('show a login only the rows that it may see, and these are compared', async () => {
    const { username } = new URL(database.readerUrl);
    await database.query(`CREATE TABLE hiding (id integer PRIMARY KEY, v text);
      CREATE TABLE open (id integer PRIMARY KEY, v text);
      ${fill('hiding')}; ${fill('open', 'c')}; INSERT INTO hiding VALUES (4, 'hidden');
      ALTER TABLE hiding ENABLE ROW LEVEL SECURITY;
      CREATE POLICY not_all ON hiding TO ${username} USING (v IS DISTINCT FROM 'hidden'); ANALYZE`);
    await requireFound('hiding', 'open', 3, database.readerUrl);
    expect(shown(await compared(['hiding', 'hiding'], 'copy'))).toEqual([4, 4]);
  });

  test('that a login may read in part are refused, and a query of that part is not', async () => {
    const { username } = new URL(database.readerUrl);
    await database.query(`CREATE TABLE secret (id integer PRIMARY KEY, v text, word text);
      ${fill('secret')}; REVOKE ALL ON secret FROM ${username};
      GRANT SELECT (id, v) ON secret TO ${username}`);
    const part = { query: 'SELECT id, v FROM secret' };
    const changed = { query: `SELECT id, replace(v, 'b', 'c') AS v FROM secret` };
    expect(await problemOf(database.readerUrl, ['secret', part])).toBe(
      'DiffError: PermissionException: one: secret: the login may not read the column word; leave out ' +
        'what it may not read by exclude-columns, name what it may by include-columns, or grant SELECT',
    );
    await requireFound(part, changed, 3, database.readerUrl);
  });
});
