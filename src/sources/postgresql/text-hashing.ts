import type { DatabaseColumn } from '../database.ts';
import type { Sql } from '../dialect.ts';
import type { ColumnType } from '../types/column-type.ts';
import {
  type Coarser,
  NULL_TEXT,
  type TextForm,
  type TextHashing,
  WHOLE_BELOW,
  WHOLE_FROM,
} from '../text-forms.ts';
import { cellArithmetic } from './tolerances.ts';
import type { PostgresName } from './type-names.ts';

/** The parts of a second that PostgreSQL can cut a time at, by their digits. */
const UNITS: Record<number, [name: string, half: string]> = {
  0: ['second', '500 milliseconds'],
  3: ['milliseconds', '500 microseconds'],
};

/** A timestamp with fewer digits, as another database would have it. */
function reduced(value: Sql, { precision, reduction }: Coarser): Sql | null {
  if (reduction === 'half from 2000') return `${value}::timestamp(${precision})`;
  const unit = UNITS[precision];
  if (!unit) return null;
  const [name, half] = unit;
  return `date_trunc('${name}', ${reduction === 'cut' ? value : `${value} + interval '${half}'`})`;
}

function numberText(value: Sql, { kind }: ColumnType): Sql {
  if (kind === 'boolean' || kind === 'bitBoolean') return `${value}::int::text`;
  return kind === 'integer' ? `${value}::text` : `trim_scale(${value}::numeric)::text`;
}

/**
 * The fewest digits that give a float back, as MySQL writes them: `1e21` for `1e+21`, and without an
 * exponent from 1e-15 on and where there are digits after the point, as in `0.00001` for `1e-05`.
 * Whole numbers of 64 bits have all of their digits: of a float half-way between two shorter texts
 * that both give it back, the two databases take another one.
 */
function floatText(value: Sql): Sql {
  const float = `(${value}::float8 + 0)`;
  const isWhole = `abs(${float}) >= ${WHOLE_FROM} AND abs(${float}) < ${WHOLE_BELOW}`;
  const isSmall = `abs(${float}) >= 1e-15 AND abs(${float}) < 1e-4`;
  const isBroken = `abs(${float}) >= 1e15 AND ${float} <> trunc(${float})`;
  return (
    `CASE WHEN ${isWhole} THEN ${float}::bigint::text ` +
    `WHEN ${isSmall} OR ${isBroken} THEN ${float}::text::numeric::text ` +
    `ELSE replace(replace(${float}::text, 'e+', 'e'), 'e-0', 'e-') END`
  );
}

/** A double as the nearest float, of those that are normal and far from where floats skip integers. */
const rounded = (value: Sql): Sql =>
  `(CASE WHEN abs(${value}) >= 1.1754943508222875e-38 AND abs(${value}) < 8388608 ` +
  `THEN ${value}::real ELSE ${value} END)`;

function timestampText(value: Sql, hasZone: boolean, coarser: Coarser | null): Sql | null {
  const shown = hasZone ? `(${value} AT TIME ZONE 'UTC')` : value;
  const kept = coarser ? reduced(shown, coarser) : shown;
  return kept && `${kept}::text`;
}

/** NULL where the value is. */
function textOf(value: Sql, form: TextForm): Sql | null {
  switch (form.kind) {
    case 'number':
      return numberText(value, form.type);
    case 'float':
      return floatText(form.isRounded ? rounded(value) : value);
    case 'text':
      return `octet_length(${value}::text) || ':' || ${value}::text`;
    case 'midnight':
      return `${value}::timestamp::text`;
    case 'timestamp':
      return timestampText(value, form.hasZone, form.coarser);
    case 'bytes':
      return `upper(encode(${value}, 'hex'))`;
    default:
      return `${value}::text`;
  }
}

/** In two halves, and these again: the longer a chain of `||`, the more often its start is copied. */
function joined(texts: Sql[]): Sql {
  if (texts.length < 3) return texts.join(` || ',' || `);
  const middle = texts.length >> 1;
  return `(${joined(texts.slice(0, middle))}) || ',' || (${joined(texts.slice(middle))})`;
}

/** Hashes of texts in the SQL of PostgreSQL, in a database whose texts are UTF-8. */
export const postgresTextHashing: TextHashing = {
  cells: ({ own }: DatabaseColumn<PostgresName>) => ({
    ...cellArithmetic(own),
    text: (number) => `${number}::bigint::text`,
  }),
  write(value: Sql, form: TextForm, _column: DatabaseColumn): Sql | null {
    const text = textOf(value, form);
    return text && `coalesce(${text}, ${NULL_TEXT})`;
  },
  joined,
  hash: (text) => `('x' || substr(md5(${text}), 1, 15))::bit(60)::bigint`,
  grouped: (text) => `md5(${text})`,
  quotient: (value, divisor) => `(${value}::bigint / ${divisor})`,
  isOneOf: (value, numbers) => `${value} = ANY ('{${numbers.join(',')}}'::bigint[])`,
};
