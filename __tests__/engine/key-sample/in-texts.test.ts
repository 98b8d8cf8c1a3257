import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runEngine, withDuckDB } from '../run-case.ts';

const ROWS = 3000;

const CHANGED = 10;

/** The lines of a file of which every tenth row is another on side 2. */
const linesOf = (side: 1 | 2): string[] =>
  Array.from({ length: ROWS }, (_, i) => {
    const value = side === 2 && i % CHANGED === 3 ? 'changed' : `text ${i % 7}`;
    return `${i * 13},${i % 11}.5,${value}`;
  });

/** The same with some lines in the place of those with these numbers. */
const but = (side: 1 | 2, others: Record<number, string>): string[] =>
  linesOf(side).map((line, i) => others[i] ?? line);

/** A sample of two files, in one pass if that does; and the same of files that are kept in tables first. */
async function sampled(lines: [string[], string[]], request: object = { sampling_ratio: 0.3 }) {
  return withDuckDB(async (connection, folder) => {
    const files = ['a.csv', 'b.csv'] as const;
    const header = 'id,n,v';
    files.forEach((file, side) => {
      writeFileSync(join(folder, file), `${[header, ...lines[side]!].join('\n')}\n`);
    });
    const [one, two] = files.map((file) => ({ database: null, table: null, file }));
    const asked = { pk_columns: ['id'], sample_rows: 3, ...request };
    const results = await runEngine(connection, folder, [one!, two!], asked);
    const kept = `SELECT table_name FROM duckdb_tables() WHERE table_name = 'key_sample1'`;
    const isOnePass = (await connection.query(kept)).length === 0;
    const careful = await runEngine(connection, folder, [one!, two!], {
      ...asked,
      filter1: 'true',
    });
    const isKept = (await connection.query(kept)).length > 0;
    return { results, careful, isOnePass, isKept };
  });
}

/** Many enough that the sample has some of them, and not among the first rows, which suggest types. */
const late = (line: (i: number) => string): Record<number, string> =>
  Object.fromEntries([1001, 1502, 2003, 2504, 2905].map((i) => [i, line(i)]));

describe('a sample of text files', () => {
  test('has the key 0, whose hash is 0, no sooner than others', async () => {
    const { results, careful, ...ways } = await sampled([linesOf(1), linesOf(2)], {
      sampling_ratio: 1e-7,
    });
    expect(results).toEqual(careful);
    expect(ways).toEqual({ isOnePass: true, isKept: true });
    expect(results.sampling!.rows).toEqual([0, 0]);
    // Of rows of which none was seen, nothing is known.
    expect(results.sampling!.intervals.rows_with_differences).toEqual({
      estimate: 0,
      min: 0,
      max: ROWS,
    });
  });

  test('is taken in one pass, and is the one that is taken of tables', async () => {
    const { results, careful, ...ways } = await sampled([linesOf(1), linesOf(2)]);
    expect(results).toEqual(careful);
    expect(ways).toEqual({ isOnePass: true, isKept: true });
    const { sampling, values } = results;
    expect(sampling!.of).toEqual([ROWS, ROWS]);
    expect(Math.abs(sampling!.rows[0] - ROWS * 0.3)).toBeLessThan(150);
    expect(values!.values_with_differences).toBeGreaterThan(50);
    expect(values!.values_with_differences).toBeLessThan(130);
  });

  test.each([
    ['where a value late in a file has another type', late((i) => `${i * 13},half,text`)],
    ['where rows are missing on one side', late((i) => `${i * 13 + 1},1.5,text`)],
  ])('is taken in one pass or is not, with the same figures, %s', async (_, others) => {
    const { results, careful } = await sampled([linesOf(1), but(2, others)]);
    expect(results).toEqual(careful);
  });

  test.each([
    ['a key is not of the type of the first ones', late((i) => `key ${i},1.5,text`)],
    ['a key is written with a zero before it', late((i) => `0${i * 13},1.5,text`)],
    ['a key is NULL', late(() => ',1.5,text')],
    ['one value is written in two ways', late((i) => `${i * 13},${i % 11}.50,text`)],
    ['keys are repeated', Object.fromEntries(linesOf(1).map((_, i) => [i, `${i >> 1},1.5,t`]))],
  ])('is taken of tables where %s', async (_, others) => {
    for (const lines of [
      [linesOf(1), but(2, others)],
      [but(1, others), linesOf(2)],
    ] satisfies [string[], string[]][]) {
      const { results, careful, isOnePass } = await sampled(lines, { sampling_ratio: 0.7 });
      expect(results).toEqual(careful);
      expect(isOnePass).toBe(false);
    }
  });

  test('is taken in one pass after another that counts rows, where its share depends on these', async () => {
    for (const request of [
      { sampling_max_rows: 500 },
      { sampling_ratio: 0.3, sampling_threshold: ROWS },
    ]) {
      const { results, careful, isOnePass } = await sampled([linesOf(1), linesOf(2)], request);
      expect(results).toEqual(careful);
      expect(results.sampling!.of).toEqual([ROWS, ROWS]);
      expect(isOnePass).toBe(true);
    }
  });

  test('of files without rows is none', async () => {
    const { results, careful } = await sampled([[], []]);
    expect(results).toEqual(careful);
  });
});
