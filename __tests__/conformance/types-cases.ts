import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Pair } from '../../src/contract/summary-results.ts';
import type { DuckDBConnection } from '../../src/duckdb/connection.ts';
import type { Share } from '../scope.ts';
import { readYaml } from './case-format.ts';
import { figuresOf } from './expected.ts';
import { inFolder, runDiff, withDuckDB } from './run-diff.ts';
import { type Dataset, writeDataset } from './write-dataset.ts';

const text = z.string();
const values = z.tuple([text.nullable(), text.nullable()]);

const matrix = z
  .array(
    z.strictObject({
      types: z.tuple([text, text]),
      formats: z.array(z.enum(['duckdb', 'parquet'])).default(['duckdb', 'parquet']),
      equal: z.array(values).default([]),
      differ: z.array(values).default([]),
      differAlone: z.array(values).default([]),
      mismatched: z.array(values).default([]),
      mismatch: values.optional(),
    }),
  )
  .parse(readYaml(join(import.meta.dirname, 'types.yaml')))
  .map(({ mismatch, ...entry }) => ({
    ...entry,
    name: entry.types.join(' and '),
    mismatched: mismatch ? [mismatch] : entry.mismatched,
  }));
type Entry = (typeof matrix)[number];

type Value = string | null;
/** A table of one row or more, each value of a column in the same type. */
interface Content {
  names: string[];
  rows: Value[][];
}

const isText = (type: string): boolean => type === 'csv' || type === 'json';

const quoted = (value: Value): string => {
  if (value === null) return 'NULL';
  // A statement cannot hold a NUL character.
  const parts = value.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.join(' || chr(0) || ');
};

async function write(
  connection: DuckDBConnection,
  type: string,
  format: 'duckdb' | 'parquet',
  { names, rows }: Content,
  base: string,
): Promise<Dataset> {
  if (type === 'csv') {
    const lines = [['id', ...names], ...rows.map((row, i) => [`${i}`, ...row.map((v) => v ?? '')])];
    // A value that is written in quotes or not is the case's own choice.
    writeFileSync(`${base}.csv`, lines.map((line) => `${line.join(',')}\n`).join(''));
    return { database: null, file: `${base}.csv` };
  }
  if (type === 'json') {
    const records = rows.map((row, i) => {
      const members = row.map((value, column) => `"${names[column]}": ${value ?? 'null'}`);
      return `{${[`"id": ${i}`, ...members].join(', ')}}\n`;
    });
    writeFileSync(`${base}.jsonl`, records.join(''));
    return { database: null, file: `${base}.jsonl` };
  }
  const selects = rows.map((row, i) => {
    const columns = row.map((value, at) => `CAST(${quoted(value)} AS ${type}) AS ${names[at]}`);
    return `SELECT ${[`CAST(${i} AS INTEGER) AS id`, ...columns].join(', ')}`;
  });
  return writeDataset(connection, { sql: selects.join(' UNION ALL ') }, format, base);
}

function writeBoth(
  { types }: Entry,
  format: 'duckdb' | 'parquet',
  folder: string,
  content: (side: 0 | 1) => Content,
): Promise<Pair<Dataset>> {
  return withDuckDB(folder, async (connection) => [
    await write(connection, types[0], format, content(0), join(folder, 'side1')),
    await write(connection, types[1], format, content(1), join(folder, 'side2')),
  ]);
}

const pairsOf = ({ equal, differ, differAlone, mismatched }: Entry): Pair<Value>[] => [
  ...equal,
  ...differ,
  ...differAlone,
  ...mismatched,
];

/** Every pair is a column of one row, so that each is judged alone. */
async function compareValues(entry: Entry, format: 'duckdb' | 'parquet', folder: string) {
  const pairs = pairsOf(entry);
  const names = pairs.map((_, i) => `v${i}`);
  const sides = await writeBoth(entry, format, folder, (at) => ({
    names,
    rows: [pairs.map((pair) => pair[at])],
  }));
  const seen = async (datasets: Pair<Dataset>) => {
    const { values: counts, schema } = figuresOf(
      await runDiff(folder, datasets, { pk_columns: ['id'] }),
    );
    return pairs.map(([a, b], i) => {
      const isDifferent = counts.differences[`v${i}`] !== undefined;
      const isMismatch = schema.column_type_differs!.includes(`v${i}`);
      return [a, b, isMismatch ? 'mismatch' : isDifferent ? 'differ' : 'equal'];
    });
  };
  return [await seen(sides), await seen([sides[1], sides[0]])];
}

