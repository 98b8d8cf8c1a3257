import { postgresDatabase } from '../../servers/databases.ts';
import { startPostgres } from '../../servers/postgres.ts';
import { byInserts } from '../contract/matrix/write-side.ts';
import { changedUrl } from '../compare-tables.ts';
import type { DatabaseKit, TestDatabase } from '../kit.ts';
import { identifier, inQuotes, type SqlWords, writeByScripts } from '../table-script.ts';
import { LITERALS, SETUP } from './all-types.ts';
import { POSTGRESQL, postgresLiteral } from './matrix-types.ts';

const words: SqlWords = {
  identifier,
  literal: inQuotes,
  types: {
    TINYINT: 'smallint',
    SMALLINT: 'smallint',
    INTEGER: 'integer',
    BIGINT: 'bigint',
    HUGEINT: 'numeric(39,0)',
    DECIMAL: 'numeric',
    FLOAT: 'real',
    DOUBLE: 'double precision',
    VARCHAR: 'text',
    BOOLEAN: 'boolean',
    DATE: 'date',
    TIME: 'time',
    TIMESTAMP: 'timestamp',
    'TIMESTAMP WITH TIME ZONE': 'timestamptz',
    UUID: 'uuid',
    JSON: 'json',
  },
};

async function open(): Promise<TestDatabase> {
  const server = await postgresDatabase();
  const execute = async (sql: string) => void (await server.query(sql));
  return {
    url: server.url,
    execute,
    write: (tables, own = words) => writeByScripts(tables, own, execute),
    server,
    drop: () => server.drop(),
  };
}

/** Settings that a session of ours must not depend on. */
const SETTINGS = {
  TimeZone: 'Europe/Berlin',
  DateStyle: 'SQL, DMY',
  IntervalStyle: 'sql_standard',
  bytea_output: 'escape',
  extra_float_digits: '-3',
};

const setOne = ([name, value]: [string, string]): string =>
  `EXECUTE format('ALTER DATABASE %I SET ${name} = ''${value}''', current_database());`;

/** Statements of diffs in a database. */
const CONNECTIONS = `SELECT query FROM pg_stat_activity
    WHERE application_name = 'data-diff' AND state = 'active' AND datname = current_database()`;

