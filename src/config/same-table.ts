import { datasetFields } from '../contract/request-fields.ts';
import type { RawValues } from './keys.ts';

/** What tells two sides of one table apart; a data source of side 1 is that of side 2 by default. */
const TELLING = [
  ['filter1', 'filter2'],
  ['time-travel-point1', 'time-travel-point2'],
] as const;

/** Whether something tells the sides of one table apart: where it lies, which rows, which state. */
export function areSidesApart(values: RawValues): boolean {
  const { 'data-source1': source1, 'data-source2': source2 = source1 } = values;
  const isApart = TELLING.some(([one, two]) => String(values[one]) !== String(values[two]));
  return isApart || String(source1) !== String(source2);
}

/** Whether side 2 has no dataset, where side 1 has a table. */
export function lacksTable2(values: RawValues): boolean {
  return values.table1 !== undefined && datasetFields[2].every((key) => values[key] === undefined);
}

/**
 * Whether side 2 is the table of side 1: it has no dataset, and something else tells the sides apart. A
 * table that would be compared with itself has been forgotten.
 */
export function isTable1OnBothSides(values: RawValues): boolean {
  return lacksTable2(values) && areSidesApart(values);
}
