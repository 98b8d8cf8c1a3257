import type { Pair } from '../../contract/pair.ts';
import type { DiffRequest } from '../../contract/request.ts';
import type { ColumnPlan } from '../columns.ts';
import type { DatabaseSide } from '../sides.ts';

/** What is to be compared of two sides in databases. */
export interface Comparing {
  request: DiffRequest;
  sides: Pair<DatabaseSide>;
  columns: ColumnPlan;
  /** Whether both are in one data source. */
  isOneSource: boolean;
}

/** What a strategy does with every row; to `merge` is to join by two indexes in order. */
export type Work = 'copy' | 'hash' | 'hash texts' | 'merge' | 'join' | 'join slowly';

/** What a strategy costs, as far as that is known before a row is read. */
export interface Cost {
  work: Work;
  /** About how many rows the larger side has; `null` where a catalog does not say. */
  rows: number | null;
  /** Whether rows would come from a cluster: to have it hash them costs less, whatever their number. */
  isFromCluster?: boolean;
  /** Whether it can show rows that differ where it compares them, without all of them coming here. */
  showsRows?: boolean;
  /** Whether values may turn out to be such that it cannot tell how they compare. */
  mayNotTell?: boolean;
}

/** Why a strategy cannot be taken, in words for who wonders which was. */
export interface Cannot {
  cannot: string;
}

export const can = <Plan extends object>(plan: Plan | Cannot): plan is Plan => !('cannot' in plan);
