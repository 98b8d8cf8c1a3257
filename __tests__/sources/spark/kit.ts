import { changedUrl } from '../compare-tables.ts';
import { byInserts } from '../contract/matrix/write-side.ts';
import { sparkDatabase } from '../../servers/spark.ts';
import type { DatabaseKit, TestDatabase } from '../kit.ts';
import { TYPES } from './all-types.ts';
import { SPARK, sparkLiteral } from './matrix-types.ts';
import { words, writeTables } from './write-tables.ts';

async function open(): Promise<TestDatabase> {
  const server = await sparkDatabase();
  // There are no keys.
  const execute = (sql: string) => server.execute(sql.replaceAll(' PRIMARY KEY', ''));
  return {
    url: server.url,
    execute,
    write: (tables) => writeTables(tables, execute),
    server,
    drop: () => server.drop(),
  };
}

const databaseOf = ({ url }: TestDatabase): string => new URL(url).pathname.slice(1);

/** What the tests of all sources need to know of Spark. */
export const kit: DatabaseKit = {
  kind: 'spark',
  title: 'Apache Spark',
  open,
  words,
  isStandIn: false,
  strategies: ['copy', 'buckets', 'hash-first', 'in-source'],
  cannotHold: [
    { types: /\[\]$|^MAP|^STRUCT/, reason: 'its lists, maps and structs are compared as JSON' },
    { types: /^(UUID|JSON|TIME)$/, reason: 'it has no such types' },
    { types: /^TIMESTAMP_NS$/, reason: 'times end at the microsecond' },
    { types: /^DECIMAL\(39|^HUGEINT$/, reason: 'its decimals have 38 digits' },
    { names: /größe/, reason: 'in a filter, letters beyond ASCII are in backticks there' },
  ],
  hasPlainTables: true,
  findsKeys: false,
  parameters: ['?', ':name'],
  generated: [],
  searched: (database) => {
    const name = databaseOf(database);
    return { place: `the database ${name}`, before: `${name}.` };
  },
  hasSchemas: true,
  unreadable: null,
  namesSchemasInFilters: true,
  atRandom: 'rand() < 0.5',
  closed: ({ url }) => [
    {
      what: 'a server that is not there',
      url: changedUrl(url, (it) => {
        it.port = '1';
        it.username = 'someone';
        it.password = 'hunter2';
      }),
      says: /^DiffError: ConnectionException: one: 127\.0\.0\.1:1: .*connect ECONNREFUSED/,
    },
    {
      what: 'a database that is not there',
      url: changedUrl(url, (it) => (it.pathname = '/nowhere')),
      says: /^DiffError: NoSuchDatabaseException: one: \[SCHEMA_NOT_FOUND\] The schema .*nowhere/,
    },
    {
      what: 'a server that is none of Spark',
      url: changedUrl(url, (it) => it.searchParams.set('path', 'elsewhere')),
      says: /^DiffError: ConnectionException: one: 127\.0\.0\.1:\d+: HTTP status 40\d$/,
    },
  ],
  failing: [
    {
      query: 'SELECT id, CAST(word AS int) AS v FROM secrets',
      says: /Exception: one: .*\[CAST_INVALID_INPUT\] The value \(not shown\)/,
    },
    {
      query: 'SELECT id, raise_error(word) AS v FROM secrets',
      says: /Exception: one: .*\[USER_RAISED_EXCEPTION\] its words may hold values of rows/,
    },
  ],
  endless: `SELECT id, java_method('java.lang.Thread', 'sleep', 1000L) AS v FROM range(0, 300, 1, 1) AS t (id)`,
  running: ({ server }) => server!.query(''),
  declared: {
    setup: [],
    types: () => Promise.resolve(TYPES),
    // Of a map and a variant there is no equality, and JSON is no key.
    noKeys: /^(?:array|map|struct|variant)/,
    distinct: (column) => `SELECT DISTINCT ${column} FROM one`,
  },
  common: {
    types: {
      small: 'smallint',
      whole: 'bigint',
      unsigned_in_numeric: 'decimal(20,0)',
      whole_in_decimal: 'decimal(12,2)',
      amount: 'decimal(20,6)',
      zero_filled: 'decimal(9,3)',
      year: 'int',
      ratio: 'double',
      single: 'float',
      double_beside_single: 'double',
      truth: 'boolean',
      truth_bit: 'boolean',
      text: 'string',
      latin: 'string collate UTF8_LCASE',
      padded: 'char(5)',
      word: 'string',
      day: 'date',
      day_at_midnight: 'timestamp_ntz',
      midnight_of_day: 'date',
      moment: 'timestamp_ntz',
      moment_to_seconds: 'timestamp_ntz',
      moment_to_milliseconds: 'timestamp_ntz',
      instant: 'timestamp',
      uuid_in_text: 'string',
      bytes: 'binary',
    },
    words,
    isFiner: false,
    isBesideItself: true,
  },
  option: {
    options: { 'spark.sql.ansi.doubleQuotedIdentifiers': 'true' },
    sees: `SELECT 1 AS id, "word" AS v FROM (SELECT 'seen' AS word)`,
    gives: "SELECT 1 AS id, 'seen' AS v",
  },
  columnRights: null,
  server: {
    connections: '',
    running: '',
    end: () => '',
    createSlow: [
      `CREATE TABLE slow USING parquet AS SELECT CAST(id AS int) AS id, repeat('x', 1000) AS v FROM range(1, 60001) AS t (id)`,
    ],
    slowFilter: `java_method('java.lang.Thread', 'sleep', 1L) IS NOT NULL`,
    slowStrategies: ['copy'],
    elsewhere: { path: '/default', table: 'elsewhere', key: 'id' },
    limitToOne: () => '',
    own: null,
  },
  stores: { truthsAsNumbers: false, untypedWhereEmpty: false },
  matrix: [byInserts({ name: 'spark', types: SPARK, open, setup: [], literal: sparkLiteral })],
};
