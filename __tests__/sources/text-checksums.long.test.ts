import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readType } from '../../src/duckdb/types.ts';
import type { HashedRows } from '../../src/sources/checksums.ts';
import type { DatabaseColumn } from '../../src/sources/database.ts';
import { readColumnType } from '../../src/sources/mysql/own-type.ts';
import { mysqlTextHashing } from '../../src/sources/mysql/text-hashing.ts';
import { postgresTextHashing } from '../../src/sources/postgresql/text-hashing.ts';
import { TextChecksums } from '../../src/sources/text-checksums.ts';
import { mysqlDatabase, postgresDatabase, type ServerDatabase } from '../servers/databases.ts';
import { compareTables } from './compare-tables.ts';

const asIs = (value: string): string => value;

function column(name: string, typeName: string, declared: string): DatabaseColumn {
  const type = readType(typeName);
  const landing = { type, write: asIs, read: null };
  const own = readColumnType(declared, null);
  return { name, type, own, declared, landing, careful: landing };
}

const ID = column('id', 'INTEGER', 'int(11)');
const TEXT = column('a', 'VARCHAR', 'longtext');

const BUCKETS = 1024;

describe('checksums of texts', () => {
  let mysql: ServerDatabase;
  let postgres: ServerDatabase;
  beforeAll(async () => {
    mysql = await mysqlDatabase();
    postgres = await postgresDatabase();
  });
  afterAll(async () => {
    await mysql.drop();
    await postgres.drop();
  });

  const checksums = new TextChecksums(mysqlTextHashing);
  const text = checksums.hashed(TEXT, TEXT)!;

  const rowsOf = (relation: string, changes: Partial<HashedRows> = {}): HashedRows => ({
    relation,
    where: [],
    keys: ['id'],
    values: [text.form('a'), text.form('b')],
    keyColumns: [{ reference: 'id', column: ID }],
    rangedBy: null,
    keyKind: 'integer',
    isKeyNotNull: true,
    ...changes,
  });

  async function totalOf(rows: HashedRows): Promise<string> {
    const [row] = await mysql.query(checksums.total(rows));
    return String(row?.['checksum']);
  }

  test('of a row that MySQL cannot write are never those of another side', async () => {
    const long = (letter: string) => `REPEAT('${letter}', @@max_allowed_packet * 0.6)`;
    const rows = rowsOf(`(SELECT 1 AS id, ${long('x')} AS a, ${long('y')} AS b)`);
    const [first, second] = [await totalOf(rows), await totalOf(rows)];
    expect(first).toMatch(/^\d+$/);
    expect(second).toMatch(/^\d+$/);
    expect(second).not.toBe(first);
    const short = rowsOf(`(SELECT 1 AS id, 'x' AS a, 'y' AS b)`);
    expect(await totalOf(short)).toBe(await totalOf(short));
  });

  test('of a text that MySQL cannot put its length before are not those of NULL', async () => {
    const long = rowsOf(`(SELECT 1 AS id, REPEAT('x', @@max_allowed_packet) AS a, '' AS b)`);
    const none = rowsOf(`(SELECT 1 AS id, CAST(NULL AS CHAR) AS a, '' AS b)`);
    expect(await totalOf(long)).not.toBe(await totalOf(long));
    expect(await totalOf(none)).toBe(await totalOf(none));
  });

  test('have a bucket for a row whose key MySQL cannot write', async () => {
    const relation = `(SELECT REPEAT('x', @@max_allowed_packet) AS id, 'x' AS a, 'y' AS b)`;
    const rows = rowsOf(relation, { keys: [text.form('id')], keyKind: 'other' });
    const buckets = await mysql.query(checksums.select(rows, BUCKETS));
    expect(buckets.map(({ bucket }) => Number(bucket))).toEqual([0]);
  });

  test('have the same buckets for whole numbers in both databases, up to their ends', async () => {
    const numbers = [
      '-9223372036854775808',
      '-33',
      '-32',
      '-1',
      '0',
      '31',
      '32',
      '9223372036854775807',
    ];
    const relation = `(${numbers.map((number) => `SELECT CAST(${number} AS TYPE) AS id`).join(' UNION ALL ')})`;
    const bigint = column('id', 'BIGINT', 'bigint');
    const bucketsOf = async (
      database: ServerDatabase,
      hashing: typeof mysqlTextHashing,
      type: string,
    ) => {
      const rows = rowsOf(relation.replaceAll('TYPE', type), {
        values: [],
        keyColumns: [{ reference: 'id', column: bigint }],
      });
      const found = await database.query(new TextChecksums(hashing).select(rows, BUCKETS));
      return found.map((row) => Object.values(row).map(String)).toSorted();
    };
    const inMysql = await bucketsOf(mysql, mysqlTextHashing, 'SIGNED');
    expect(await bucketsOf(postgres, postgresTextHashing, 'bigint')).toEqual(inMysql);
    expect(inMysql.reduce((sum, [, rows]) => sum + Number(rows), 0)).toBe(numbers.length);
  });

  test('need both sides to know a text of a type', () => {
    const json = column('v', 'JSON', 'json');
    const decimal = column('v', 'DECIMAL(9,2)', 'decimal(9,2)');
    const double = column('v', 'DOUBLE', 'double');
    expect(checksums.hashed(json, json)).toBeNull();
    expect(checksums.hashed(decimal, double)).toBeNull();
    expect(checksums.hashed(double, double)?.isExact).toBe(false);
    const single = column('v', 'FLOAT', 'float');
    expect(checksums.hashed(double, single)).toBeNull();
    expect(checksums.hashed(single, double)?.isExact).toBe(false);
    expect(checksums.hashed(column('v', 'UUID', 'uuid'), TEXT)?.isExact).toBe(false);
  });

  const REDUCED: [reduction: 'half up' | 'cut', precision: number, from: string, to: string][] = [
    ['half up', 0, '2024-01-01 00:00:00.5', '2024-01-01 00:00:01'],
    ['half up', 0, '1969-12-31 23:59:58.5', '1969-12-31 23:59:59'],
    ['half up', 0, '2024-12-31 23:59:59.499999', '2024-12-31 23:59:59'],
    ['half up', 3, '2024-12-31 23:59:59.9995', '2025-01-01 00:00:00'],
    ['cut', 0, '1969-12-31 23:59:58.999999', '1969-12-31 23:59:58'],
    ['cut', 3, '1969-12-31 23:59:58.999999', '1969-12-31 23:59:58.999'],
  ];

  test.each(REDUCED)(
    'make a time coarser: %s to %s digits, %s',
    async (reduction, precision, from, to) => {
      const form = {
        kind: 'timestamp',
        hasZone: false,
        coarser: { precision, reduction },
      } as const;
      const moment = column('t', 'TIMESTAMP', 'timestamp without time zone');
      const written = postgresTextHashing.write(`timestamp '${from}'`, form, moment);
      const [row] = await postgres.query(`SELECT ${written} AS written`);
      expect(row?.['written']).toBe(to);
    },
  );

  const KEYS: [postgresql: string, mysql: string, values: string[]][] = [
    ['bigint', 'bigint unsigned', ['0', '9223372036854775807', '31', '32']],
    ['numeric(20,0)', 'bigint unsigned', ['0', '18446744073709551615']],
    ['numeric(9,2)', 'decimal(9,1)', ['-1.50', '1.5', '0']],
    ['text', 'varchar(99) COLLATE utf8mb4_nopad_bin', [`'a'`, `'A'`, `'a '`, `''`]],
    ['uuid', 'uuid', [`'123E4567-e89b-12d3-a456-426655440000'`]],
    ['date', 'date', [`'2024-02-29'`, `'2024-03-01'`]],
    ['timestamp', 'datetime(6)', [`'2024-02-29 00:00:00.5'`, `'2024-02-29'`]],
    ['timestamp', 'datetime', [`'2024-02-29 00:00:01.5'`, `'2024-02-29'`]],
    ['bytea', 'varbinary(9)', [`'a'`, `'b'`]],
    ['boolean', 'tinyint(1)', ['true', 'false']],
  ];

  test.each(KEYS)('find a row by its key of %s and %s', async (type1, type2, values) => {
    for (const [database, type] of [
      [postgres, type1],
      [mysql, type2],
    ] as const) {
      await database.query('DROP TABLE IF EXISTS keyed');
      await database.query(`CREATE TABLE keyed (id ${type} PRIMARY KEY, n int)`);
      await database.query(
        `INSERT INTO keyed VALUES ${values.map((value, i) => `(${value}, ${i})`).join(', ')}`,
      );
    }
    const figures = async () => {
      const phases: string[] = [];
      const results = await compareTables([postgres.url, mysql.url], ['keyed', 'keyed'], {
        strategy: 'hash-buckets',
        onPhase: (phase) => phases.push(phase),
      });
      return {
        phases: phases.slice(1, 3),
        exclusives: results.pks!.exclusives,
        rows: results.values!.rows_with_differences,
      };
    };
    expect(await figures()).toEqual({
      phases: ['comparing checksums'],
      exclusives: [0, 0],
      rows: 0,
    });
    await mysql.query('UPDATE keyed SET n = n + 1 WHERE n = 0');
    expect(await figures()).toEqual({
      phases: ['comparing checksums', 'reading the rows that may differ'],
      exclusives: [0, 0],
      rows: 1,
    });
  });
});
