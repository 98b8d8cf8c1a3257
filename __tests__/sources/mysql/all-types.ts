import type { ServerDatabase } from '../../servers/databases.ts';

/** The types of MySQL and MariaDB, each with values of which the last must differ from all others. */
const TYPES: Record<string, string[]> = {
  tinyint: ['-128', '127', '0'],
  'tinyint unsigned': ['0', '255', '254'],
  smallint: ['-32768', '32767', '0'],
  'smallint unsigned': ['0', '65535', '65534'],
  mediumint: ['-8388608', '8388607', '0'],
  'mediumint unsigned': ['0', '16777215', '16777214'],
  int: ['-2147483648', '2147483647', '0'],
  'int unsigned': ['0', '4294967295', '4294967294'],
  'int(7) zerofill': ['0', '42', '43'],
  bigint: ['-9223372036854775808', '9223372036854775807', '9223372036854775806'],
  'bigint unsigned': ['0', '18446744073709551615', '18446744073709551614'],
  'tinyint(1)': ['0', '1', '-128', '127', '2'],
  'tinyint(1) unsigned': ['0', '255', '254'],
  'bit(1)': ["b'0'", "b'1'"],
  'bit(7)': ["b'0'", "b'1111111'", "b'1010101'"],
  'bit(64)': ['0', '18446744073709551615', '18446744073709551614'],
  'decimal(12,2)': ['0', '-9999999999.99', '9999999999.99', '9999999999.98'],
  'decimal(12,2) unsigned zerofill': ['0', '1.50', '1.51'],
  'decimal(38,10)': [
    '-1234567890123456789012345678.0123456789',
    '1234567890123456789012345678.0123456789',
    '1234567890123456789012345678.0123456788',
  ],
  'decimal(65,30)': [
    '0',
    '99999999999999999999999999999999999.000000000000000000000000000001',
    '99999999999999999999999999999999999.000000000000000000000000000002',
  ],
  'decimal(65,0)': ['9'.repeat(65), `${'9'.repeat(64)}8`],
  float: ['0', '-0e0', '1/3', '3.4e38', '-3.4e38', '1e-45', '16777216', '0.1', '0.33333336'],
  'float unsigned': ['0', '16777217', '16777218'],
  'float(7,2)': ['0', '12345.67', '12345.68'],
  double: [
    '0',
    '1/3e0',
    '1.7976931348623157e308',
    '-1.7976931348623157e308',
    '5e-324',
    '0.1e0 + 0.2e0',
    '0.3e0',
  ],
  'double(20,2)': ['0', '123456789012345678.25', '123456789012345696.25'],
  date: [
    "'1000-01-01'",
    "'9999-12-31'",
    "'0001-01-01'",
    "'0000-00-00'",
    "'2020-00-00'",
    "'2020-05-00'",
    "'2020-00-05'",
    "'2020-05-01'",
  ],
  datetime: ["'1000-01-01 00:00:00'", "'9999-12-31 23:59:59'", "'2020-03-29 02:30:00'"],
  'datetime(3)': [
    "'2020-01-01 00:00:00.123'",
    "'0000-00-00 00:00:00.000'",
    "'2020-01-01 00:00:00.124'",
  ],
  'datetime(6)': [
    "'1969-12-31 23:59:59.999999'",
    "'0000-00-00 00:00:00'",
    "'2020-00-00 00:00:00'",
    "'2020-05-00 10:11:12.000013'",
    "'2020-05-00 10:11:12.000014'",
  ],
  'timestamp null': [
    "'1970-01-01 00:00:01'",
    "'2038-01-19 03:14:07'",
    "'0000-00-00 00:00:00'",
    "'2020-10-25 02:30:00'",
  ],
  'timestamp(6) null': ["'2020-10-25 02:30:00.000001'", "'2020-10-25 02:30:00.000002'"],
  time: ["'00:00:00'", "'-838:59:59'", "'838:59:59'", "'23:59:59'", "'24:00:00'", "'-00:00:01'"],
  'time(3)': ["'12:00:00.500'", "'12:00:00.000'", "'12:00:00.501'"],
  'time(6)': ["'12:00:00.100000'", "'-12:00:00.100000'", "'12:00:00.100001'"],
  year: ['1901', '2155', '0', '2020'],
  'char(5)': ["'ab'", "'ab '", "''", "'abd'"],
  'varchar(20)': ["'a'", "'a '", "''", "'A'"],
  'varchar(30) character set latin1': ["'é€'", "'e'", "'é'"],
  'varchar(31) character set ucs2': ["'é€'", "'e'", "'é'"],
  text: [
    "''",
    "' '",
    "'NULL'",
    "'a,b'",
    `'a"b'`,
    `'"'`,
    `'""'`,
    "'it''s'",
    "'back\\\\slash'",
    "'line\\nbreak'",
    "'cr\\rlf\\r\\n'",
    "'nul\\0byte'",
    "'\\0'",
    "'💩'",
    'repeat(\'long "text", \', 10000)',
    "repeat('\"', 3000)",
    "'NUL\\0byte'",
  ],
  tinytext: ["'\u00e9'", "'e\u0301'"],
  mediumtext: ["'x'", "'X'"],
  longtext: ["'x'", "'x '"],
  "enum('a','b','','A')": ["'a'", "''", "'b'"],
  "set('a','b')": ["''", "'a'", "'a,b'", "'b'"],
  'binary(4)': ["'ab'", "x'00'", "x'deadbeef'", "x'deadbeee'"],
  'binary(16)': [
    "''",
    "x'00112233445566778899aabbccddeeff'",
    "x'ff112233445566778899aabbccddeeff'",
  ],
  'varbinary(9)': ["''", "x'00'", "x'0000'", "x'fffe'", "x'ff'"],
  tinyblob: ["''", "x'22'", "x'2c'"],
  blob: ["''", "x'0a'", "repeat(x'c3', 60000)", "x'0d'"],
  mediumblob: ["x'00'", "x'01'"],
  longblob: ["x'00'", "x'01'"],
  json: [
    `'{"a":1,"b":2}'`,
    `'{"b":2, "a":1.0}'`,
    `'null'`,
    `'[]'`,
    `'{}'`,
    `'"1"'`,
    `'{"a":1,"b":3}'`,
  ],
  geometry: [
    "ST_GeomFromText('POINT(1 2)')",
    "ST_GeomFromText('LINESTRING(1 2,3 4)')",
    "ST_GeomFromText('POINT(1 3)')",
  ],
  point: ["ST_GeomFromText('POINT(1 2)')", "ST_GeomFromText('POINT(1 2)', 4326)"],
};

