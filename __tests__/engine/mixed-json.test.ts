import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { DiffRequestInput } from '../../src/contract/request.ts';
import { runEngine, withDuckDB } from './run-case.ts';

/** Values of a column of JSON lines, in which both sides have several kinds: side 1, side 2. */
const PAIRS = {
  near: ['1.0', '1.001'],
  far: ['1.0', '2.5'],
  rewritten: ['1e5', '100000.0'],
  case: ['"N/A"', '"n/a"'],
  space: ['" x"', '"x"'],
  empty: ['null', '""'],
  quoted: ['5', '"5"'],
  within: ['["A", 1]', '["a", 1]'],
  truth: ['true', '"true"'],
} as const;

const compared = (request: Partial<DiffRequestInput>, pairs: object = PAIRS) =>
  withDuckDB(async (connection, folder) => {
    const dataset = (side: 0 | 1) => {
      const file = join(folder, `side${side}.jsonl`);
      const line = ([id, values]: [string, string[]]) => `{"id": "${id}", "v": ${values[side]}}\n`;
      writeFileSync(
        file,
        Object.entries<string[]>({ ...pairs })
          .map(line)
          .join(''),
      );
      return { file, table: null, database: null };
    };
    const { rows } = await runEngine(connection, folder, [dataset(0), dataset(1)], {
      pk_columns: ['id'],
      sample_rows: 20,
      ...request,
    });
    return rows!.changed.map(({ key }) => key['id']).sort();
  });

const without = (...equal: string[]): string[] =>
  Object.keys(PAIRS)
    .filter((id) => id !== 'rewritten' && !equal.includes(id))
    .sort();

describe('a column of JSON lines with values of several kinds on both sides', () => {
  test('is compared by meaning, and quotes say what is a text', async () => {
    expect(await compared({})).toEqual(without());
  });

  test('has numbers that may have a tolerance', async () => {
    expect(await compared({ diff_tolerance: 0.01 })).toEqual(without('near'));
    const named = [
      { column_name: 'v', tolerance_mode: 'absolute', tolerance_value: 0.01 },
    ] as const;
    expect(await compared({ diff_tolerances_per_column: [...named] })).toEqual(without('near'));
  });

  test('has texts of which some counts for nothing', async () => {
    const table_modifiers = ['case_insensitive_strings' as const];
    expect(await compared({ table_modifiers })).toEqual(without('case'));
    expect(await compared({ ignore_whitespace: true })).toEqual(without('space'));
    const nulls = ['null_equals_empty_string' as const];
    expect(await compared({ table_modifiers: nulls })).toEqual(without('empty'));
  });

  test('has no numbers where all its values are arrays and objects', async () => {
    const named = [{ column_name: 'v', tolerance_mode: 'absolute', tolerance_value: 1 }] as const;
    const nested = { a: ['[1]', '[2]'], b: ['{"x": 1}', '{"x": 1.0}'] };
    expect(await compared({ diff_tolerance: 1 }, nested)).toEqual(['a']);
    await expect(compared({ diff_tolerances_per_column: [...named] }, nested)).rejects.toThrow(
      'the column "v" of type JSON is no number, so it cannot have a tolerance',
    );
  });
});
