import type { Pair } from '../../../contract/pair.ts';
import { compareInDuckDB } from '../../compare-in-duckdb.ts';
import type { DiffContext } from '../../diff-context.ts';
import { landSides } from '../../land-sides.ts';
import type { Found } from '../../results.ts';
import { estimatedRows, type OpenedSide } from '../../sides.ts';
import type { Cost } from '../../planning/planning.ts';
import type { StrategyShape } from '../strategy.ts';

interface CopyPlan {
  sides: Pair<OpenedSide>;
  cost: Cost;
}

/** Compares all rows in DuckDB, wherever they are. */
export async function copyAll(sides: Pair<OpenedSide>, diff: DiffContext): Promise<Found> {
  diff.onPhase('reading the datasets');
  return compareInDuckDB(await landSides(sides, diff), diff);
}

export const copy: StrategyShape<CopyPlan> = {
  plan: ({ sides }) => ({ sides, cost: { work: 'copy', rows: estimatedRows(sides) } }),
  run: ({ sides }, diff) => copyAll(sides, diff),
};
