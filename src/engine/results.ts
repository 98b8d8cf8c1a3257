import { DiffError } from '../contract/errors.ts';
import { mapPair, type Pair, SIDES } from '../contract/pair.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import type { ColumnPlan } from './columns.ts';
import type { JoinCounts } from './join/join.ts';
import type { Remains } from './join/remains.ts';
import type { OpenedSide } from './sides.ts';
import type { KeySample } from './key-sample/key-sample.ts';

/** What a comparison found: what was compared, and its counts. */
export interface Found {
  plan: ColumnPlan;
  counts: JoinCounts;
  /** Where the rows are that differ; `null` where none does, or they are not in DuckDB. */
  remains: Remains | null;
  /** The rows that were compared, where not all of them were. */
  keySample?: KeySample | null;
  /** The sides as they were compared, where only a part of their rows was. */
  sides?: Pair<OpenedSide>;
}

/** The counts in the contract's words. Without a key, every row is one of a multiset. */
export function toResults({ plan, counts }: Found): SuccessResults {
  const byKey = plan.keys.length === 0 ? { pks: null, values: null } : keyedResults(plan, counts);
  return {
    status: 'success',
    ...byKey,
    schema: plan.schema,
    uncompared: uncomparedOf(counts),
    dependencies: { deps: {} },
    materialized_results: null,
  };
}

/** The percentage of compared values that are equal. */
export const matchOf = (different: number, rows: number): number =>
  rows === 0 ? 100 : 100 * (1 - different / rows);

function keyedResults(
  plan: ColumnPlan,
  counts: JoinCounts,
): Pick<SuccessResults, 'pks' | 'values'> {
  const { comparedRows, differences } = counts;
  return {
    pks: {
      total_rows: counts.totalRows,
      nulls: counts.nulls,
      dupes: counts.dupes,
      exclusives: counts.exclusives,
      distincts: counts.distincts,
    },
    values: {
      total_rows: comparedRows,
      rows_with_differences: counts.rowsWithDifferences,
      total_values: comparedRows * plan.values.length,
      values_with_differences: differences.reduce((sum, count) => sum + count, 0),
      compared_columns: plan.values.length,
      columns_with_differences: differences.filter((count) => count > 0).length,
      columns_diff_stats: plan.values.map(({ names }, index) => {
        const different = differences[index] ?? 0;
        return {
          column_name: names[0],
          match: matchOf(different, comparedRows),
          values_different: different,
        };
      }),
    },
  };
}

/** Rows that no key pairs: those that pair off as multisets, and of each side those that remain. */
function uncomparedOf({
  uncomparedRows: rows,
  equalMultisets: equal,
}: Pick<JoinCounts, 'uncomparedRows' | 'equalMultisets'>) {
  return { rows, equal, unequal: mapPair(rows, (all) => all - equal) };
}

/** The counts that the results do not tell, and that must add up with them. */
type HiddenCounts = Pick<JoinCounts, 'onceKeys' | 'exclusiveRows'>;

function brokenInvariant(
  results: SuccessResults,
  { onceKeys, exclusiveRows }: HiddenCounts,
): string | null {
  const { pks, values, uncompared } = results;
  if (!pks || !values || !uncompared) return 'a section is missing';
  for (const side of SIDES) {
    const { total_rows, nulls, dupes, distincts, exclusives } = pks;
    const figures = [total_rows, nulls, dupes, distincts, exclusives].map((pair) => pair[side]);
    if (figures.some((figure) => !Number.isSafeInteger(figure) || figure < 0)) {
      return 'a figure is no count';
    }
    if (total_rows[side] !== nulls[side] + dupes[side] + onceKeys[side]) {
      return 'total_rows = nulls + dupes + keys occurring once';
    }
    if (uncompared.unequal[side] < 0) return 'uncompared.rows = equal + unequal';
    const accounted = values.total_rows + exclusiveRows[side] + uncompared.rows[side];
    if (accounted !== total_rows[side]) {
      return 'total_rows = values.total_rows + rows of exclusive keys + uncompared.rows';
    }
    if (values.total_rows > distincts[side] - exclusives[side]) {
      return 'values.total_rows <= distincts - exclusives';
    }
  }
  if (pks.distincts[0] - pks.exclusives[0] !== pks.distincts[1] - pks.exclusives[1]) {
    return 'distincts[0] - exclusives[0] = distincts[1] - exclusives[1]';
  }
  const { rows_with_differences: rows, values_with_differences: cells } = values;
  if (rows > values.total_rows) return 'rows_with_differences <= total_rows';
  if (rows > cells || cells > rows * values.compared_columns) {
    return 'rows_with_differences <= values_with_differences <= rows_with_differences * columns';
  }
  return null;
}

/** Whether rows are counted, and no more of them pair off than there are. */
function brokenRowInvariant({ uncompared }: SuccessResults): string | null {
  const { rows = [], unequal = [] } = uncompared ?? {};
  const areCounts = [...rows, ...unequal].every(
    (figure) => Number.isSafeInteger(figure) && figure >= 0,
  );
  return areCounts ? null : 'uncompared.rows = equal + unequal';
}

/**
 * Asserts what is true of every diff. A broken invariant is a bug of ours, or data that changed
 * while it was read: no figure of it may reach a comment.
 *
 * @throws DiffError that names the invariant.
 */
export function assertInvariants(results: SuccessResults, { plan, counts }: Found): void {
  if (plan.keys.length === 0) {
    const broken = brokenRowInvariant(results);
    if (broken !== null) throw doNotAddUp(broken, results.uncompared);
    return;
  }
  const broken = brokenInvariant(results, counts);
  if (broken !== null) throw doNotAddUp(broken, { ...results.pks, values: results.values });
}

const doNotAddUp = (broken: string, figures: unknown): DiffError =>
  new DiffError(
    'InternalError',
    `the counts do not add up (${broken}): ${JSON.stringify(figures)}`,
  );
