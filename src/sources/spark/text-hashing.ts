import type { DatabaseColumn } from '../database.ts';
import type { Sql } from '../dialect.ts';
import { type Coarser, NULL_TEXT, type TextForm, type TextHashing } from '../text-forms.ts';
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
    case 'bytes':
      return `hex(${value})`;
    // Its floats have digits of Java's, which are others'.
    default:
      return null;
  }
}

/** Digits of 10 that sums of 60 bits have room in, however many rows there are. */
const ROOM_TO_SUM = 'DECIMAL(28, 0)';

/** Hashes of texts in the SQL of Spark. */
export const sparkTextHashing: TextHashing = {
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
