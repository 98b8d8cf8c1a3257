import { postgresDatabase } from '../../servers/databases.ts';
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
  parameters: ['$1'],
  generated: ['STORED'],
  searched: () => ({ place: 'the schema public', before: 'public.' }),
  namesSchemasInFilters: false,
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
