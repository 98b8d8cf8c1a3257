import type { FailedResults, SuccessResults } from '../../../contract/summary-results.ts';
import { hasRowsLeft, isWithoutKey, totalRows } from '../../../contract/unpaired-rows.ts';
import { hasChanges } from '../../../report/facts.ts';
import type { DiffVerdict } from './stored-diff.ts';

/** What a diff that ended came to, in one word. What could not be compared comes first. */
export function verdictOf(end: SuccessResults | FailedResults): DiffVerdict {
  if (end.status === 'failed') return 'error';
  if (!isWithoutKey(end) && hasRowsLeft(end)) return 'bad-pks';
  // A sample may have no rows where the sides have some.
  const all = end.sampling?.of ?? totalRows(end);
  if (all?.every((rows) => rows === 0)) return 'empty';
  return hasChanges(end) ? 'different' : 'identical';
}

/** Shares from 0 to 1 of what differs; `null` where it was not compared. */
export interface DiffShares {
  /** Of the distinct keys of both sides: those that the other side lacks. */
  pks: number | null;
  /** Of the compared rows. */
  rows: number | null;
  /** Of the compared values. */
  values: number | null;
}

/** How much of the data differs. Of nothing, nothing differs. */
export function sharesOf({ pks, values }: SuccessResults): DiffShares {
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const sum = ([side1, side2]: [number, number]): number => side1 + side2;
  return {
    pks: pks && share(sum(pks.exclusives), sum(pks.distincts)),
    rows: values && share(values.rows_with_differences, values.total_rows),
    values: values && share(values.values_with_differences, values.total_values),
  };
}
