import type { Sql } from '../../sources/dialect.ts';
import {
  BOOLEANS,
  DATE,
  FLOAT_FORM,
  OTHERWISE,
  PLAIN_NUMBER,
  SURE_NUMBER,
  TIME,
  ZONE,
} from './text-patterns.ts';
import { type ColumnType, isText } from '../../sources/types/column-type.ts';
import { storedType } from '../types.ts';

/** A JSON value as text: a text without its quotes, a number as it is written, null as NULL. */
export function jsonText(json: Sql): Sql {
  // `->>` alone would write a number anew, and not with all its digits.
  return `CASE
    WHEN starts_with(${json}, '"') THEN ${json} ->> '$'
    WHEN ${json} <> 'null' THEN CAST(${json} AS VARCHAR)
  END`;
}

/** Reads a text in a type; NULL where it does not fit. */
export function readAs(text: Sql, type: ColumnType): Sql {
  const stored = storedType(type);
  return stored === 'VARCHAR' ? text : `TRY_CAST(${text} AS ${stored})`;
}

const WRITTEN_AS_TEXT = new Set<ColumnType['kind']>(['date', 'timestamp', 'uuid']);

/** Whether a JSON value is of the kind that a type is written in: a text, or anything else. */
export function fitsJson(json: Sql, type: ColumnType): Sql {
  const isWritten = isText(type) || WRITTEN_AS_TEXT.has(type.kind);
  return `json_type(${json}) ${isWritten ? '=' : '<>'} 'VARCHAR'`;
}

const NUMBER = `${PLAIN_NUMBER}|${FLOAT_FORM}`;

/** Whether a double gives the number back digit by digit; see `TextFacts.exactDouble`. */
function isExactDouble(text: Sql): Sql {
  const printed = `CAST(TRY_CAST(${text} AS DOUBLE) AS VARCHAR)`;
  return `CASE
    WHEN ${printed} = ${text} THEN true
    WHEN regexp_full_match(${text}, '${NUMBER}')
      THEN canonical_number(${printed}) = canonical_number(${text})
    ELSE false
  END`;
}

/** Whether a text is written in the only way that its type has, whichever type that is. */
export const isWrittenInOneWay = (text: Sql): Sql =>
  `NOT regexp_full_match(${text}, '${OTHERWISE}')`;

/**
 * Whether a text that is not NULL is read in the type without loss. Quick, since it is asked for
 * every value of a file: a doubtful text counts as not fitting, and is then looked at closely.
 */
export function fits(text: Sql, type: ColumnType): Sql {
  const read = readAs(text, type);
  switch (type.kind) {
    case 'text':
      return 'true';
    case 'integer':
    case 'date':
      return `CAST(${read} AS VARCHAR) = ${text}`;
    case 'decimal':
      // `1.50` starts with `1.5`: no digit of the text was lost.
      return `starts_with(CAST(${read} AS VARCHAR), ${text}) AND NOT ends_with(${text}, '.')`;
    case 'boolean':
      return `${text} IN (${BOOLEANS.map((word) => `'${word}'`).join(', ')})`;
    case 'float':
      return isExactDouble(text);
    case 'bignum':
      return `regexp_full_match(${text}, '${NUMBER}')`;
    case 'numberText':
      return `regexp_full_match(${text}, '${type.isSure ? SURE_NUMBER : NUMBER}')`;
    case 'timestamp': {
      const pattern = type.hasZone ? `${DATE}${TIME}${ZONE}` : `${DATE}(${TIME})?`;
      return `${read} IS NOT NULL AND regexp_full_match(${text}, '${pattern}')`;
    }
    case 'uuid':
      return `${read} IS NOT NULL`;
    default:
      // One that no text suggests: of a column that seemed to have no value beside one of that type.
      return 'false';
  }
}
