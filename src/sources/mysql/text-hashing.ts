import type { DatabaseColumn } from '../database.ts';
import type { Sql } from '../dialect.ts';
import type { MysqlType } from './own-type.ts';
import {
  type Coarser,
  NULL_TEXT,
  type TextForm,
  type TextHashing,
  WHOLE_BELOW,
  WHOLE_FROM,
} from '../text-forms.ts';
import { ARITHMETIC } from './tolerances.ts';

type MysqlColumn = DatabaseColumn<MysqlType>;

/** A text without zeros at the end of its fraction, which it must have. */
const withoutZeros = (text: Sql): Sql => `TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM ${text}))`;

const TIMES = new Set(['time', 'datetime', 'timestamp']);

/** Whether values of a type have digits after the point, or of a second. */
function hasFraction({ name, sizes }: MysqlType): boolean {
  const [first = 0, second = 0] = sizes;
  return name === 'decimal' ? second > 0 : TIMES.has(name) && first > 0;
}

function plainText(value: Sql, { own, landing }: MysqlColumn): Sql {
  const number = own.isPadded ? `(${value} + 0)` : landing.write(value);
  return hasFraction(own) ? withoutZeros(number) : number;
}

const utf8Text = (value: Sql): Sql => {
  const text = `CONVERT(${value} USING utf8mb4)`;
  return `CONCAT(LENGTH(${text}), ':', ${text})`;
};

/** `2020-01-01 10:00:00` without a fraction. */
const UP_TO_SECONDS = 19;

/** A year has four digits here, so that every digit has its place. */
function timestampText(value: Sql, column: MysqlColumn, coarser: Coarser | null): Sql | null {
  if (!coarser) return plainText(value, column);
  const { precision, reduction } = coarser;
  if (reduction !== 'cut') return null;
  if (precision === 0) return `LEFT(${value}, ${UP_TO_SECONDS})`;
  return withoutZeros(`LEFT(${value}, ${UP_TO_SECONDS + 1 + precision})`);
}

/** In two texts: of a whole number and a float in one IF the server would make two floats. */
function floatText(value: Sql): Sql {
  const isWhole = `ABS(${value}) >= ${WHOLE_FROM} AND ABS(${value}) < ${WHOLE_BELOW}`;
  return `IF(${isWhole}, CONCAT(CAST(${value} AS SIGNED)), CONCAT(${value} + 0e0))`;
}

function textOf(value: Sql, form: TextForm, column: MysqlColumn): Sql | null {
  switch (form.kind) {
    case 'float':
      // Not all versions have a cast to single precision.
      return form.isRounded ? null : floatText(value);
    case 'text':
      return utf8Text(value);
    case 'midnight':
      return `CONCAT(${value}, ' 00:00:00')`;
    case 'timestamp':
      return timestampText(value, column, form.coarser);
    case 'uuid':
      return `LOWER(CAST(${value} AS CHAR))`;
    case 'bytes':
      return `HEX(${value})`;
    default:
      return plainText(value, column);
  }
}

/**
 * Hashes of texts in the SQL of MySQL and MariaDB. They make no text that is longer than
 * `max_allowed_packet`, but NULL.
 */
export const mysqlTextHashing: TextHashing = {
  cells: () => ({ ...ARITHMETIC, text: (number) => `CAST(CAST(${number} AS SIGNED) AS CHAR)` }),
  write(value: Sql, form: TextForm, column: MysqlColumn): Sql | null {
    const text = textOf(value, form, column);
    // Not COALESCE: where there is a value and no text, there must be no hash.
    return text && `IF(${value} IS NULL, ${NULL_TEXT}, ${text})`;
  },
  joined: (texts) => `CONCAT(${texts.join(`, ',', `)})`,
  // COALESCE around the number would take a third longer.
  hash: (text, unknown) =>
    `CAST(CONV(SUBSTRING(COALESCE(MD5(${text}), '${unknown}'), 1, 15), 16, 10) AS UNSIGNED)`,
  grouped: (text) => `md5(${text})`,
  quotient: (value, divisor) => `(${value} DIV ${divisor})`,
  isOneOf: (value, numbers) => `${value} IN (${numbers.join(', ')})`,
};