/** What the tests of all sources need to know of PostgreSQL. */
export const kit: DatabaseKit = {
  kind: 'postgresql',
  title: 'PostgreSQL',
  open,
  words,
  isStandIn: false,
  strategies: ['copy', 'buckets', 'in-source'],
  cannotHold: [
    {
      types: /\[\]$|^MAP|^STRUCT/,
      reason: 'no type is one of lists, maps or structs; arrays are compared as JSON',
    },
    { types: /^TIMESTAMP_NS$/, reason: 'times end at the microsecond' },
  ],
  findsKeys: true,
  parameters: ['$1'],
  generated: ['STORED'],
  searched: () => ({ place: 'the schema public', before: 'public.' }),
  hasSchemas: true,
  unreadable: {
    revoke: (login, table) => [`REVOKE SELECT ON ${table} FROM ${login}`],
    isListed: true,
  },
  namesSchemasInFilters: false,
  atRandom: 'random() < 0.5',
  closed: ({ url, server }) => [
    {
      what: 'a server that is not there',
      url: changedUrl(url, (it) => {
        it.port = '1';
        it.username = 'someone';
        it.password = 'hunter2';
      }),
      says: /^DiffError: ConnectionException: one: 127\.0\.0\.1:1: connect ECONNREFUSED/,
    },
    {
      what: 'a wrong password',
      url: changedUrl(server!.readerUrl, (it) => (it.password = 'hunter2')),
      says: /^DiffError: AuthenticationException: one: /,
    },
    {
      what: 'a database that is not there',
      url: changedUrl(url, (it) => (it.pathname = '/nowhere')),
      says: /^DiffError: NoSuchDatabaseException: one: .*nowhere/,
    },
  ],
  failing: [
    {
      query: 'SELECT id, CAST(word AS integer) AS v FROM secrets',
      says: /^DiffError: DataException: one: invalid input syntax for type integer/,
    },
  ],
  endless: 'SELECT id, pg_sleep(1)::text AS v FROM generate_series(1, 300) AS id',
  running: ({ server }) => server!.query(CONNECTIONS),
  declared: {
    setup: SETUP,
    types: () => Promise.resolve(LITERALS),
    noKeys: /^(json|point|xml)$/,
    distinct: (column) => `SELECT DISTINCT ON (${column}) ${column} FROM one`,
  },
  common: {
    types: {
      small: 'smallint',
      whole: 'bigint',
      unsigned_in_numeric: 'numeric(20,0)',
      whole_in_decimal: 'integer',
      amount: 'numeric(12,2)',
      long_number: 'numeric',
      zero_filled: 'numeric(9,3)',
      year: 'integer',
      ratio: 'double precision',
      single: 'real',
      double_beside_single: 'double precision',
      truth: 'boolean',
      truth_bit: 'boolean',
      text: 'text',
      latin: 'varchar(20)',
      padded: 'char(5)',
      word: 'text',
      day: 'date',
      day_at_midnight: 'date',
      midnight_of_day: 'timestamp',
      moment: 'timestamp',
      moment_to_seconds: 'timestamp',
      moment_to_milliseconds: 'timestamp',
      instant: 'timestamptz',
      time_of_day: 'time',
      uuid: 'uuid',
      uuid_in_text: 'uuid',
      bytes: 'bytea',
    },
    words,
    isFiner: true,
    isBesideItself: false,
  },
  option: {
    options: { work_mem: '7MB' },
    sees: `SELECT 1 AS id, current_setting('work_mem') AS v`,
    gives: `SELECT 1 AS id, text '7MB' AS v`,
  },
  columnRights: {
    restrict: (login, tables) =>
      tables.flatMap((table) => [
        `REVOKE SELECT ON ${table} FROM ${login}`,
        `GRANT SELECT (id, v, w) ON ${table} TO ${login}`,
      ]),
    saysOfAll: 'the login may not read the columns salary, iban',
    saysOfNamed: 'the login may not read the column salary',
  },
  server: {
    connections: CONNECTIONS,
    running: `SELECT pid, query FROM pg_stat_activity
      WHERE application_name = 'data-diff' AND state = 'active' AND datname = current_database()
        AND (query LIKE '%pg_sleep%' OR query LIKE '%rows1%') AND query NOT LIKE '%LIMIT 0'`,
    end: (pid) => `SELECT pg_terminate_backend(${String(pid)})`,
    createSlow: [
      `CREATE TABLE slow AS SELECT id, repeat('x', 1000) AS v FROM generate_series(1, 60000) AS id`,
      'ALTER TABLE slow ADD PRIMARY KEY (id)',
    ],
    slowFilter: 'pg_sleep(0.001) IS NOT NULL',
    slowStrategies: ['copy', 'buckets', 'in-source'],
    // It then knows how many rows there are and how keys are spread: buckets are ranges of keys.
    more: [{ name: 'with statistics', statements: ['ANALYZE slow'], strategies: ['buckets'] }],
    elsewhere: { path: '/postgres', table: 'pg_class', key: 'oid' },
    limitToOne: (username) => `ALTER ROLE ${username} CONNECTION LIMIT 1`,
    own: {
      start: startPostgres,
      variable: 'TEST_POSTGRES_URL',
      // Without one of its processes, the server ends all others.
      pidOf: async (_query, running) => Number((await running())[0]?.['pid']),
    },
  },
  stores: { truthsAsNumbers: false, untypedWhereEmpty: false },
  matrix: [
    byInserts({
      name: 'postgresql',
      types: POSTGRESQL,
      open,
      literal: postgresLiteral,
      setup: [
        `DO $$ BEGIN ${Object.entries(SETTINGS).map(setOne).join(' ')} END $$`,
        `CREATE COLLATION ignoring_case
          (provider = icu, locale = 'und-u-ks-level2', deterministic = false)`,
        'CREATE EXTENSION citext',
        `CREATE TYPE mood AS ENUM ('sad', 'happy')`,
      ],
    }),
  ],
};
