import type { Source, Table } from './case-format.ts';

/** A table of a case once its types and values are texts as DuckDB writes them. */
export type Content = Extract<Table, { rows: unknown }>;

/** What some sources cannot hold; of `types` and `values`, what both say of one value. */
interface Limit {
  sources: Source[];
  names?: RegExp;
  types?: RegExp;
  values?: (value: string) => boolean;
  isEmpty?: boolean;
  reason: string;
}

const isNoNumber = (value: string): boolean => /inf|nan/i.test(value);

/** The digits of a decimal without the zeros around it. */
const digitsOf = (value: string): number =>
  (value.includes('.') ? value.replace(/0+$/, '') : value).replace(/\D/g, '').length;

export const LIMITS: Limit[] = [
  { sources: ['json', 'jsonl'], isEmpty: true, reason: 'JSON without records has no columns' },
  {
    sources: ['json', 'jsonl'],
    types: /FLOAT|DOUBLE/,
    values: isNoNumber,
    reason: 'JSON has no NaN and no infinity',
  },
  {
    sources: ['postgresql', 'mysql', 'sqlite'],
    types: /\[\]$|^MAP|^STRUCT/,
    reason: 'no type of theirs is one of lists, maps or structs; arrays are compared as JSON',
  },
  {
    sources: ['postgresql', 'mysql', 'sqlite'],
    types: /^TIMESTAMP_NS$/,
    reason: 'their times end at the microsecond',
  },
  {
    sources: ['mysql'],
    types: /^(FLOAT|DOUBLE)$/,
    values: isNoNumber,
    reason: 'MySQL has no NaN and no infinity',
  },
  {
    sources: ['mysql'],
    names: /[\u{10000}-\u{10ffff}]/u,
    reason: 'names in MySQL end at U+FFFF',
  },
  {
    sources: ['sqlite'],
    types: /^DOUBLE$/,
    values: (value) => /nan/i.test(value),
    reason: 'SQLite stores NaN as NULL',
  },
  {
    sources: ['sqlite'],
    types: /^(TIMESTAMP WITH TIME ZONE|UUID|FLOAT)$/,
    reason: 'SQLite has no types for times with a zone, UUIDs or floats of 32 bits',
  },
  {
    sources: ['sqlite'],
    types: /^(DECIMAL|HUGEINT)/,
    values: (value) => digitsOf(value) > 15,
    reason: 'SQLite stores decimals as doubles',
  },
];

function isBeyond({ names, types, values, isEmpty }: Limit, { columns, rows }: Content): boolean {
  const entries = Object.entries(columns);
  if (isEmpty === true) return rows.length === 0;
  return entries.some(([name, type], index) => {
    if (names) return names.test(name);
    if (!types?.test(type)) return false;
    return !values || rows.some((row) => row[index] != null && values(row[index]));
  });
}

/** Whether a source can hold a table. */
export function holds(source: Source, table: Content): boolean {
  return !LIMITS.some((limit) => limit.sources.includes(source) && isBeyond(limit, table));
}
