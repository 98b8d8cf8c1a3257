import type { SuccessResults } from '../../../../src/contract/summary-results.ts';
import type { Strategy } from '../../../../src/engine/strategies/strategy.ts';
import {
  changedColumn,
  compareWritten,
  equalColumn,
  sampleRows,
  type Written,
} from './compare-pairs.ts';

import { distinctSamples } from './pairs.ts';

/** Numbers of pairs among those written. */
type Some = number[];

/** What a comparison says that it does, by its strategy. */
const PHASES: Record<Strategy, string> = {
  copy: 'reading the datasets',
  totals: 'comparing checksums',
  buckets: 'comparing checksums',
  apart: 'comparing checksums',
  'hash-buckets': 'comparing checksums',
  'hash-first': 'comparing hashes of rows',
  'in-source': 'joining in the database',
};

/** What a comparison should give, beside what it gave; empty where they are the same. */
type Check = (some: Some) => Promise<string[]>;

/** Finds the pairs that fail: all at once, and one by one where these fail. */
async function eachThatFails(written: Written, some: Some, check: Check): Promise<string[]> {
  const found = await check(some).catch((error: unknown) => [String(error)]);
  if (found.length === 0 || some.length === 1) {
    return found.map((problem) => `${written.pairs[some[0]!]!.name}: ${problem}`);
  }
  const half = Math.ceil(some.length / 2);
  const parts = [some.slice(0, half), some.slice(half)];
  const problems: string[] = [];
  for (const part of parts) problems.push(...(await eachThatFails(written, part, check)));
  return problems.length > 0 ? problems : found.map((problem) => `only together: ${problem}`);
}

function differing({ values }: SuccessResults, column: string): number | null {
  const found = values!.columns_diff_stats!.find(({ column_name }) => column_name === column);
  return found?.values_different ?? null;
}

const unequal = (what: string, seen: unknown, expected: unknown): string[] =>
  JSON.stringify(seen) === JSON.stringify(expected)
    ? []
    : [`${what}: ${JSON.stringify(seen)} in place of ${JSON.stringify(expected)}`];

/** Which of a pair's samples are judged wrongly, where a column of them is. */
async function wrongSamples(
  written: Written,
  strategy: Strategy,
  index: number,
  column: string,
  expected: 0 | 1,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [row, sample] of written.pairs[index]!.samples.entries()) {
    const { results } = await compareWritten(written, strategy, {
      pk_columns: ['id'],
      include_columns: [column],
      filter1: `id = ${row}`,
      filter2: `id = ${row}`,
    });
    if (differing(results, column) !== expected) {
      const [value1, value2] = sample.values;
      const pair = [value1, expected === 0 ? value2 : sample.changed];
      wrong.push(JSON.stringify(pair).slice(0, 200));
    }
  }
  return wrong;
}

/** Values beside a key that is a number: equal ones, and such as differ in their last digit. */
export function checkValues(written: Written, strategy: Strategy, some: Some) {
  const { pairs } = written;
  const rows = sampleRows(pairs) + 1 + pairs.length;
  return eachThatFails(written, some, async (part) => {
    const columns = part.flatMap((i) => [equalColumn(i), changedColumn(i)]);
    const { results, phases } = await compareWritten(written, strategy, {
      pk_columns: ['id'],
      include_columns: columns,
    });
    const problems = [
      ...unequal('mismatched', results.schema!.column_type_differs, []),
      ...unequal('rows', results.values!.total_rows, rows),
      ...(phases.includes(PHASES[strategy]) ? [] : [`not by ${strategy}`]),
    ];
    for (const i of part) {
      for (const [column, count, expected] of [
        [equalColumn(i), 1, 0],
        [changedColumn(i), rows, 1],
      ] as const) {
        const seen = differing(results, column);
        if (seen === count) continue;
        const wrong =
          part.length > 1 ? [] : await wrongSamples(written, strategy, i, column, expected);
        problems.push(`${column} differs ${seen} times, not ${count}: ${wrong.join(' ')}`);
      }
    }
    return problems;
  });
}

/** The same values as parts of one key, each of which tells a row apart that has no equal. */
export function checkCompositeKey(written: Written, strategy: Strategy, some: Some) {
  const { pairs } = written;
  return eachThatFails(written, some, async (part) => {
    const { results } = await compareWritten(written, strategy, {
      pk_columns: ['id', ...part.map(equalColumn)],
      include_columns: part.map(changedColumn),
    });
    const { nulls, exclusives, dupes } = results.pks!;
    return [
      ...unequal('nulls', nulls, [1, 1]),
      ...unequal('exclusives', exclusives, [part.length, part.length]),
      ...unequal('dupes', dupes, [0, 0]),
      ...unequal(
        'rows',
        results.values!.total_rows,
        sampleRows(pairs) + pairs.length - part.length,
      ),
    ];
  });
}

/** As the only key: values that are all different, and one changed value. */
export function checkSingleKey(written: Written, strategy: Strategy, index: number) {
  const distinct = distinctSamples(written.pairs[index]!);
  return eachThatFails(written, [index], async () => {
    const where = (condition: string) => ({ filter1: condition, filter2: condition });
    const equal = await compareWritten(written, strategy, {
      pk_columns: [equalColumn(index)],
      include_columns: [changedColumn(index)],
      ...where(`id < ${distinct}`),
    });
    const changed = await compareWritten(written, strategy, {
      pk_columns: [changedColumn(index)],
      include_columns: [equalColumn(index)],
      ...where('id = 0'),
    });
    return [
      ...unequal('exclusives', equal.results.pks!.exclusives, [0, 0]),
      ...unequal('distincts', equal.results.pks!.distincts, [distinct, distinct]),
      ...unequal('rows', equal.results.values!.total_rows, distinct),
      ...unequal('exclusives of a changed key', changed.results.pks!.exclusives, [1, 1]),
    ];
  });
}

/** Types that cannot be compared: each is reported, and a key of such types is refused. */
export async function checkMismatches(written: Written): Promise<string[]> {
  const names = [...written.pairs.keys()].map(equalColumn);
  const { results } = await compareWritten(written, 'copy', { pk_columns: ['id'] });
  const reported = new Set(results.schema!.column_type_differs);
  const compared = [...written.pairs.keys()].filter((i) => !reported.has(equalColumn(i)));
  // A key of two CSV files is a text where one of them has texts in it.
  const areFiles = written.datasets.every((dataset) => dataset.file?.endsWith('.csv') === true);
  const key = await compareWritten(written, 'copy', { pk_columns: ['id', names[0]!] }).then(
    () => 'no error',
    (error: unknown) => String(error),
  );
  return [
    ...compared.map((i) => `compared: ${written.pairs[i]!.name}`),
    ...unequal('columns without a partner', results.schema!.columns_mismatched, [
      names.length,
      names.length,
    ]),
    ...(key.includes('KeyTypeMismatchException') || areFiles ? [] : [`as a key: ${key}`]),
  ];
}
