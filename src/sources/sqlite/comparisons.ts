import type { Modifiers } from '../../contract/modifiers.ts';
import type { Pair } from '../../contract/pair.ts';
import type { Comparison, Sql } from '../dialect.ts';
import { modifiedTexts, type TextSql } from '../modified-texts.ts';
import { withinDoubles } from '../tolerances/within.ts';
import type { OwnType } from '../database.ts';
import { type Contents, describeContents } from './contents.ts';

/** A column's type by what it really holds, which decides how it compares. */
export interface SqliteType extends OwnType {
  readonly contents: Contents;
  /**
   * Where its values come from: a table, or a view or query, where an index serves nothing and
   * SQLite may convert a value before it compares it; or a table that it cannot compare by itself,
   * as it has texts in an order of another program.
   */
  readonly origin: 'table' | 'computed' | 'foreign';
}

const NUMBERS = new Set<Contents['kind']>(['bits', 'integers', 'reals', 'numbers']);

/** Texts of one form are equal just where the times are. */
const isOneText = (contents: Contents): boolean =>
  contents.kind === 'texts' ||
  contents.kind === 'dates' ||
  ('like' in contents && contents.like !== null);

/** What SQLite compares by the rule of equality; `null` for what it would compare otherwise. */
function familyOf({ contents, origin }: SqliteType): string | null {
  const { kind } = contents;
  if (origin === 'foreign') return null;
  if (NUMBERS.has(kind)) return 'numbers';
  if (kind === 'texts with zeros') return 'texts';
  const isOne = isOneText(contents) || kind === 'blobs' || kind === 'nothing';
  return isOne ? describeContents(contents) : null;
}

/** Of doubles alone: it has no exact numbers but whole ones. */
const within = withinDoubles({
  mostDigits: 0,
  decimal: (value) => value,
  double: (value) => `CAST(${value} AS REAL)`,
  literal: (number) => number,
  round: (double) => `round(${double})`,
});

/**
 * How SQLite itself compares two columns, just as they would compare in DuckDB; `null` where it
 * would not. A column without values compares with any.
 */
export function sqliteComparison(a: SqliteType, b: SqliteType): Comparison | null {
  const [family1, family2] = [familyOf(a), familyOf(b)];
  if (family1 === null || family2 === null) return null;
  const family = family1 === 'nothing' ? family2 : family1;
  if (family !== family2 && family2 !== 'nothing') return null;
  const isComputed = a.origin === 'computed' || b.origin === 'computed';
  const bare = (value: Sql): Sql => (isComputed ? `+${value}` : value);
  const isText = [a, b].some(
    ({ contents }) => isOneText(contents) || contents.kind === 'texts with zeros',
  );
  const form = (value: Sql): Sql => (isText ? `${bare(value)} COLLATE BINARY` : bare(value));
  return {
    key: [form, form],
    hashed: [form, form],
    equal: (value1, value2) => `${form(value1)} = ${form(value2)}`,
    differ: (value1, value2) => `${form(value1)} IS NOT ${form(value2)}`,
    ...(family1 === 'numbers' && family2 === 'numbers' && { within }),
    ...(isText && !isComputed
      ? { joined: (value1: Sql, value2: Sql) => `${value1} = ${value2}` }
      : {}),
  };
}

/** Its own functions know no other letters than those of ASCII. */
const TEXT_SQL: TextSql = {
  lower: (text) => `lower(${text})`,
  isAscii: (text) => `length(CAST(${text} AS BLOB)) = length(${text})`,
  trim: (text) => `trim(${text}, ' ' || char(9, 10, 11, 12, 13))`,
};

/** Texts of which some counts for nothing; `null` for what are none, and those with NUL, at which functions end. */
export function modifiedComparison(
  types: Pair<SqliteType>,
  modifiers: Modifiers,
): Comparison | null {
  const areTexts = types.every(
    (type) => familyOf(type) !== null && ['texts', 'nothing'].includes(type.contents.kind),
  );
  if (!areTexts) return null;
  // An expression, whose affinity is none.
  const text = (value: Sql): Sql => `+${value}`;
  const form = (value: Sql): Sql => `${value} COLLATE BINARY`;
  return modifiedTexts(TEXT_SQL, { texts: [text, text], form }, modifiers);
}
