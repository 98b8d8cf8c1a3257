import type { ServerDatabase } from '../../servers/databases.ts';

/** PostgreSQL's types, each with values of which the last must differ from all others. */
export const TYPES: Record<string, string[]> = {
  smallint: ['-32768', '0', '32767'],
  integer: ['-2147483648', '2147483647'],
  // The first two share PostgreSQL's own hash.
  bigint: ['1', '-9223372036854775808', '9223372036854775807', '4294967296'],
  oid: ['0', '4294967295'],
  real: ['0', '-0', '0.1', '3.4e38', '1e-45', 'NaN', 'Infinity', '-Infinity', '16777216', '0.3'],
  'double precision': [
    '0.1',
    '0.30000000000000004',
    '1.7976931348623157e308',
    '5e-324',
    'NaN',
    'Infinity',
    '-Infinity',
    '0.3',
  ],
  numeric: [
    '0',
    '1.50',
    'NaN',
    'Infinity',
    '-Infinity',
    '9998700990704001708177961516923014.00000000000000000000000000000001',
    `1${'0'.repeat(500)}.5`,
    '9998700990704001708177961516923014.00000000000000000000000000000002',
  ],
  'numeric(12,2)': ['0.00', '-9999999999.99', 'NaN', '9999999999.99'],
  'numeric(38,10)': [
    '1234567890123456789012345678.0123456789',
    '1234567890123456789012345678.012345679',
  ],
  'numeric(50,20)': ['1', '123456789012345678901234567890.00000000000000000001'],
  'numeric(5,-2)': ['1200', '1300'],
  'numeric(2,5)': ['0.00012', '0.00013'],
  money: ['-92233720368547758.08', '0', '92233720368547758.07'],
  boolean: ['true', 'false'],
  'bit(1)': ['0', '1'],
  'bit(5)': ['00000', '10101'],
  'bit varying': ['', '1', '10'],
  text: [
    '',
    ' ',
    'NULL',
    '\\N',
    '\\.',
    'a,b',
    'a"b',
    "it's",
    'line\nbreak',
    'cr\rlf\r\n',
    'é',
    'é',
    '💩',
    'Hey',
    'Hey ',
  ],
  'varchar(20)': ['a', 'A'],
  'char(5)': ['ab', 'ab   c'.slice(0, 5), 'abd'],
  '"char"': ['a', 'b'],
  name: ['pg_class', 'pg_type'],
  bytea: ['\\x', '\\x00', '\\xdeadbeef', '\\x000000', '\\xdeadbeee'],
  date: [
    '4713-01-01 BC',
    '0044-03-15 BC',
    '0001-01-01',
    '9999-12-31',
    '294247-01-01',
    'infinity',
    '-infinity',
    '0044-03-16 BC',
  ],
  time: ['00:00:00', '23:59:59.999999', '24:00:00', '12:00:00.000001'],
  'time(0)': ['12:00:00', '12:00:01'],
  'time with time zone': ['12:00:00+02', '12:00:00+00', '10:00:00+00', '12:00:00.000001+02'],
  timestamp: [
    '4713-01-01 00:00:00 BC',
    '1969-12-31 23:59:59.999999',
    '2020-03-29 02:30:00',
    '294246-12-31 23:59:59.999999',
    'infinity',
    '-infinity',
    '2020-03-29 02:30:00.000001',
  ],
  'timestamp(3)': ['2020-01-01 00:00:00.123', '2020-01-01 00:00:00.124'],
  'timestamp(0)': ['2020-01-01 00:00:00', '2020-01-01 00:00:01'],
  timestamptz: [
    '2020-10-25 02:30:00+02',
    '2020-10-25 02:30:00+01',
    '1999-01-01 00:00:00Z',
    '0044-03-15 10:00:00+00 BC',
    'infinity',
    '-infinity',
    '2020-10-25 02:30:00.000001+01',
  ],
  interval: [
    '1 mon',
    '30 days',
    '24:00:00',
    '1 day',
    '-1 year 2 mons -3 days 04:05:06.789',
    '0',
    '720:00:00',
  ],
  uuid: ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  json: [
    '{"a":1,"b":2}',
    '{"b":3,"a":[1,{"c":null}]}',
    '"\\u0000"',
    'null',
    '1.0',
    '[]',
    '{}',
    '"1"',
  ],
  jsonb: ['{"a":1,"b":2}', 'null', '1.0', '[]', '{}', '[1,[2]]', '[[1],2]'],
  'integer[]': ['{}', '{1,2,NULL}', '{{1,2},{3,4}}', '{1,2}', '{2,1}'],
  'text[]': ['{}', '{NULL}', '{"NULL"}', '{"a,b",c}', '{a,"b,c"}'],
  'numeric[]': ['{1.0,NaN}', '{1.1}'],
  inet: ['10.0.0.1', '10.0.0.1/8', '::1'],
  cidr: ['10.0.0.0/8', '10.0.0.0/16'],
  macaddr: ['08:00:2b:01:02:03', '08:00:2b:01:02:04'],
  int4range: ['[1,5)', 'empty', '[1,6)'],
  point: ['(1,2)', '(1,3)'],
  tsvector: ["'a' 'b'", "'a'"],
  xml: ['<a/>', '<b/>'],
  mood: ['sad', 'happy'],
  positive: ['1', '2'],
  pair: ['(1,a)', '(1,)', '(,a)'],
  numrange: ['[1.0,2)', '(,2.50]', 'empty', '(1,2)'],
  tstzrange: ['[2020-10-25 02:30:00+02,)', '[2020-10-25 02:30:00+01,)', '[infinity,)'],
  daterange: ['[2020-12-10,2020-12-11)', '[2020-10-12,2020-12-11)'],
  nummultirange: ['{[1.0,2),[3,4)}', '{}', '{[1,4)}'],
  'bytea[]': ['{}', '{"\\\\x6162",NULL}', '{"\\\\x00"}'],
  'interval[]': ['{1 mon,30 days}', '{30 days,-1 day}', '{1 mon}'],
  'timestamptz[]': ['{2020-10-25 02:30:00+02}', '{2020-10-25 02:30:00+01}'],
  'date[]': ['{2020-12-10}', '{2020-10-12}'],
  'double precision[]': ['{0.1,0.30000000000000004}', '{0.1,0.3}'],
  'real[]': ['{0.1}', '{0.10000001}'],
  'money[]': ['{1234.50}', '{1234.51}'],
  mixture: [
    '("\\\\x6162",1 mon,2020-10-25 02:30:00+02,0.30000000000000004,1.50,2020-12-10)',
    '("\\\\x6162",1 mon,2020-10-25 02:30:00+02,0.3,1.50,2020-12-10)',
  ],
};

