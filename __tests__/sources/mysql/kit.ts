import { readFileSync } from 'node:fs';
import { mysqlDatabase } from '../../servers/databases.ts';
import { startMariadb } from '../../servers/mariadb.ts';
import { byInserts } from '../contract/matrix/write-side.ts';
import type { DatabaseKit, TestDatabase } from '../kit.ts';
import { inQuotes, NUMBER, type SqlWords, writeByScripts } from '../table-script.ts';
import { MYSQL, mysqlLiteral } from './matrix-types.ts';

const words: SqlWords = {
  identifier: (name) => `\`${name.replaceAll('`', '``')}\``,
  // Its session is in UTC; offsets are not part of its literals.
  literal: (value, type) =>
    NUMBER.test(type)
      ? value
      : inQuotes(value.replaceAll('\\', '\\\\').replace(type.endsWith('ZONE') ? /\+00$/ : '', '')),
  /** Texts are in a collation that ignores case, as most of them are. */
  types: {
    TINYINT: 'tinyint',
    SMALLINT: 'smallint',
    INTEGER: 'int',
    BIGINT: 'bigint',
    HUGEINT: 'decimal(39,0)',
    DECIMAL: 'decimal',
    FLOAT: 'float',
    DOUBLE: 'double',
    VARCHAR: 'varchar(100)',
    BOOLEAN: 'boolean',
    DATE: 'date',
    TIME: 'time(6)',
    TIMESTAMP: 'datetime(6)',
    'TIMESTAMP WITH TIME ZONE': 'timestamp(6) NULL',
    // Of MariaDB; MySQL itself has none.
    UUID: 'uuid',
    JSON: 'json',
  },
  keyTexts: ['', ' COLLATE utf8mb4_bin'],
};

async function open(): Promise<TestDatabase> {
  const server = await mysqlDatabase();
  const execute = async (sql: string) => void (await server.query(sql));
  await execute(`SET time_zone = '+00:00'`);
  return {
    url: server.url,
    execute,
    write: (tables) => writeByScripts(tables, words, execute),
    server,
    drop: () => server.drop(),
  };
}

/** What the tests of all sources need to know of MySQL and MariaDB. */
export const kit: DatabaseKit = {
  kind: 'mysql',
  title: 'MySQL and MariaDB',
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
    {
      types: /^(FLOAT|DOUBLE)$/,
      values: (value) => /inf|nan/i.test(value),
      reason: 'there is no NaN and no infinity',
    },
    { names: /[\u{10000}-\u{10ffff}]/u, reason: 'names end at U+FFFF' },
  ],
  findsKeys: true,
  parameters: ['?', ':name'],
  generated: ['STORED', 'VIRTUAL'],
  searched: ({ url }) => {
    const name = new URL(url).pathname.slice(1);
    return { place: `the database ${name}`, before: `${name}.` };
  },
  namesSchemasInFilters: true,
  server: {
    connections: `SELECT INFO FROM information_schema.PROCESSLIST
      WHERE DB = DATABASE() AND COMMAND = 'Query' AND ID <> CONNECTION_ID()`,
    running: `SELECT ID AS pid, INFO AS query FROM information_schema.PROCESSLIST
      WHERE DB = DATABASE() AND COMMAND = 'Query' AND ID <> CONNECTION_ID()
        AND INFO LIKE '%SLEEP%' AND INFO NOT LIKE '%LIMIT 0'`,
    end: (pid) => `KILL ${String(pid)}`,
    createSlow: [
      `CREATE TABLE slow (id integer PRIMARY KEY, v text)`,
      `INSERT INTO slow SELECT seq, repeat('x', 1000) FROM seq_1_to_60000`,
    ],
    slowFilter: 'SLEEP(0.001) = 0',
    limitToOne: (username) => `ALTER USER ${username} WITH MAX_USER_CONNECTIONS 1`,
    own: {
      start: startMariadb,
      variable: 'TEST_MYSQL_URL',
      pidOf: async (query) => {
        const [row] = await query('SELECT @@pid_file AS path');
        return Number(readFileSync(String(row?.['path']), 'utf8'));
      },
    },
  },
  stores: { truthsAsNumbers: true, untypedWhereEmpty: false },
  matrix: [
    byInserts({
      name: 'mysql',
      types: MYSQL,
      open,
      literal: mysqlLiteral,
      setup: [
        `SET NAMES utf8mb4, innodb_strict_mode = OFF,
          sql_mode = 'STRICT_ALL_TABLES,ALLOW_INVALID_DATES'`,
      ],
    }),
  ],
};
