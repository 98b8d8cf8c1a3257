import { postgresDatabase } from '../../servers/databases.ts';
import { startPostgres } from '../../servers/postgres.ts';
import { byInserts } from '../contract/matrix/write-side.ts';
import type { DatabaseKit, TestDatabase } from '../kit.ts';
import { identifier, inQuotes, type SqlWords, writeByScripts } from '../table-script.ts';
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
    write: (tables) => writeByScripts(tables, words, execute),
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

/** What the tests of all sources need to know of PostgreSQL. */
export const kit: DatabaseKit = {
  kind: 'postgresql',
  title: 'PostgreSQL',
  open,
  words,
  isInEngine: false,
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
  namesSchemasInFilters: false,
  server: {
    connections: `SELECT query FROM pg_stat_activity
      WHERE application_name = 'data-diff' AND state = 'active' AND datname = current_database()`,
    running: `SELECT pid, query FROM pg_stat_activity
      WHERE application_name = 'data-diff' AND state = 'active' AND datname = current_database()
        AND (query LIKE '%pg_sleep%' OR query LIKE '%rows1%') AND query NOT LIKE '%LIMIT 0'`,
    end: (pid) => `SELECT pg_terminate_backend(${String(pid)})`,
    createSlow: [
      `CREATE TABLE slow AS SELECT id, repeat('x', 1000) AS v FROM generate_series(1, 60000) AS id`,
      'ALTER TABLE slow ADD PRIMARY KEY (id)',
    ],
    slowFilter: 'pg_sleep(0.001) IS NOT NULL',
    // It then knows how many rows there are and how keys are spread: buckets are ranges of keys.
    more: [{ name: 'with statistics', statements: ['ANALYZE slow'], strategies: ['buckets'] }],
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
