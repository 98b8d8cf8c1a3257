import { readFileSync } from 'node:fs';
import { mysqlDatabase } from '../../servers/databases.ts';
import { startMariadb } from '../../servers/mariadb.ts';
import { byInserts } from '../contract/matrix/write-side.ts';
import { changedUrl } from '../compare-tables.ts';
import type { DatabaseKit, TestDatabase } from '../kit.ts';
import { inQuotes, NUMBER, type SqlWords, writeByScripts } from '../table-script.ts';
import { typesOf } from './all-types.ts';
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
    write: (tables, own = words) => writeByScripts(tables, own, execute),
    server,
    drop: () => server.drop(),
  };
}

/** Statements of diffs in a database. */
const CONNECTIONS = `SELECT INFO FROM information_schema.PROCESSLIST
    WHERE DB = DATABASE() AND COMMAND = 'Query' AND ID <> CONNECTION_ID()`;

/** What the tests of all sources need to know of MySQL and MariaDB. */
export const kit: DatabaseKit = {
  kind: 'mysql',
  title: 'MySQL and MariaDB',
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
  hasSchemas: true,
  unreadable: {
    revoke: (login, table) => [
      `REVOKE SELECT ON ${login}.* FROM ${login}`,
      `GRANT SELECT (id) ON ${login}.${table}_beside TO ${login}`,
    ],
    isListed: false,
  },
  namesSchemasInFilters: true,
  atRandom: 'rand() < 0.5',
  closed: ({ url, server }) => [
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
      what: 'a wrong password',
      url: changedUrl(server!.readerUrl, (it) => (it.password = 'hunter2')),
      says: /^DiffError: AuthenticationException: one: Access denied for user/,
    },
    {
      what: 'a database that is not there',
      url: changedUrl(url, (it) => (it.pathname = '/nowhere')),
      says: /^DiffError: NoSuchDatabaseException: one: Unknown database 'nowhere'$/,
    },
  ],
  failing: [
    {
      query: "SELECT 1 AS id, EXTRACTVALUE(1, CONCAT('~', (SELECT word FROM secrets))) AS v",
      says: /Exception: one: query1: XPATH syntax error: \(not shown\)/,
    },
  ],
  endless: `WITH RECURSIVE n AS (SELECT 1 AS id UNION ALL SELECT id + 1 FROM n WHERE id < 300)
    SELECT id, SLEEP(1) AS v FROM n`,
  running: ({ server }) => server!.query(CONNECTIONS),
  declared: {
    setup: ["SET NAMES utf8mb4, sql_mode = ''"],
    types: ({ server }) => typesOf(server!),
    noKeys: /json|geometry|point/,
    distinct: (column) => `SELECT DISTINCT ${column}, 1 AS one FROM one`,
  },
  common: {
    types: {
      small: 'smallint(6) zerofill',
      whole: 'bigint',
      unsigned_in_numeric: 'bigint unsigned',
      whole_in_decimal: 'decimal(12,2)',
      amount: 'decimal(20,6)',
      long_number: 'decimal(65,30)',
      zero_filled: 'decimal(9,3) zerofill',
      year: 'year',
      ratio: 'double',
      single: 'float',
      double_beside_single: 'float',
      truth: 'tinyint(1)',
      truth_bit: 'bit(1)',
      text: 'longtext',
      latin: 'varchar(20) CHARACTER SET latin1',
      padded: 'char(5)',
      word: "enum('x','y')",
      day: 'date',
      day_at_midnight: 'datetime(6)',
      midnight_of_day: 'date',
      moment: 'datetime(6)',
      moment_to_seconds: 'datetime',
      moment_to_milliseconds: 'datetime(3)',
      instant: 'timestamp(6) NULL',
      time_of_day: 'time(6)',
      uuid: 'uuid',
      uuid_in_text: 'char(36)',
      bytes: 'longblob',
    },
    words: {
      ...words,
      types: {
        ...words.types,
        VARCHAR: 'varchar(99) COLLATE utf8mb4_nopad_bin',
        BOOLEAN: 'bit(1)',
      },
      keyTexts: [''],
    },
    isFiner: false,
    isBesideItself: true,
  },
  option: {
    options: { join_buffer_size: 131072 },
    sees: 'SELECT 1 AS id, @@join_buffer_size AS v',
    gives: 'SELECT 1 AS id, 131072 AS v',
  },
  columnRights: {
    // The login has the name of its database.
    restrict: (login, tables) => [
      `REVOKE SELECT ON ${login}.* FROM ${login}`,
      ...tables.map((table) => `GRANT SELECT (id, v, w) ON ${login}.${table} TO ${login}`),
    ],
    saysOfAll: 'the login may not read all columns (it may read id, v, w)',
    saysOfNamed: 'the login may not read salary, or there is no such column (it may read id, v, w)',
  },
  server: {
    connections: CONNECTIONS,
    running: `SELECT ID AS pid, INFO AS query FROM information_schema.PROCESSLIST
      WHERE DB = DATABASE() AND COMMAND = 'Query' AND ID <> CONNECTION_ID()
        AND INFO LIKE '%SLEEP%' AND INFO NOT LIKE '%LIMIT 0'`,
    end: (pid) => `KILL ${String(pid)}`,
    createSlow: [
      `CREATE TABLE slow (id integer PRIMARY KEY, v text)`,
      `INSERT INTO slow SELECT seq, repeat('x', 1000) FROM seq_1_to_60000`,
    ],
    slowFilter: 'SLEEP(0.001) = 0',
    slowStrategies: ['copy'],
    elsewhere: { path: '/information_schema', table: 'TABLES', key: 'id' },
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