/** The types by their names. */
export const TYPE_NAMES = Object.keys(TYPES);
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** A type's column, as SQL names it. */
export const columnOf = (type: string): string => `"of ${type.replaceAll('"', '')}"`;

/** So many rows that every type has all its values but the last. */
export const ROWS = Math.max(...Object.values(TYPES).map((values) => values.length));

const valueIn = (type: string, row: number): string => {
  const values = TYPES[type]!.slice(0, -1);
  return values[row % values.length]!;
};

const cast = (type: string, value: string): string => `${quote(value)}::${type}`;

/** Creates three tables of all types: `one`, `two` that is equal, and `changed`, of which one value of each differs. */
export async function createTables(database: ServerDatabase): Promise<void> {
  await database.query(`CREATE TYPE mood AS ENUM ('sad', 'happy')`);
  await database.query('CREATE DOMAIN positive AS integer CHECK (VALUE > 0)');
  await database.query('CREATE TYPE pair AS (number integer, word text)');
  await database.query(
    `CREATE TYPE mixture AS (b bytea, i interval, t timestamptz, f float8, m money, d date)`,
  );
  const columns = TYPE_NAMES.map((type) => `${columnOf(type)} ${type}`).join(', ');
  for (const table of ['one', 'two', 'changed']) {
    await database.query(`CREATE TABLE ${table} (id integer PRIMARY KEY, ${columns})`);
  }
  for (let row = 0; row < ROWS; row += 1) {
    const values = TYPE_NAMES.map((type) => cast(type, valueIn(type, row))).join(', ');
    await database.query(`INSERT INTO one VALUES (${row}, ${values})`);
  }
  await database.query(`INSERT INTO one (id) VALUES (${ROWS})`);
  await database.query('INSERT INTO two SELECT * FROM one ORDER BY id DESC');
  await database.query('INSERT INTO changed SELECT * FROM one');
  const changes = TYPE_NAMES.map(
    (type) => `${columnOf(type)} = ${cast(type, TYPES[type]!.at(-1)!)}`,
  );
  await database.query(`UPDATE changed SET ${changes.join(', ')} WHERE id = 0`);
  await database.query('ANALYZE');
}
