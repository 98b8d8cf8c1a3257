import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { readColumnType } from '../../../src/sources/mysql/own-type.ts';
import { MysqlDialect } from '../../../src/sources/mysql/dialect.ts';
import { type ServerDatabase, mysqlDatabase } from '../../servers/databases.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';

/** Types of one family, each with values of which some are equal to values of the others. */
const FAMILIES: Record<string, Record<string, string[]>> = {
  numbers: {
    tinyint: ['-128', '127', '0', '1'],
    'tinyint(1)': ['0', '1', '-128', '127'],
    'smallint unsigned': ['0', '127', '2020'],
    'int(7) zerofill': ['0', '127', '2020'],
    'int(11)': ['-128', '-1', '2147483647'],
    bigint: ['-1', '9223372036854775807', '9223372036854775806', '127'],
    'bigint unsigned': ['9223372036854775807', '18446744073709551615', '18446744073709551614'],
    year: ['2020', '0', '1970'],
    'bit(1)': ["b'0'", "b'1'"],
    'bit(64)': ['0', '1', '18446744073709551615', '18446744073709551614'],
    'decimal(12,2)': ['0', '127.00', '127.01', '1.50', '-1'],
    'decimal(12,3) unsigned zerofill': ['127.010', '127.011', '1.5'],
    'decimal(38,10)': ['9223372036854775807', '9223372036854775807.0000000001', '1.5'],
    'decimal(65,0)': ['9'.repeat(65), `${'9'.repeat(64)}8`, '127'],
  },
  floats: { float: ['0', '-0e0', '1/3', '0.33333336', '1e-45', '16777216', '16777217'] },
  'narrow floats': { 'float(7,2)': ['0', '12345.67', '12345.68'] },
  doubles: {
    double: ['0', '-0e0', '0.1e0 + 0.2e0', '0.3e0', '5e-324', '9007199254740993'],
    'double(20,2)': ['0', '123456789012345678.25', '123456789012345696.25'],
  },
  dates: {
    date: ["'0000-00-00'", "'2020-00-00'", "'2020-05-00'", "'2020-05-01'", "'9999-12-31'"],
  },
  'date times': {
    'datetime(6)': [
      "'0000-00-00 00:00:00'",
      "'2020-05-00 10:11:12.000013'",
      "'2020-05-00 10:11:12.000014'",
      "'2020-03-29 02:30:00'",
    ],
  },
  instants: {
    'timestamp(3) null': [
      "'2020-10-25 02:30:00.001'",
      "'2020-10-25 02:30:00.002'",
      "'0000-00-00 00:00:00'",
    ],
  },
  times: {
    time: ["'-838:59:59'", "'12:00:00'", "'-00:00:01'"],
    'time(6)': ["'12:00:00.000001'", "'12:00:00'", "'-00:00:01'"],
  },
  texts: {
    'char(5)': ["'ab'", "'ab '", "'AB'", "''"],
    'varchar(20)': ["'ab'", "'ab '", "'Ab'", "'äb'", "''"],
    'varchar(21) character set latin1': ["'ab'", "'äb'", "'ä'", "'ab '"],
    'varchar(22) character set ucs2': ["'ab'", "'äb'", "'ä'"],
    'varchar(23) collate utf8mb4_bin': ["'ab'", "'ab '", "'ä'", "'a\u0308'", "'💩'"],
    text: ["'ab'", "'ab '", "'ä'", "'nul\\0'", "'nul'", "'💩'"],
    longtext: ["repeat('x', 70000)", "concat(repeat('x', 69999), 'y')", "'ab'"],
    "enum('ab','AB2','')": ["'ab'", "''"],
    "set('ab','ä')": ["'ab'", "''", "'ab,ä'", "'ä'"],
  },
  bytes: {
    'binary(4)': ["'ab'", "x'61620000'", "x'deadbeee'"],
    'varbinary(9)': ["'ab'", "x'6162'", "x'616200'", "x'61620000'", "''"],
    blob: ["'ab'", "'AB'", "x'616200'", "''", "x'ff'"],
  },
};

/** Types that only MariaDB has. */
const OF_MARIADB: Record<string, Record<string, string[]>> = {
  uuids: { uuid: ["'123e4567-e89b-12d3-a456-426655440000'", 'uuid()'] },
  addresses: { inet6: ["'::1'", "'::ffff:10.0.0.1'", "'::2'"] },
  'short addresses': { inet4: ["'10.0.0.1'", "'10.0.0.2'"] },
};

