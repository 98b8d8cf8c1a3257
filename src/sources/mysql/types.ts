import type { Landing } from '../database.ts';
import type { Sql } from '../dialect.ts';
import {
  BIT_BOOLEAN,
  BLOB,
  type ColumnType,
  DATE,
  decimal,
  DOUBLE,
  FLOAT,
  integer,
  JSON_TYPE,
  knownByText,
  NO_VALUES,
  NUMBER_TEXT,
  type Reduction,
  TEXT,
  TIME,
  timestamp,
  UUID,
} from '../types/column-type.ts';
import { instantOf } from '../../duckdb/equality/timestamps.ts';
import { type ResultField, WIRE } from './fields.ts';
import type { MysqlType } from './own-type.ts';

const asIs = (value: Sql): Sql => value;

const plain = (type: ColumnType, write = asIs): Landing => ({ type, write, read: null });

/** The bits of whole numbers. */
const INTEGERS: Record<number, 8 | 16 | 32 | 64> = {
  [WIRE.TINY]: 8,
  [WIRE.SHORT]: 16,
  [WIRE.INT24]: 32,
  [WIRE.LONG]: 32,
  [WIRE.LONGLONG]: 64,
  [WIRE.YEAR]: 16,
};

/** A sum of doubles is one, and is printed with as many digits as tell it apart. */
const allDigits = (value: Sql): Sql => `(${value} + 0e0)`;

const asNumber = (value: Sql): Sql => `CAST(${value} AS UNSIGNED)`;

/** Bytes arrive as hexadecimal digits; see `csvFormOf`. */
const BYTES: Landing = { type: BLOB, write: asIs, read: (text) => `unhex(${text})` };

/** The digits of a decimal; its length also counts a sign and a point. */
const digitsOf = ({ length, decimals, isUnsigned }: ResultField): number =>
  length - (isUnsigned ? 0 : 1) - (decimals > 0 ? 1 : 0);

function exactNumber(field: ResultField): Landing {
  const { decimals } = field;
  const digits = digitsOf(field);
  const fits = digits > 0 && digits <= 38 && decimals <= digits;
  return plain(fits ? decimal(digits, decimals) : NUMBER_TEXT);
}

/** Digits of a second; expressions may say that there are more than there can be. */
const precisionOf = ({ decimals }: ResultField): number => Math.min(decimals, 6);

/** The session's time zone is UTC. DuckDB's reader of CSV takes an instant it cannot read for NULL. */
function instant(field: ResultField, reduction: Reduction): Landing {
  return {
    type: timestamp(precisionOf(field), true, reduction),
    write: asIs,
    read: (text) => instantOf(`CAST(${text} AS TIMESTAMP)`),
  };
}

/** Text, or what MariaDB sends as text. */
function textLanding({ extended }: ResultField): Landing {
  switch (extended) {
    case 'json':
      return { type: JSON_TYPE, write: asIs, read: asIs };
    case 'uuid':
      return plain(UUID);
    case 'inet4':
    case 'inet6':
      return plain(knownByText(extended));
    default:
      return plain(TEXT);
  }
}

/**
 * How values of a type come to DuckDB.
 *
 * @param reduction how the server makes times coarser.
 */
export function landingOf(field: ResultField, reduction: Reduction): Landing {
  const { type, length, isUnsigned } = field;
  if (type === WIRE.TINY && length === 1 && !isUnsigned) return plain(BIT_BOOLEAN);
  const bits = INTEGERS[type];
  if (bits !== undefined) return plain(integer(bits, !isUnsigned));
  switch (type) {
    case WIRE.FLOAT:
      return plain(FLOAT, allDigits);
    case WIRE.DOUBLE:
      return plain(DOUBLE, allDigits);
    case WIRE.DECIMAL:
    case WIRE.NEWDECIMAL:
      return exactNumber(field);
    case WIRE.BIT:
      return plain(length === 1 ? BIT_BOOLEAN : integer(64, false), asNumber);
    case WIRE.DATE:
    case WIRE.NEWDATE:
      return plain(DATE);
    case WIRE.DATETIME:
      return plain(timestamp(precisionOf(field), false, reduction));
    case WIRE.TIMESTAMP:
      return instant(field, reduction);
    case WIRE.TIME:
      return plain(TIME);
    case WIRE.JSON:
      return { type: JSON_TYPE, write: asIs, read: asIs };
    case WIRE.NULL:
      return plain(NO_VALUES);
    case WIRE.GEOMETRY:
      return plain(knownByText('geometry'));
    case WIRE.VECTOR:
      return plain(knownByText('vector'));
  }
  return field.isBytes ? BYTES : textLanding(field);
}

