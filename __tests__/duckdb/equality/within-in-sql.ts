import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { DuckDBConnection } from '../../../src/duckdb/connection.ts';
import { loadDuckDB } from '../../../src/duckdb/native.ts';
import { readType, storedType } from '../../../src/duckdb/types.ts';
import { type ColumnType, NUMBER_TEXT } from '../../../src/sources/types/column-type.ts';
import { isWithin, type Measure } from '../../../src/duckdb/equality/within.ts';

let folder: string;
/** Of the tests of a file that opens it. */
export let connection: DuckDBConnection;

/** Has the tests of a file ask a DuckDB. */
export function openDuckDB(): void {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
    const duckdb = await loadDuckDB({ cacheDirectory: folder, log: () => {} });
    const settings = { memoryLimit: '1GB', threads: 1, temporaryDirectory: folder };
    connection = await DuckDBConnection.open(duckdb, settings);
  });

  afterAll(async () => {
    await connection.close();
    rmSync(folder, { recursive: true });
  });
}

const WHOLE = ['0', '1', '3', '97', '100', '103', '104', '-100', '-103'];
const FRACTIONS = [...WHOLE, '0.3', '1.30', '1.31', '0.10', '-0.2'];
const LARGE = [...WHOLE, '9000000000000000000', '9090000000000000000', '9090000000000000001'];

/** Values of each type, of which many lie just within a tolerance of each other, or just beyond. */
const VALUES: Record<string, string[]> = {
  TINYINT: [...WHOLE, '-128', '127'],
  BIGINT: [...LARGE, '-9223372036854775808', '9223372036854775807'],
  UBIGINT: [...LARGE.filter((value) => !value.startsWith('-')), '18446744073709551615'],
  HUGEINT: [...LARGE, '-170141183460469231731687303715884105728'],
  UHUGEINT: [
    ...LARGE.filter((value) => !value.startsWith('-')),
    `340282366920938463463374607431768211455`,
  ],
  'DECIMAL(18,2)': [...FRACTIONS, '9999999999999999.99', '-9999999999999999.99'],
  'DECIMAL(37,2)': [...FRACTIONS, '99999999999999999999999999999999999.99'],
  'DECIMAL(38,0)': [...LARGE, `${'9'.repeat(38)}`, `-${'9'.repeat(38)}`],
  'DECIMAL(38,37)': ['0', '1', '1.3', '1.31', '-1', `9.${'9'.repeat(37)}`, `0.${'0'.repeat(36)}1`],
  FLOAT: [...FRACTIONS, '16777216', '123456792', '1e38', '1e-45', 'nan', 'inf', '-inf'],
  DOUBLE: [...FRACTIONS, '123456789', '9007199254740994', '1e308', '5e-324', 'nan', 'inf', '-inf'],
  BIGNUM: [...LARGE, `${'9'.repeat(60)}`],
  'NUMBER TEXT': [...FRACTIONS, `${'9'.repeat(60)}.5`, '1e400', '1e-400', 'NaN', 'Infinity'],
};

const TOLERANCES = ['0', '0.3', '0.03', '0.299', '1', '99', '5e-324', '1e37', '1e400'];

/** The shortest digits that give a float of 32 bits. */
function shortest(value: number): string {
  const digits = Array.from({ length: 9 }, (_, i) => value.toPrecision(i + 1));
  return digits.find((text) => Math.fround(Number(text)) === value) ?? String(value);
}

/** The number that docs/numbers.md says a value of this type is. */
function meant(text: string, type: string): string {
  if (type !== 'FLOAT' && type !== 'DOUBLE') return text;
  const value = type === 'FLOAT' ? Math.fround(Number(text)) : Number(text);
  if (!Number.isFinite(value)) return text;
  if (Math.abs(value) >= (type === 'FLOAT' ? 2 ** 24 : 2 ** 53)) return String(BigInt(value));
  return type === 'FLOAT' ? shortest(value) : String(value);
}

/** The type that a name of these tests stands for. */
export const typeOf = (name: string): ColumnType =>
  name === 'NUMBER TEXT' ? NUMBER_TEXT : readType(name);

const stored = (name: string): string => storedType(typeOf(name));

interface Row {
  a: string;
  b: string;
  tolerance: string;
  measure: Measure;
  isWithin: boolean;
}

async function inSql(type1: string, type2: string): Promise<Row[]> {
  const comparison = connection.dialect.comparison(typeOf(type1), typeOf(type2))!;
  const rows = VALUES[type1]!.flatMap((a) => VALUES[type2]!.map((b) => `('${a}', '${b}')`));
  const asked = TOLERANCES.flatMap((tolerance) =>
    (['absolute', 'relative'] as const).map((measure) => ({ tolerance, measure })),
  );
  const columns = asked.map(({ tolerance, measure }, i) => {
    const wanted = { absolute: null, relative: null, [measure]: tolerance };
    return `${comparison.within!(wanted, 'a', 'b')} AS within_${i}`;
  });
  const found = await connection.query(
    `SELECT text1, text2, ${columns.join(', ')} FROM (
      SELECT text1, text2, CAST(text1 AS ${stored(type1)}) AS a, CAST(text2 AS ${stored(type2)}) AS b
      FROM (VALUES ${rows.join(', ')}) AS texts (text1, text2)
    )`,
  );
  return found.flatMap((row) =>
    asked.map(({ tolerance, measure }, i) => ({
      a: String(row['text1']),
      b: String(row['text2']),
      tolerance,
      measure,
      isWithin: row[`within_${i}`] as boolean,
    })),
  );
}

const types = Object.keys(VALUES);

/** Each type beside itself and each after it, in an order that changes from pair to pair. */
const PAIRS = types.flatMap((type1, i) =>
  types.slice(i).map((type2, j): { types: [string, string]; isMain: boolean } => ({
    types: j % 2 ? [type2, type1] : [type1, type2],
    // Beside itself and the next: every type is in two or three.
    isMain: j < 2,
  })),
);

/** The pairs of `npm test`, or those of the longer tests. */
export const pairs = (isMain: boolean): [string, string][] =>
  PAIRS.filter((pair) => pair.isMain === isMain).map((pair) => pair.types);

/** SQL finds the same values within every tolerance as exact arithmetic. */
export async function expectExact(type1: string, type2: string): Promise<void> {
  const rows = await inSql(type1, type2);
  const expected = rows.map((row) => {
    const [a, b] = [meant(row.a, type1), meant(row.b, type2)];
    return { ...row, isWithin: isWithin(row.measure, a, b, row.tolerance) };
  });
  expect(rows).toEqual(expected);
}
