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
import {
  BIT_BOOLEAN,
  familyOf,
  isJsonOf,
  NO_VALUES,
  NUMBER_TEXT,
  ONE_WAY_TEXT,
  SURE_NUMBER_TEXT,
  textOf,
} from '../../sources/types/types.ts';

/** Types of ours that DuckDB holds as text. */
const STORED_AS_TEXT = new Set(['VARCHAR', NUMBER_TEXT, SURE_NUMBER_TEXT, ONE_WAY_TEXT, NO_VALUES]);

/** The DuckDB type in which values of a type are held. */
export function storedType(type: string): string {
  const isText = type.startsWith(textOf('')) || isJsonOf(type);
  if (STORED_AS_TEXT.has(type) || isText) return 'VARCHAR';
  if (type === BIT_BOOLEAN) return 'TINYINT';
  const bare = /^(.*) \(Parquet: .*\)$/s.exec(type)?.[1];
  if (bare !== undefined) return bare;
  const family = familyOf(type);
  if (family.kind === 'mixed') return 'VARCHAR';
  return family.kind === 'timestamp' || family.kind === 'timestamptz' ? family.type : type;
}

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

/**
 * Whether a text that is not NULL is read in the type without loss. Quick, since it is asked for
 * every value of a file: a doubtful text counts as not fitting, and is then looked at closely.
 */
export function fits(text: Sql, type: string): Sql {
  const read = readAs(text, type);
  switch (familyOf(type).kind) {
    case 'text':
      return type === ONE_WAY_TEXT ? `NOT regexp_full_match(${text}, '${OTHERWISE}')` : 'true';
    case 'unknown':
      return 'false';
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
    case 'numberText':
      return `regexp_full_match(${text}, '${type === SURE_NUMBER_TEXT ? SURE_NUMBER : NUMBER}')`;
    case 'timestamp':
      return `${read} IS NOT NULL AND regexp_full_match(${text}, '${DATE}(${TIME})?')`;
    case 'timestamptz':
      return `${read} IS NOT NULL AND regexp_full_match(${text}, '${DATE}${TIME}${ZONE}')`;
    default:
      return `${read} IS NOT NULL`;
  }
}
