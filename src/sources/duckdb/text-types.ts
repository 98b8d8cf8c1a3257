import type { Sql } from '../dialect.ts';
import { familyOf, NO_VALUES, NUMBER_TEXT } from './types.ts';

/** Types of ours that DuckDB holds as text. */
const STORED_AS_TEXT = new Set(['VARCHAR', NUMBER_TEXT, NO_VALUES]);

/** The DuckDB type in which values of a type are held. */
export const storedType = (type: string): string => (STORED_AS_TEXT.has(type) ? 'VARCHAR' : type);

/** A JSON value as text: a text without its quotes, a number as it is written, null as NULL. */
export function jsonText(json: Sql): Sql {
  // `->>` alone would write a number anew, and not with all its digits.
  return `CASE
    WHEN starts_with(${json}, '"') THEN ${json} ->> '$'
    WHEN ${json} <> 'null' THEN CAST(${json} AS VARCHAR)
  END`;
}

/** Reads a text in a type; NULL where it does not fit. */
export function readAs(text: Sql, type: string): Sql {
  return STORED_AS_TEXT.has(type) ? text : `TRY_CAST(${text} AS ${type})`;
}

const WRITTEN_AS_TEXT = new Set(['text', 'date', 'timestamp', 'timestamptz', 'uuid']);

/** Whether a JSON value is of the kind that a type is written in: a text, or anything else. */
export function fitsJson(json: Sql, type: string): Sql {
  const isText = WRITTEN_AS_TEXT.has(familyOf(type).kind);
  return `json_type(${json}) ${isText ? '=' : '<>'} 'VARCHAR'`;
}

const PLAIN_NUMBER = '-?(0|[1-9][0-9]*)([.][0-9]+)?';
const FLOAT_FORM = `${PLAIN_NUMBER}[eE][+-]?[0-9]+|-?(inf|Inf|Infinity|infinity)|nan|NaN`;

/** Whether a double gives the number back digit by digit; see `TextFacts.exactDouble`. */
function isExactDouble(text: Sql): Sql {
  const printed = `CAST(TRY_CAST(${text} AS DOUBLE) AS VARCHAR)`;
  return `CASE
    WHEN ${printed} = ${text} THEN true
    WHEN regexp_full_match(${text}, '${PLAIN_NUMBER}|${FLOAT_FORM}')
      THEN canonical_number(${printed}) = canonical_number(${text})
    ELSE false
  END`;
}

const DATE = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
// At most microseconds, and a zone or none: a cast would drop or add what differs.
const TIME = '[ T][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?';
const ZONE = '(Z|[+-][0-9]{2}(:[0-9]{2})?)';

/**
 * Whether a text that is not NULL is read in the type without loss. Quick, since it is asked for
 * every value of a file: a doubtful text counts as not fitting, and is then looked at closely.
 */
export function fits(text: Sql, type: string): Sql {
  const read = readAs(text, type);
  switch (familyOf(type).kind) {
    case 'text':
      return 'true';
    case 'unknown':
      return 'false';
    case 'integer':
    case 'date':
      return `CAST(${read} AS VARCHAR) = ${text}`;
    case 'decimal':
      // `1.50` starts with `1.5`: no digit of the text was lost.
      return `starts_with(CAST(${read} AS VARCHAR), ${text}) AND NOT ends_with(${text}, '.')`;
    case 'boolean':
      return `${text} IN ('true', 'false', 'True', 'False', 'TRUE', 'FALSE')`;
    case 'float':
      return isExactDouble(text);
    case 'numberText':
      return `regexp_full_match(${text}, '${PLAIN_NUMBER}|${FLOAT_FORM}')`;
    case 'timestamp':
      return `${read} IS NOT NULL AND regexp_full_match(${text}, '${DATE}(${TIME})?')`;
    case 'timestamptz':
      return `${read} IS NOT NULL AND regexp_full_match(${text}, '${DATE}${TIME}${ZONE}')`;
    default:
      return `${read} IS NOT NULL`;
  }
}
