import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Pair } from '../../src/contract/summary-results.ts';
import { type Case, type Figures, type Format, formats, readSection } from './case-format.ts';
import { figuresOf, fullFigures, swapFigures, swapOptions, toRequest } from './expected.ts';
import { inFolder, outcomeOf, runDiff, withDuckDB } from './run-diff.ts';
import { type Dataset, writeDataset } from './write-dataset.ts';

const FOLDER = import.meta.dirname;
const sections = readdirSync(FOLDER)
  .filter((name) => /^section-.*\.yaml$/.test(name))
  .map((name) => readSection(join(FOLDER, name)));

const isThorough = process.env['CONFORMANCE'] === 'all';

/** Every format in its turn; `CONFORMANCE=all` is for every one beside every other. */
const PAIRINGS: Pair<Format>[] = isThorough
  ? formats.flatMap((format1) => formats.map((format2): Pair<Format> => [format1, format2]))
  : [
      ['csv', 'csv'],
      ['json', 'jsonl'],
      ['parquet', 'parquet'],
      ['duckdb', 'query'],
      ['csv', 'parquet'],
    ];

/** Pairings that run in both orders: text and typed columns are what makes a side special. */
const isSwapped = (about: string): boolean => isThorough || /^(csv|duckdb) and/.test(about);

const SELF: Format[] = isThorough ? [...formats] : ['csv', 'query'];

/** JSON without records has no columns, so it cannot hold an empty table. */
const holds = (format: Format, table: Case['side1']): boolean =>
  !format.startsWith('json') || 'sql' in table || table.rows.length > 0;

function pairingsOf({ formats: possible, pairings, side1, side2 }: Case): Pair<Format>[] {
  return (pairings ?? PAIRINGS).filter(
    (pairing) =>
      pairing.every((format) => possible.includes(format)) &&
      holds(pairing[0], side1) &&
      holds(pairing[1], side2),
  );
}

/** Both sides in one format. */
type Written = Map<Format, Pair<Dataset>>;

async function writeAll(testCase: Case, folder: string): Promise<Written> {
  const written: Written = new Map();
  await withDuckDB(folder, async (connection) => {
    for (const format of new Set(pairingsOf(testCase).flat())) {
      written.set(format, [
        await writeDataset(connection, testCase.side1, format, join(folder, `${format}1`)),
        await writeDataset(connection, testCase.side2, format, join(folder, `${format}2`)),
      ]);
    }
  });
  return written;
}

/** Calls back for every pairing of formats. */
async function forPairings(
  testCase: Case,
  check: (sides: Pair<Dataset>, about: string, folder: string) => Promise<void>,
): Promise<void> {
  await inFolder(async (folder) => {
    const written = await writeAll(testCase, folder);
    await Promise.all(
      pairingsOf(testCase).map(([format1, format2]) =>
        check(
          [written.get(format1)![0], written.get(format2)![1]],
          `${format1} and ${format2}`,
          folder,
        ),
      ),
    );
  });
}

async function checkFigures(testCase: Case, figures: Figures): Promise<void> {
  const { options } = testCase;
  const keys = options.keys.length;
  const there = fullFigures(figures, keys);
  const back = fullFigures(swapFigures(figures, options), keys);
  await forPairings(testCase, async (sides, about, folder) => {
    const result = await outcomeOf(runDiff(folder, sides, toRequest(options)), figuresOf);
    expect({ about, result }).toEqual({ about, result: there });
    if (!isSwapped(about)) return;
    // The base of a relative tolerance is side 2, so its figures need not swap.
    if (options.tolerances.some(({ mode }) => mode === 'relative')) return;
    const order = `${about}, swapped`;
    const swapped = await outcomeOf(
      runDiff(folder, [sides[1], sides[0]], toRequest(swapOptions(options))),
      figuresOf,
    );
    expect({ order, result: swapped }).toEqual({ order, result: back });
  });
}

async function checkSelf(testCase: Case): Promise<void> {
  const { side1, options } = testCase;
  const names = 'rows' in side1 ? Object.keys(side1.columns) : null;
  const own = {
    ...options,
    mapping: {},
    filter2: options.filter1,
    include: options.include?.filter((name) => names?.includes(name) ?? true) ?? null,
  };
  const possible = SELF.filter((format) => testCase.formats.includes(format));
  const pairings = possible.map((format): Pair<Format> => [format, format]);
  const self = { ...testCase, side2: side1, pairings };
  await forPairings(self, async ([dataset], about, folder) => {
    const { values, pks, schema } = figuresOf(
      await runDiff(folder, [dataset, dataset], toRequest(own)),
    );
    expect({ about, ...values, exclusives: pks!.exclusives, ...schema }).toMatchObject({
      about,
      values_with_differences: 0,
      rows_with_differences: 0,
      exclusives: [0, 0],
      columns_mismatched: [0, 0],
      column_reorders: 0,
    });
  });
}

async function checkError(testCase: Case): Promise<void> {
  const { error, value = '' } = testCase.expect as { error: string; value?: string };
  await forPairings(testCase, async (sides, about, folder) => {
    const result = await outcomeOf(runDiff(folder, sides, toRequest(testCase.options)), figuresOf);
    const expected = { error, value: expect.stringContaining(value) };
    expect({ about, result }).toEqual({ about, result: expected });
  });
}

describe.each(sections)('conformance: $section', ({ cases, skipped }) => {
  test.each(cases)(
    '$id: $shows',
    async (testCase) => {
      if ('error' in testCase.expect) return checkError(testCase);
      await checkFigures(testCase, testCase.expect);
    },
    60_000,
  );

  test.each(cases.filter(({ expect: expected }) => !('error' in expected)))(
    '$id: side 1 against itself differs in nothing',
    checkSelf,
    60_000,
  );

  test('every case has an id of its own, and none is both run and skipped', () => {
    const ids = [...cases.map(({ id }) => id), ...Object.keys(skipped)];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
