import type { Pair } from '../../contract/summary-results.ts';
import type { Tolerance } from '../../contract/tolerances.ts';
import type { Comparison, Sql } from '../../sources/dialect.ts';
import { amountOf, unitsOf } from '../../sources/tolerances/amount.ts';
import type { ColumnType } from '../../sources/types/column-type.ts';
import { type Form, text } from './forms.ts';
import { FINE_DIGITS, picoseconds } from './picoseconds.ts';

const isTime = (type: ColumnType) => type.kind === 'timestamp' || type.kind === 'date';

/** Picoseconds since 1970; NULL for an infinity, of which texts have none. */
function since(type: ColumnType): Form {
  if (!isTime(type)) return () => 'NULL';
  const form = picoseconds(type);
  if (type.kind === 'timestamp' && type.unit === 'text') return form;
  return (value) => `CASE WHEN isfinite(${value}) THEN ${form(value)} END`;
}

/** How many picoseconds a tolerance allows. */
function allowed({ absolute }: Tolerance): bigint {
  const amount = absolute === null ? null : amountOf(absolute);
  return amount ? unitsOf(amount, FINE_DIGITS) : 0n;
}

/** Where units begin: at no time at which many are that may be noisy. */
const shiftOf = (unit: bigint): bigint => (unit * 118_033n) / 1_000_000n;

/** Whether timestamps are within a tolerance, and what goes into their hash then: which unit they are in. */
export function timeTolerances(
  [type1, type2]: Pair<ColumnType>,
  forms: Pair<Form>,
): Pick<Comparison, 'within' | 'hashedWithin'> {
  const [since1, since2] = [since(type1), since(type2)];
  const hashed = (form: Form, exactly: Form, unit: bigint) => {
    return (value: Sql): Sql => {
      const units = `(${form(value)} + ${shiftOf(unit)}) // ${unit}`;
      return `hash(${text(units)}, CASE WHEN ${form(value)} IS NULL THEN ${text(exactly(value))} END)`;
    };
  };
  return {
    within: (tolerance, a, b) =>
      `coalesce(abs((${since1(a)}) - (${since2(b)})) <= ${allowed(tolerance)}, false)`,
    hashedWithin: (tolerance) => {
      const most = allowed(tolerance);
      // Division cuts towards 0: the unit there is twice as long as the others.
      const unit = (most + 1n) / 2n;
      if (unit === 0n) return null;
      return [hashed(since1, forms[0], unit), hashed(since2, forms[1], unit)];
    },
  };
}