/** Types that only MariaDB has. */
const OF_MARIADB: Record<string, string[]> = {
  uuid: ["'123e4567-e89b-12d3-a456-426655440000'", "'123E4567-E89B-12D3-A456-426655440001'"],
  inet4: ["'10.0.0.1'", "'10.0.0.2'"],
  inet6: ["'::1'", "'::ffff:10.0.0.1'", "'::2'"],
};

/** The name of a type's column. */
export const columnOf = (type: string): string => `of ${type}`;
export const quoted = (name: string): string => `\`${name}\``;

/** The types that a server has, with their values. */
export async function typesOf(database: ServerDatabase): Promise<Record<string, string[]>> {
  const [row] = await database.query('SELECT VERSION() AS version');
  return String(row!['version']).includes('MariaDB') ? { ...TYPES, ...OF_MARIADB } : TYPES;
}

/** So many rows that every type has all its values but the last; one more has none. */
export const rowsOf = (types: Record<string, string[]>): number =>
  Math.max(...Object.values(types).map((values) => values.length));

/** Creates three tables: `one`, `two` that is equal, and `changed`, of which one value of each differs. */
export async function createTables(
  database: ServerDatabase,
  types: Record<string, string[]>,
): Promise<void> {
  await database.query("SET NAMES utf8mb4, sql_mode = '', time_zone = '+00:00'");
  const names = Object.keys(types);
  const columns = names.map((type) => `${quoted(columnOf(type))} ${type}`).join(', ');
  for (const table of ['one', 'two', 'changed']) {
    await database.query(`CREATE TABLE ${table} (id integer PRIMARY KEY, ${columns})`);
  }
  const rows = rowsOf(types);
  const literal = (type: string, row: number): string => {
    const values = types[type]!.slice(0, -1);
    return values[row % values.length]!;
  };
  for (let row = 0; row < rows; row += 1) {
    const values = names.map((type) => literal(type, row)).join(', ');
    await database.query(`INSERT INTO one VALUES (${row}, ${values})`);
  }
  await database.query(`INSERT INTO one (id) VALUES (${rows})`);
  await database.query('INSERT INTO two SELECT * FROM one ORDER BY id DESC');
  await database.query('INSERT INTO changed SELECT * FROM one');
  const changes = names.map((type) => `${quoted(columnOf(type))} = ${types[type]!.at(-1)!}`);
  await database.query(`UPDATE changed SET ${changes.join(', ')} WHERE id = 0`);
}
