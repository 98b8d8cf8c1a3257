import type { DatabaseColumn } from '../database.ts';
import type { Sql } from '../dialect.ts';
import {
  NULL_TEXT,
  type TextForm,
  type TextHashing,
  WHOLE_BELOW,
  WHOLE_FROM,
} from '../text-forms.ts';
import { ARITHMETIC } from './tolerances.ts';
import { precisionOf, type TrinoType } from './own-type.ts';

type TrinoColumn = DatabaseColumn<TrinoType>;

const cast = (value: Sql, type: string): Sql => `CAST(${value} AS ${type})`;

/** A text without zeros at the end of its fraction, which it must have. */
const withoutZeros = (text: Sql): Sql => `rtrim(rtrim(${text}, '0'), '.')`;

/** `null` for those whose zeros and exponents no function takes off. */
const numberText = (value: Sql, { name, sizes: [, scale = 0] }: TrinoType): Sql | null => {
  if (name === 'boolean') return `CASE WHEN ${value} THEN '1' WHEN NOT ${value} THEN '0' END`;
  if (name === 'number') return null;
  const text = cast(value, 'varchar');
  return name === 'decimal' && scale > 0 ? withoutZeros(text) : text;
};

/** A double as the nearest float, of those that are normal and far from where floats skip integers. */
const rounded = (double: Sql): Sql =>
  `(CASE WHEN abs(${double}) >= 1.1754943508222875e-38 AND abs(${double}) < 8388608e0 ` +
  `THEN ${cast(cast(double, 'real'), 'double')} ELSE ${double} END)`;

/** Digits before the point that a plain number has room for, and after it below 1. */
const PLAIN = { large: 'decimal(38, 17)', small: 'decimal(38, 32)' };

/**
 * The fewest digits that give a double back, as MySQL writes them: without an exponent from 1e-15 on
 * and where there are digits after the point, and all digits of whole numbers of 64 bits. JSON has the
 * fewest, but at least two, and no number that is not finite.
 */
function floatText(value: Sql, { name }: TrinoType, isRounded: boolean): Sql {
  const own = name === 'real' ? cast(value, 'double') : value;
  const double = `(${isRounded ? rounded(own) : own} + 0e0)`;
  const digits = `json_format(CAST(${double} AS json))`;
  const plain = (type: string): Sql => withoutZeros(cast(cast(digits, type), 'varchar'));
  const [isAbove, isBelow] = [
    (least: string): Sql => `abs(${double}) >= ${least}`,
    (most: string): Sql => `abs(${double}) < ${most}`,
  ];
  const isBroken = `${isBelow(WHOLE_FROM)} AND ${double} <> truncate(${double})`;
  return (
    `CASE WHEN NOT is_finite(${double}) THEN ${cast(double, 'varchar')} WHEN ${double} = 0 THEN '0' ` +
    `WHEN ${isAbove(WHOLE_FROM)} AND ${isBelow(WHOLE_BELOW)} THEN ${cast(cast(double, 'bigint'), 'varchar')} ` +
    `WHEN ${isAbove('1e0')} AND (${isBelow('1e15')} OR ${isBroken}) THEN ${plain(PLAIN.large)} ` +
    `WHEN ${isAbove('1e-15')} AND ${isBelow('1e0')} THEN ${plain(PLAIN.small)} ` +
    `ELSE replace(replace(replace(${digits}, '4.9E-324', '5E-324'), '.0E', 'E'), 'E', 'e') END`
  );
}

const timeText = (value: Sql, type: TrinoType): Sql => {
  const text = cast(value, 'varchar');
  return precisionOf(type) > 0 ? withoutZeros(text) : text;
};

function timestampText(
  value: Sql,
  type: TrinoType,
  { hasZone, coarser }: Extract<TextForm, { kind: 'timestamp' }>,
): Sql | null {
  const precision = precisionOf(type);
  const inUtc = hasZone ? cast(`${value} AT TIME ZONE 'UTC'`, `timestamp(${precision})`) : value;
  if (!coarser) return timeText(inUtc, type);
  const { precision: digits, reduction } = coarser;
  const text = cast(inUtc, 'varchar');
  if (reduction === 'half up') {
    const own = { ...type, sizes: [digits] };
    return timeText(cast(inUtc, `timestamp(${digits})`), own);
  }
  if (reduction !== 'cut') return null;
  const cut = `regexp_extract(${text}, '^[^.]*${digits > 0 ? `\\.\\d{${digits}}` : ''}')`;
  return digits > 0 ? withoutZeros(cut) : cut;
}

function textOf(value: Sql, form: TextForm, { own }: TrinoColumn): Sql | null {
  switch (form.kind) {
    case 'number':
      return numberText(value, own);
    case 'float':
      return floatText(value, own, form.isRounded);
    case 'text': {
      const text = cast(value, 'varchar');
      return `cast(length(to_utf8(${text})) AS varchar) || ':' || ${text}`;
    }
    case 'date':
      return cast(value, 'varchar');
    case 'midnight':
      return `${cast(value, 'varchar')} || ' 00:00:00'`;
    case 'timestamp':
      return timestampText(value, own, form);
    case 'time':
      return timeText(value, own);
    case 'uuid':
      return cast(value, 'varchar');
    case 'bytes':
      return `to_hex(${value})`;
  }
}

/** Hashes of texts in Trino's SQL. */
export const trinoTextHashing: TextHashing = {
  cells: () => ({ ...ARITHMETIC, text: (number) => `CAST(CAST(${number} AS bigint) AS varchar)` }),
  write(value: Sql, form: TextForm, column: TrinoColumn): Sql | null {
    const text = textOf(value, form, column);
    return text && `coalesce(${text}, ${NULL_TEXT})`;
  },
  // An operator or a function would take no more than 127 texts.
  joined: (texts) => `array_join(ARRAY[${texts.join(', ')}], ',')`,
  // In a type in which sums do not overflow.
  hash: (text) => {
    const first = `from_big_endian_64(substr(md5(to_utf8(${text})), 1, 8))`;
    return `CAST(bitwise_right_shift(${first}, 4) AS decimal(38, 0))`;
  },
  grouped: (text) => `md5(to_utf8(${text}))`,
  quotient: (value, divisor) => `(${value} / ${divisor})`,
  isOneOf: (value, numbers) => `${value} IN (${numbers.join(', ')})`,
};
