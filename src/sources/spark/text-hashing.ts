import type { DatabaseColumn } from '../database.ts';
import type { Sql } from '../dialect.ts';
import {
  type Coarser,
  NULL_TEXT,
  type TextForm,
  type TextHashing,
  WHOLE_BELOW,
  WHOLE_FROM,
} from '../text-forms.ts';
import { ARITHMETIC } from './tolerances.ts';
import type { SparkType } from './own-type.ts';

type SparkColumn = DatabaseColumn<SparkType>;

const asText = (value: Sql): Sql => `CAST(${value} AS STRING)`;

/** A text without zeros at the end of its fraction, which it must have. */
const withoutZeros = (text: Sql): Sql => `trim(TRAILING '.' FROM trim(TRAILING '0' FROM ${text}))`;

function numberText(value: Sql, { name, sizes }: SparkType): Sql {
  if (name === 'boolean') return asText(`CAST(${value} AS INT)`);
  const [, scale = 0] = sizes;
  return name === 'decimal' && scale > 0 ? withoutZeros(asText(value)) : asText(value);
}

/** Without an exponent, of a float whose text has one. */
const plainText = (float: Sql, scale: number): Sql =>
  withoutZeros(asText(`CAST(${asText(float)} AS DECIMAL(38, ${scale}))`));

/**
 * As others write floats: without an exponent from 1e-15 to 1e15 and where there are digits after the
 * point, and whole numbers of 64 bits with all of their digits.
 */
function floatText(value: Sql): Sql {
  const float = `(CAST(${value} AS DOUBLE) + 0e0)`;
  const size = `abs(${float})`;
  const whole = `${size} >= ${WHOLE_FROM} AND ${size} < ${WHOLE_BELOW}`;
  const large = `${size} < 1e15 OR ${size} < ${WHOLE_FROM} AND ${float} <> floor(${float})`;
  return (
    `CASE WHEN ${float} = 0 THEN '0' ` +
    `WHEN ${whole} THEN ${asText(`CAST(${float} AS BIGINT)`)} ` +
    `WHEN ${size} >= 1e-3 AND ${size} < 1e7 THEN ${withoutZeros(asText(float))} ` +
    `WHEN ${size} >= 1e-15 AND ${size} < 1e-3 THEN ${plainText(float, 33)} ` +
    `WHEN ${size} >= 1e7 AND (${large}) THEN ${plainText(float, 16)} ` +
    // Java writes two digits at least: of the least of all floats, others than are written elsewhere.
    `ELSE replace(replace(replace(${asText(float)}, '.0E', 'E'), 'E', 'e'), '4.9e-324', '5e-324') END`
  );
}

/** A double as the nearest float, of those that are normal and far from where floats skip integers. */
const rounded = (value: Sql): Sql =>
  `(CASE WHEN abs(${value}) >= 1.1754943508222875e-38 AND abs(${value}) < 8388608 ` +
  `THEN CAST(CAST(${value} AS FLOAT) AS DOUBLE) ELSE ${value} END)`;

/** Days and times: others write no plus before a year of five digits, and BC behind one before Christ. */
function eraText(value: Sql): Sql {
  const text = asText(value);
  const year = `lpad(${asText(`1 - year(${value})`)}, greatest(4, length(${asText(`1 - year(${value})`)})), '0')`;
  const rest = `regexp_extract(${text}, '^-[0-9]+(-.*)$', 1)`;
  return (
    `CASE WHEN year(${value}) BETWEEN 1 AND 9999 THEN ${text} ` +
    `WHEN year(${value}) > 9999 THEN trim(LEADING '+' FROM ${text}) ` +
    `ELSE concat(${year}, ${rest}, ' BC') END`
  );
}

/** What Spark can cut a time at, by the digits of a second that are left. */
const UNITS: Record<number, string> = { 0: 'SECOND', 3: 'MILLISECOND' };

function timestampText(value: Sql, coarser: Coarser | null): Sql | null {
  if (!coarser) return eraText(value);
  const unit = UNITS[coarser.precision];
  if (unit === undefined || coarser.reduction !== 'cut') return null;
  return eraText(`date_trunc('${unit}', ${value})`);
}

/** A text by its bytes, after their number; blanks at the end of a CHAR are no part of it. */
function utf8Text(value: Sql, { name }: SparkType): Sql {
  const text = name === 'char' ? `rtrim(${asText(value)})` : asText(value);
  return `concat(${asText(`octet_length(${text})`)}, ':', ${text})`;
}

function textOf(value: Sql, form: TextForm, { own }: SparkColumn): Sql | null {
  switch (form.kind) {
    case 'number':
      return numberText(value, own);
    case 'text':
      return utf8Text(value, own);
    case 'date':
      return eraText(value);
    case 'midnight':
      return eraText(`CAST(${value} AS TIMESTAMP)`);
    case 'timestamp':
      return timestampText(value, form.coarser);
    case 'float':
      return floatText(form.isRounded ? rounded(value) : value);
    case 'bytes':
      return `hex(${value})`;
    // It has no such types.
    default:
      return null;
  }
}

/** Digits of 10 that sums of 60 bits have room in, however many rows there are. */
const ROOM_TO_SUM = 'DECIMAL(28, 0)';

/** Hashes of texts in the SQL of Spark. */
export const sparkTextHashing: TextHashing = {
  cells: () => ({ ...ARITHMETIC, text: (number) => `CAST(CAST(${number} AS BIGINT) AS STRING)` }),
  write(value: Sql, form: TextForm, column: SparkColumn): Sql | null {
    const text = textOf(value, form, column);
    return text && `coalesce(${text}, ${NULL_TEXT})`;
  },
  joined: (texts) => `concat(${texts.join(`, ',', `)})`,
  hash: (text) => `CAST(conv(substr(md5(${text}), 1, 15), 16, 10) AS ${ROOM_TO_SUM})`,
  grouped: (text) => `md5(${text})`,
  quotient: (value, divisor) => `(${value} DIV ${divisor})`,
  isOneOf: (value, numbers) => `${value} IN (${numbers.join(', ')})`,
};