const JOINING = 'joining in the database';

describe('what MySQL and MariaDB compare by themselves', () => {
  jest.setTimeout(300_000);
  let database: ServerDatabase;
  const families = { ...FAMILIES };

  beforeAll(async () => {
    database = await mysqlDatabase();
    await database.query("SET NAMES utf8mb4, sql_mode = '', time_zone = '+00:00'");
    const [row] = await database.query('SELECT VERSION() AS version');
    if (String(row!['version']).includes('MariaDB')) Object.assign(families, OF_MARIADB);
  });
  afterAll(() => database.drop());

  async function write(
    table: string,
    columns: string[],
    rows: string[][],
    key = '',
  ): Promise<void> {
    await database.query(`DROP TABLE IF EXISTS ${table}`);
    await database.query(
      `CREATE TABLE ${table} (${[...columns, ...(key ? [key] : [])].join(', ')})`,
    );
    const tuples = rows.map((row) => `(${row.join(', ')})`).join(', ');
    await database.query(`INSERT INTO ${table} VALUES ${tuples}`);
  }

  const run = async (strategy: Strategy, keys: string[]) => {
    const phases: string[] = [];
    const results = await compareTables(database.url, ['one', 'two'], {
      strategy,
      keys,
      onPhase: (phase) => phases.push(phase),
    });
    return { results, isThere: phases.includes(JOINING) };
  };

  test('differs where the copied values do, to the last digit and byte, with a key and without', async () => {
    for (const [family, types] of Object.entries(families)) {
      const names = Object.keys(types);
      const pairs = names.flatMap((type1) => names.map((type2) => [type1, type2] as const));
      const comparable = pairs.filter(
        ([a, b]) =>
          new MysqlDialect().comparison(readColumnType(a, null), readColumnType(b, null)) !== null,
      );
      const most = Math.max(...names.map((name) => types[name]!.length + 1));
      const rows = [0, 1].map((side) =>
        Array.from({ length: most * most }, (_, row) => [
          String(row),
          ...comparable.map((pair) => {
            const values = [...types[pair[side]!]!, 'NULL'];
            return values[(side === 0 ? row % most : Math.floor(row / most)) % values.length]!;
          }),
        ]),
      );
      const columns = (side: 0 | 1) => [
        'id integer NOT NULL',
        ...comparable.map((pair, i) => `c${i} ${pair[side]}`),
      ];
      for (const key of ['PRIMARY KEY (id)', '']) {
        await write('one', columns(0), rows[0]!, key);
        await write('two', columns(1), rows[1]!, key);
        const { results: copied } = await run('copy', ['id']);
        const { results, isThere } = await run('in-source', ['id']);
        expect({ family, key, isThere }).toEqual({ family, key, isThere: true });
        expect({ family, key, ...differencesOf(results) }).toEqual({
          family,
          key,
          ...differencesOf(copied),
        });
        expect(results).toEqual(copied);
      }
    }
  });

  /** Types whose columns can be parts of an index. */
  const KEY_PAIRS: [string, string, string[]][] = [
    ...Object.values({ ...FAMILIES, ...OF_MARIADB }).flatMap((types) =>
      Object.entries(types).map(([type, values]): [string, string, string[]] => [
        type,
        type,
        values,
      ]),
    ),
    ['int', 'bigint unsigned', ['0', '127', '2147483647']],
    ['tinyint', 'bigint', ['127', '-128', '0']],
    ['decimal(12,2)', 'bigint', ['127', '1', '-5']],
    ['varchar(20)', 'varchar(30)', ["'ab'", "'b'", "'c'"]],
    ['varchar(20)', 'varchar(21) character set latin1', ["'ab'", "'ä'", "'c'"]],
  ];

  test.each(KEY_PAIRS)('may be keys: %s and %s', async (type1, type2, values) => {
    const known = Object.values(families).some((types) => type1 in types) || type1 !== type2;
    if (!known) return;
    const distinct = values.map((value) => [value, '1']);
    const rows1 = [...distinct, ...distinct.slice(2), ['NULL', '2'], ['NULL', '3']];
    await write('one', [`k ${type1}`, 'v integer'], rows1);
    await write('two', [`k ${type2}`, 'v integer'], distinct.slice(1).toReversed());
    expect((await run('in-source', ['k'])).results).toEqual((await run('copy', ['k'])).results);
  });
});
