import { changedUrl } from '../compare-tables.ts';
import { byInserts } from '../contract/matrix/write-side.ts';
import type { DatabaseKit } from '../kit.ts';
import { identifier, inQuotes, type SqlWords } from '../table-script.ts';
import { TYPES } from './all-types.ts';
import { openTrinoSchema } from './database.ts';
import { TRINO, trinoLiteral } from './matrix-types.ts';

/** What stands for DuckDB's words in the texts of values. */
function literal(value: string, type: string): string {
  if (/^(FLOAT|DOUBLE)$/.test(type)) {
    return inQuotes(value.replace(/^(-?)inf$/i, '$1Infinity').replace(/^nan$/i, 'NaN'));
  }
  return inQuotes(type.endsWith('ZONE') ? value.replace(/\+00$/, ' UTC') : value);
}

const words: SqlWords = {
  identifier,
  literal,
  types: {
    TINYINT: 'tinyint',
    SMALLINT: 'smallint',
    INTEGER: 'integer',
    BIGINT: 'bigint',
    DECIMAL: 'decimal',
    FLOAT: 'real',
    DOUBLE: 'double',
    VARCHAR: 'varchar',
    BOOLEAN: 'boolean',
    DATE: 'date',
    TIME: 'time(6)',
    TIMESTAMP: 'timestamp(6)',
    TIMESTAMP_NS: 'timestamp(9)',
    'TIMESTAMP WITH TIME ZONE': 'timestamp(6) with time zone',
    UUID: 'uuid',
    JSON: 'json',
  },
};

const open = () => openTrinoSchema(words);

/** Statements of diffs in a schema of tests, whose user has its name. */
const STATEMENTS = `SELECT query_id AS pid, query, state FROM system.runtime.queries
    WHERE "user" = THIS_USER AND state NOT IN ('FINISHED', 'FAILED')`;

/** What takes a millisecond, and is true. */
const SLOW =
  'reduce(sequence(1, 2000), id * 0, (total, n) -> (total + n * n) % 1000003, total -> total) >= 0';

