import type { Comparison, Sql } from '../dialect.ts';
import type { Contents } from './contents.ts';

/**
 * Where a column's values come from: a table, or a view or query, where an index serves nothing and
 * SQLite may convert a value before it compares it; or a table that it cannot compare by itself, as
 * it has texts in an order of another program.
 */
export type Origin = '' | 'computed ' | 'foreign ';

/**
 * A column's declared type with what the column really holds, which decides how it compares: `TEXT
 * (texts)`, or `none (computed integers)` of a query.
 */
export function describeType(declared: string, contents: Contents, origin: Origin): string {
  return `${declared === '' ? 'none' : declared} (${origin}${contents})`;
}

/** What `describeType` says of a column's values. */
export function readType(type: string): { contents: Contents; isComputed: boolean } {
  const [, computed, contents = ''] = /\((computed )?([^()]*)\)$/.exec(type) ?? [];
  return { contents: contents as Contents, isComputed: computed !== undefined };
}

const NUMBERS = ['bits', 'integers', 'reals', 'numbers'];

/** Texts of one form are equal just where the times are. */
const isOneText = (contents: Contents): boolean =>
  contents === 'texts' || contents === 'dates' || contents.includes(' like ');

/** What SQLite compares by the rule of equality; `null` for what it would compare otherwise. */
function familyOf(contents: Contents): string | null {
  if (NUMBERS.includes(contents)) return 'numbers';
  if (contents === 'texts with zeros') return 'texts';
  return isOneText(contents) || contents === 'blobs' || contents === 'nothing' ? contents : null;
}

/**
 * How SQLite itself compares two columns, just as they would compare in DuckDB; `null` where it
 * would not. A column without values compares with any.
 */
export function sqliteComparison(type1: string, type2: string): Comparison | null {
  const [a, b] = [readType(type1), readType(type2)];
  const [family1, family2] = [familyOf(a.contents), familyOf(b.contents)];
  if (family1 === null || family2 === null) return null;
  const family = family1 === 'nothing' ? family2 : family1;
  if (family !== family2 && family2 !== 'nothing') return null;
  const isComputed = a.isComputed || b.isComputed;
  const bare = (value: Sql): Sql => (isComputed ? `+${value}` : value);
  const isText = isOneText(family as Contents);
  const form = (value: Sql): Sql => (isText ? `${bare(value)} COLLATE BINARY` : bare(value));
  return {
    key: [form, form],
    hashed: [form, form],
    equal: (value1, value2) => `${form(value1)} = ${form(value2)}`,
    differ: (value1, value2) => `${form(value1)} IS NOT ${form(value2)}`,
    ...(isText && !isComputed
      ? { joined: (value1: Sql, value2: Sql) => `${value1} = ${value2}` }
      : {}),
  };
}
