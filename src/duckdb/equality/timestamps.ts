import type { Pair } from '../../contract/summary-results.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { ColumnType, Reduction, TypeOf } from '../../sources/types/column-type.ts';
import { storedType } from '../types.ts';
import { FINE_DIGITS, picoseconds } from './picoseconds.ts';

type Form = (value: Sql) => Sql;
type Timestamp = TypeOf<'timestamp'>;

/** 2000-01-01 in seconds since 1970, from where PostgreSQL counts. */
const YEAR_2000 = 946_684_800n;

/** Division that rounds down, also below zero, where `//` rounds towards it. */
const floorDivide = (value: Sql, unit: bigint): Sql =>
  `((${value}) - (((${value}) % ${unit}) + ${unit}) % ${unit}) // ${unit}`;

/** A number of units, rounded half away from an origin. */
function roundFrom(origin: bigint, value: Sql, unit: bigint): Sql {
  const since = `(${value} - ${origin})`;
  return `${origin / unit} + sign(${since}) * ((abs(${since}) + ${unit / 2n}) // ${unit})`;
}

/**
 * How many of `unit` there are in a time since 1970, rounded as the coarser database would:
 * PostgreSQL half away from 2000-01-01 (`AdjustTimestampForTypmod`), DuckDB half away from
 * 1970-01-01, MySQL half up (`my_datetime_round`); MariaDB cuts digits off. `second` is how many of
 * the time's own units a second has.
 */
const UNITS_IN: Record<Reduction, (time: Sql, unit: bigint, second: bigint) => Sql> = {
  'half from 2000': (time, unit, second) => roundFrom(YEAR_2000 * second, time, unit),
  'half from 1970': (time, unit) => roundFrom(0n, time, unit),
  'half up': (time, unit) => floorDivide(`${time} + ${unit / 2n}`, unit),
  cut: (time, unit) => floorDivide(time, unit),
};

/** A timestamp with more digits, reduced to the precision of a coarser one by its rule. */
function reduced(finer: Timestamp, { precision, reduction }: Timestamp): Form {
  if (finer.unit === 'text') return reducedText(finer, precision, reduction);
  const digits = finer.precision > 6 ? 9 : 6;
  const [unit, second] = [10n ** BigInt(digits - precision), 10n ** BigInt(digits)];
  return (value) => {
    const time = `${digits > 6 ? 'epoch_ns' : 'epoch_us'}(${value})`;
    const micros = `(${UNITS_IN[reduction](time, unit, second)}) * ${10 ** (6 - precision)}`;
    return `CASE WHEN isfinite(${value}) THEN make_timestamp(${micros}) ELSE CAST(${value} AS TIMESTAMP) END`;
  };
}

/** How many units of a precision there are in a time since 1970, which is finite. */
function unitsOf(type: Timestamp | TypeOf<'date'>, precision: number, reduction: Reduction): Form {
  const unit = 10n ** BigInt(FINE_DIGITS - precision);
  const since = picoseconds(type);
  return (value) => `(${UNITS_IN[reduction](since(value), unit, 10n ** BigInt(FINE_DIGITS))})`;
}

function reducedText(type: Timestamp, precision: number, reduction: Reduction): Form {
  const units = unitsOf(type, precision, reduction);
  const micros = 10 ** (6 - precision);
  return (value) => `make_timestamp(CAST(${units(value)} * ${micros} AS BIGINT))`;
}

const isTimestamp = (type: ColumnType): type is Timestamp => type.kind === 'timestamp';

/** Where one of two is held as text, and none is as coarse as microseconds: their units, as text. */
function fineForms(a: ColumnType, b: ColumnType, coarsest: Timestamp): Pair<Form> | null {
  const form = (type: ColumnType): Form | null => {
    const isKind = isTimestamp(type) ? type.hasZone === coarsest.hasZone : type.kind === 'date';
    if (!isKind || (type.kind === 'date' && coarsest.hasZone)) return null;
    const units = unitsOf(
      type as Timestamp | TypeOf<'date'>,
      coarsest.precision,
      coarsest.reduction,
    );
    return (value) => `CAST(${units(value)} AS VARCHAR)`;
  };
  const [form1, form2] = [form(a), form(b)];
  return form1 && form2 && [form1, form2];
}

/**
 * The forms in which two timestamps are equal by `=`: both reduced to the coarser of the two
 * precisions, by the rule of the coarser source. A date counts as its midnight. `null` where
 * neither is a timestamp, or only one of them has a zone.
 */
export function timestampForms(a: ColumnType, b: ColumnType): Pair<Form> | null {
  const types = [a, b].filter(isTimestamp);
  const coarsest = types.toSorted((x, y) => x.precision - y.precision)[0];
  if (!coarsest) return null;
  const isSame = types.every(
    ({ unit, precision }) => unit === coarsest.unit && precision === coarsest.precision,
  );
  const isFine = types.some(({ unit }) => unit === 'text') && coarsest.precision > 6;
  if (isFine && !(isSame && types.length === 2)) return fineForms(a, b, coarsest);
  const form = (type: ColumnType): Form | null => {
    if (type.kind === 'date' && !coarsest.hasZone) {
      return (value) => `CAST(${value} AS ${storedType(coarsest)})`;
    }
    if (!isTimestamp(type) || type.hasZone !== coarsest.hasZone) return null;
    if (type.precision > coarsest.precision) return reduced(type, coarsest);
    return isSame ? (value) => value : (value) => `CAST(${value} AS TIMESTAMP)`;
  };
  const [form1, form2] = [form(a), form(b)];
  return form1 && form2 && [form1, form2];
}

/** A time in UTC as an instant; much faster than a cast, which works the time zone out. */
export const instantOf: Form = (timestamp) =>
  `CASE WHEN isfinite(${timestamp}) THEN make_timestamptz(epoch_us(${timestamp})) ELSE CAST(${timestamp} AS TIMESTAMP WITH TIME ZONE) END`;