/** What the tests of all sources need to know of Trino. */
export const kit: DatabaseKit = {
  kind: 'trino',
  title: 'Trino',
  open,
  words,
  isStandIn: false,
  strategies: ['copy', 'buckets', 'hash-first', 'in-source'],
  cannotHold: [
    {
      types: /\[\]$|^MAP|^STRUCT/,
      reason: 'arrays, maps and rows are compared as JSON, and others as what they are',
    },
    { types: /^HUGEINT/, reason: 'numbers have 38 digits' },
    { names: /\p{Lu}/u, reason: 'names are in lower case' },
    { names: /größe/, reason: 'in a filter, letters beyond ASCII are in quotes there' },
    { names: /\$/, reason: 'what follows a dollar names a part of a table of Iceberg' },
  ],
  findsKeys: false,
  parameters: ['?', '$1', ':name'],
  generated: [],
  searched: ({ url }) => {
    const [, catalog, schema] = new URL(url).pathname.split('/');
    return { place: `the schema ${catalog}.${schema}`, before: `${schema}.` };
  },
  hasSchemas: true,
  // Iceberg's catalog of folders names a folder `it%27s`.
  listsOtherwise: /['"]/,
  unreadable: null,
  namesSchemasInFilters: true,
  atRandom: 'random() < 0.5',
  closed: ({ url }) => [
    {
      what: 'a server that is not there',
      url: changedUrl(url, (it) => {
        // As `fetch` has it, nobody may listen at the first.
        it.port = '2';
        it.username = 'someone';
        it.password = 'hunter2';
      }),
      says: /^DiffError: ConnectionException: one: 127\.0\.0\.1:2: connect ECONNREFUSED/,
    },
    {
      what: 'a password where the server takes none over plain HTTP',
      url: changedUrl(url, (it) => (it.password = 'hunter2')),
      says: /^DiffError: AuthenticationException: one: 127\.0\.0\.1:\d+: /,
    },
    {
      what: 'a schema that is not there',
      url: changedUrl(url, (it) => (it.pathname = '/iceberg/nowhere')),
      says: /^DiffError: NoSuchDatabaseException: one: .*'nowhere'/,
    },
    {
      what: 'a catalog that is not there',
      url: changedUrl(url, (it) => (it.pathname = '/nowhere/one')),
      says: /^DiffError: NoSuchDatabaseException: one: .*'nowhere'/,
    },
  ],
  failing: [
    ['CAST(word AS integer)', /DataException: one: INVALID_CAST_ARGUMENT$/],
    ['json_parse(word)', /DataException: one: INVALID_FUNCTION_ARGUMENT$/],
    ['fail(word)', /TrinoException: one: GENERIC_USER_ERROR$/],
  ].map(([expression, says]) => ({
    query: `SELECT id, CAST(${String(expression)} AS integer) AS v FROM secrets`,
    says: says as RegExp,
  })),
  endless: 'SELECT count(*) AS id, max(comment) AS v FROM tpch.sf100.lineitem',
  running: ({ server }) => server!.query(STATEMENTS),
  declared: {
    setup: [],
    types: () => Promise.resolve(TYPES),
    noKeys: /^(json|variant|hyperloglog)$/,
    distinct: (column) => `SELECT DISTINCT ${column}, 1 AS one FROM one`,
  },
  common: {
    types: {
      small: 'integer',
      whole: 'bigint',
      unsigned_in_numeric: 'decimal(20,0)',
      whole_in_decimal: 'decimal(12,2)',
      amount: 'decimal(20,6)',
      zero_filled: 'decimal(9,3)',
      year: 'integer',
      ratio: 'double',
      single: 'real',
      double_beside_single: 'real',
      truth: 'boolean',
      truth_bit: 'boolean',
      text: 'varchar',
      latin: 'varchar(20)',
      padded: 'varchar(5)',
      word: 'varchar',
      day: 'date',
      day_at_midnight: 'timestamp(6)',
      midnight_of_day: 'date',
      moment: 'timestamp(6)',
      moment_to_seconds: 'timestamp(6)',
      moment_to_milliseconds: 'timestamp(6)',
      instant: 'timestamp(6) with time zone',
      time_of_day: 'time(6)',
      uuid: 'uuid',
      uuid_in_text: 'uuid',
      bytes: 'varbinary',
    },
    words,
    isFiner: false,
    isBesideItself: true,
  },
  option: {
    options: { source: 'data-diff-of-a-test' },
    sees: `SELECT 1 AS id, max(source) AS v FROM system.runtime.queries
      WHERE "user" = current_user AND state = 'RUNNING' AND source = 'data-diff-of-a-test'`,
    gives: "SELECT 1 AS id, 'data-diff-of-a-test' AS v",
  },
  columnRights: null,
  server: {
    connections: STATEMENTS,
    running: `${STATEMENTS} AND query LIKE '%sequence(1, 2000)%' AND query NOT LIKE '%LIMIT 0'`,
    end: (pid) => `CALL system.runtime.kill_query('${String(pid)}')`,
    createSlow: [
      `CREATE TABLE HERE.slow AS SELECT id, rpad('x', 1000, 'x') AS v
        FROM (SELECT (a - 1) * 1000 + b AS id FROM UNNEST(sequence(1, 60)) AS s (a)
          CROSS JOIN UNNEST(sequence(1, 1000)) AS t (b))`,
    ],
    slowFilter: SLOW,
    slowStrategies: ['copy'],
    elsewhere: { path: '/tpch/tiny', table: 'nation', key: 'nationkey' },
    limitToOne: () => '',
    own: null,
  },
  stores: { truthsAsNumbers: false, untypedWhereEmpty: false },
  matrix: [byInserts({ name: 'trino', types: TRINO, open, setup: [], literal: trinoLiteral })],
};