/**
 * A day that no calendar has, such as 2020-05-00: one of its own, so long ago that no other value
 * is there. Months have less than 32 such days, and years less than 13 such months.
 */
function impossibleDay(text: Sql): Sql {
  const part = (start: number, length: number): Sql =>
    `CAST(substr(${text}, ${start}, ${length}) AS INTEGER)`;
  return `DATE '200000-01-01 (BC)' + (${part(1, 4)} * 416 + ${part(6, 2)} * 32 + ${part(9, 2)})`;
}

const anyDay = (text: Sql): Sql =>
  `coalesce(TRY_CAST(${text} AS DATE), CAST(${impossibleDay(text)} AS DATE))`;

const anyTimestamp = (text: Sql): Sql =>
  `coalesce(TRY_CAST(${text} AS TIMESTAMP), ${impossibleDay(text)} + CAST(substr(${text}, 12) AS TIME))`;

/** A time as DuckDB would write it, without zeros at the end of a second. */
const anyTime = (text: Sql): Sql =>
  `CASE WHEN contains(${text}, '.') THEN rtrim(rtrim(${text}, '0'), '.') ELSE ${text} END`;

/** The same, for values that few columns hold: impossible days, times that are longer than a day. */
export function carefulLandingOf(field: ResultField, reduction: Reduction): Landing {
  const quick = landingOf(field, reduction);
  switch (field.type) {
    case WIRE.DATE:
    case WIRE.NEWDATE:
      return { ...quick, read: anyDay };
    case WIRE.DATETIME:
      return { ...quick, read: anyTimestamp };
    case WIRE.TIMESTAMP:
      return { ...quick, read: (text) => instantOf(anyTimestamp(text)) };
    case WIRE.TIME:
      return { type: knownByText('time'), write: asIs, read: anyTime };
    case WIRE.DECIMAL:
    case WIRE.NEWDECIMAL:
      return plain(NUMBER_TEXT);
    default:
      return quick;
  }
}

/** Names of types as MySQL has them, for columns that are not in its catalog. */
const NAMES: Record<number, string> = {
  [WIRE.DECIMAL]: 'decimal',
  [WIRE.NEWDECIMAL]: 'decimal',
  [WIRE.TINY]: 'tinyint',
  [WIRE.SHORT]: 'smallint',
  [WIRE.INT24]: 'mediumint',
  [WIRE.LONG]: 'int',
  [WIRE.LONGLONG]: 'bigint',
  [WIRE.YEAR]: 'year',
  [WIRE.FLOAT]: 'float',
  [WIRE.DOUBLE]: 'double',
  [WIRE.DATE]: 'date',
  [WIRE.NEWDATE]: 'date',
  [WIRE.TIME]: 'time',
  [WIRE.DATETIME]: 'datetime',
  [WIRE.TIMESTAMP]: 'timestamp',
  [WIRE.BIT]: 'bit',
  [WIRE.JSON]: 'json',
  [WIRE.GEOMETRY]: 'geometry',
  [WIRE.VECTOR]: 'vector',
  [WIRE.NULL]: 'null',
};

const WITH_PRECISION = new Set<number>([WIRE.TIME, WIRE.DATETIME, WIRE.TIMESTAMP]);

const isDecimal = ({ type }: ResultField): boolean =>
  type === WIRE.DECIMAL || type === WIRE.NEWDECIMAL;

function nameOf({ type, extended, isBytes }: ResultField): string {
  return NAMES[type] ?? extended ?? (isBytes ? 'blob' : 'text');
}

/** What stands in the brackets of a column's type. */
function sizesOf(field: ResultField): number[] {
  const { type, isUnsigned, length, decimals } = field;
  if (isDecimal(field)) return [digitsOf(field), decimals];
  if (WITH_PRECISION.has(type) && decimals > 0) return [precisionOf(field)];
  return type === WIRE.TINY && length === 1 && !isUnsigned ? [1] : [];
}

/** The type of a column that is not in the catalog, such as a query's. */
export function ownTypeOf(field: ResultField): MysqlType {
  const name = nameOf(field);
  return { name, sizes: sizesOf(field), collation: null, isPadded: name === 'year' };
}

/** The same in MySQL's words. */
export function declaredType(field: ResultField): string {
  const { type, isUnsigned } = field;
  const sizes = sizesOf(field);
  const isNumber = isDecimal(field) || (type in INTEGERS && type !== WIRE.YEAR);
  const brackets = sizes.length === 0 ? '' : `(${sizes.join(',')})`;
  return `${nameOf(field)}${brackets}${isNumber && isUnsigned ? ' unsigned' : ''}`;
}