function expectedOf(entry: Entry) {
  return [
    ...entry.equal.map((pair) => [...pair, 'equal']),
    ...entry.differ.map((pair) => [...pair, 'differ']),
    ...entry.differAlone.map((pair) => [...pair, 'differ']),
    ...entry.mismatched.map((pair) => [...pair, 'mismatch']),
  ];
}

/** Every pair is a row: one that is equal is one key, one that differs is a key on each side. */
async function compareKeys(entry: Entry, folder: string) {
  const pairs = [...entry.equal, ...entry.differ];
  const sides = await writeBoth(entry, 'duckdb', folder, (at) => ({
    names: ['k'],
    rows: pairs.map((pair) => [pair[at]]),
  }));
  const seen = async (datasets: Pair<Dataset>) => {
    const { pks } = await runDiff(folder, datasets, { pk_columns: ['id', 'k'] });
    return { nulls: pks!.nulls, exclusives: pks!.exclusives };
  };
  return [await seen(sides), await seen([sides[1], sides[0]])];
}

/** Every pair is a row: rows are first set aside by a hash, which must tell the two values apart. */
async function countDifferingRows(entry: Entry, folder: string): Promise<number> {
  const pairs = [...entry.equal, ...entry.differ];
  const sides = await writeBoth(entry, 'duckdb', folder, (at) => ({
    names: ['v'],
    rows: pairs.map((pair) => [pair[at]]),
  }));
  const { values: found } = await runDiff(folder, sides, { pk_columns: ['id'] });
  return found!.values_with_differences;
}

/** The values of each pair of types, in one format in its turn, or in the other. */
const valueCases = (share: Share) =>
  matrix.flatMap((entry, turn) => {
    const possible = entry.types.every(isText) ? (['duckdb'] as const) : entry.formats;
    return possible
      .filter((_, index) => (index === turn % possible.length) === (share === 'guard'))
      .map((format) => ({ name: entry.name, entry, format }));
  });

/** Of pairs of types that are in a table each: a file of text would read all values in one type. */
const tableCases = matrix.filter(
  ({ types, mismatched }) => !types.some(isText) && mismatched.length === 0,
);
/** Every other of them, so that both shares see each family of types. */
const everyOther = (share: Share) =>
  tableCases.filter((_, index) => (index % 2 === 0) === (share === 'guard'));

/** Tests a share of the matrix of types. */
export function describeTypes(share: Share): void {
  describe('types', () => {
    test.each(valueCases(share))(
      '$name are compared as values by the rule of equality ($format)',
      ({ entry, format }) =>
        inFolder(async (folder) => {
          const expected = expectedOf(entry);
          expect(await compareValues(entry, format, folder)).toEqual([expected, expected]);
        }),
    );

    test.each(everyOther(share))(
      '$name are told apart where nothing else in their row differs',
      (entry) =>
        inFolder(async (folder) => {
          expect(await countDifferingRows(entry, folder)).toBe(entry.differ.length);
        }),
    );

    test.each(everyOther(share))('$name are compared as keys by the same rule', (entry) =>
      inFolder(async (folder) => {
        const nulls = ([0, 1] as const).map(
          (at) => pairsOf(entry).filter((pair) => pair[at] === null).length,
        );
        const exclusives = ([0, 1] as const).map(
          (at) => entry.differ.filter((pair) => pair[at] !== null).length,
        );
        expect(await compareKeys(entry, folder)).toEqual([
          { nulls, exclusives },
          { nulls: nulls.toReversed(), exclusives: exclusives.toReversed() },
        ]);
      }),
    );
  });
}
