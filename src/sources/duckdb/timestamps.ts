import type { Pair } from '../../contract/summary-results.ts';
import type { Sql } from '../dialect.ts';
import type { Family, Reduction } from './types.ts';

type Form = (value: Sql) => Sql;
type Timestamp = Extract<Family, { kind: 'timestamp' | 'timestamptz' }>;

/** 2000-01-01 in microseconds since 1970, from where PostgreSQL counts. */
const YEAR_2000 = '946684800000000';

/** Division that rounds down, also below zero, where `//` rounds towards it. */
const floorDivide = (value: Sql, unit: number): Sql =>
  `((${value}) - (((${value}) % ${unit}) + ${unit}) % ${unit}) // ${unit}`;

/**
 * Microseconds since 1970 as a multiple of `unit`, rounded as the coarser database would:
 * PostgreSQL half away from 2000-01-01 (`AdjustTimestampForTypmod`), MySQL half up
 * (`my_datetime_round`); MariaDB cuts digits off.
 */
const REDUCE: Record<Reduction, (micros: Sql, unit: number) => Sql> = {
  'half from 2000': (micros, unit) => {
    const since = `(${micros} - ${YEAR_2000})`;
    const rounded = `((abs(${since}) + ${unit / 2}) // ${unit}) * ${unit}`;
    return `${YEAR_2000} + sign(${since}) * (${rounded})`;
  },
  'half up': (micros, unit) => `(${floorDivide(`${micros} + ${unit / 2}`, unit)}) * ${unit}`,
  cut: (micros, unit) => `(${floorDivide(micros, unit)}) * ${unit}`,
};

function reduced({ precision, reduction }: Timestamp): Form {
  const unit = 10 ** (6 - precision);
  return (value) => {
    const micros = REDUCE[reduction ?? 'cut'](`epoch_us(${value})`, unit);
    return `CASE WHEN isfinite(${value}) THEN make_timestamp(${micros}) ELSE CAST(${value} AS TIMESTAMP) END`;
  };
}

const isTimestamp = (family: Family): family is Timestamp =>
  family.kind === 'timestamp' || family.kind === 'timestamptz';

/**
 * The forms in which two timestamps are equal by `=`: both reduced to the coarser of the two
 * precisions, by the rule of the coarser source. A date counts as its midnight. `null` where
 * neither is a timestamp, or only one of them has a zone.
 */
export function timestampForms(a: Family, b: Family): Pair<Form> | null {
  const types = [a, b].filter(isTimestamp);
  const coarsest = types.sort((x, y) => x.precision - y.precision)[0];
  if (!coarsest) return null;
  const form = (family: Family): Form | null => {
    if (family.kind === 'date' && coarsest.kind === 'timestamp') {
      return (value) => `CAST(${value} AS ${coarsest.type})`;
    }
    if (!isTimestamp(family) || family.kind !== coarsest.kind) return null;
    if (coarsest.reduction !== null && family.precision > coarsest.precision) {
      return reduced(coarsest);
    }
    const isSame = types.every(
      ({ type, reduction }) => type === coarsest.type && reduction === null,
    );
    if (isSame && a.kind === b.kind) return (value) => value;
    return (value) =>
      `CAST(${value} AS ${coarsest.reduction === null ? coarsest.type : 'TIMESTAMP'})`;
  };
  const [form1, form2] = [form(a), form(b)];
  return form1 && form2 && [form1, form2];
}

/** A time in UTC as an instant; much faster than a cast, which works the time zone out. */
export const instantOf: Form = (timestamp) =>
  `CASE WHEN isfinite(${timestamp}) THEN make_timestamptz(epoch_us(${timestamp})) ELSE CAST(${timestamp} AS TIMESTAMP WITH TIME ZONE) END`;
