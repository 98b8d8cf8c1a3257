import type { DuckDBListValue } from '@duckdb/node-api';
import {
  COLUMNS_AT_ONCE,
  inGroups,
  inStatements,
  TEXTS_AT_ONCE,
} from '../../sources/columns-at-once.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { DuckDBConnection } from '../../duckdb/connection.ts';
import type { TextColumn } from '../../duckdb/relation.ts';
import { gatherFacts, mergeFacts, NO_FACTS, type TextFacts, type TextValue } from './text-facts.ts';

const kindOf = ({ json }: TextColumn): Sql => (json === null ? 'NULL' : `json_type(${json})`);

const listOf = (columns: TextColumn[], item: (column: TextColumn) => Sql): Sql =>
  `[${columns.map(item).join(', ')}]`;

/** What the texts of the first rows look like. */
export interface FirstTexts {
  /** Of each column, in their order. */
  facts: TextFacts[];
  /** How many rows these are. */
  rows: number;
}

/** Looks at the texts of the first `most` rows of a relation. */
export async function lookAtFirst(
  connection: DuckDBConnection,
  columns: TextColumn[],
  relation: Sql,
  most: number,
  signal?: AbortSignal,
): Promise<FirstTexts> {
  const facts: TextFacts[] = [];
  let rows = 0;
  for (const some of inGroups(columns, TEXTS_AT_ONCE)) {
    const first = await lookAtGroup(connection, some, `${relation} LIMIT ${most}`, signal);
    facts.push(...first.facts);
    rows = Math.max(rows, first.rows);
  }
  return { facts, rows };
}

async function lookAtGroup(
  connection: DuckDBConnection,
  columns: TextColumn[],
  relation: Sql,
  signal?: AbortSignal,
): Promise<FirstTexts> {
  const kinds = columns.some(({ json }) => json !== null) ? listOf(columns, kindOf) : 'NULL';
  const texts = listOf(columns, ({ text }) => text);
  const chunks = connection.stream(
    `SELECT ${texts} AS texts, ${kinds} AS kinds FROM ${relation}`,
    signal,
  );
  const lists: Lists[] = [];
  for await (const chunk of chunks) {
    // A list comes as an object of its items.
    for (const { texts, kinds } of chunk) {
      lists.push({ texts: itemsOf(texts), kinds: itemsOf(kinds) });
    }
  }
  return {
    facts: columns.map((column, i) => gatherFacts(differentValues(lists, i), column)),
    rows: lists.length,
  };
}

/** The columns' texts of one row, and what JSON says of each. */
interface Lists {
  texts: readonly (string | null)[];
  kinds: readonly (string | null)[];
}

/** A column's values, each once, as `lookAtAll` looks at them: what most are may decide on a type. */
function differentValues(lists: Lists[], index: number): Iterable<TextValue> {
  const values = new Map<string, TextValue>();
  for (const { texts, kinds } of lists) {
    const [text = null, jsonType = null] = [texts[index], kinds[index]];
    if (text !== null) values.set(`${jsonType ?? ''} ${text}`, { text, jsonType });
  }
  return values.values();
}

const itemsOf = (list: unknown): readonly (string | null)[] =>
  list === null ? [] : ((list as DuckDBListValue).items as (string | null)[]);

/** What all texts of the columns look like; each is looked at once, however often it occurs. */
export async function lookAtAll(
  connection: DuckDBConnection,
  columns: TextColumn[],
  relation: Sql,
  signal?: AbortSignal,
): Promise<TextFacts[]> {
  const facts = columns.map(() => NO_FACTS);
  const chunks = connection.stream(distinctTexts(columns, relation), signal);
  for await (const rows of chunks) {
    for (const [number, some] of Map.groupBy(rows, (row) => Number(row['column_number']))) {
      const values = some.map((row) => ({ text: row['text'], jsonType: row['kind'] }) as TextValue);
      const found = gatherFacts(values, columns[number] ?? {});
      facts[number] = mergeFacts(facts[number] ?? NO_FACTS, found);
    }
  }
  return facts;
}

function distinctTexts(columns: TextColumn[], relation: Sql): Sql {
  const [only] = columns;
  const texts =
    columns.length === 1 && only
      ? `SELECT 0 AS column_number, ${only.text} AS text, ${kindOf(only)} AS kind`
      : `SELECT
  unnest(range(${columns.length})) AS column_number,
  unnest(${listOf(columns, ({ text }) => text)}) AS text,
  unnest(${listOf(columns, kindOf)}) AS kind`;
  return `SELECT DISTINCT * FROM (${texts} FROM ${relation}) WHERE text IS NOT NULL`;
}

/** Where texts stand that are to fit the types of their columns. */
export type TextRows =
  /** Rows with a column for each that is given, and maybe others. */
  | { kind: 'columns'; relation: (columns: TextColumn[]) => Sql }
  /** A row for each text: its column's number in `column_number`, itself as `text`. */
  | { kind: 'cells'; relation: Sql };

/** A column whose texts are checked, and its number among all that were asked for. */
interface CheckedColumn {
  column: TextColumn;
  number: number;
}

/** Whether a column's text fits, as SQL. */
type FitsOf = (column: TextColumn) => Sql;

/** What the SQL that is the same for many columns calls their text. */
const asCell = (column: TextColumn): TextColumn => ({ ...column, text: 'text' });

/** Those of the columns in which some text does not fit. */
export async function findMisfits(
  connection: DuckDBConnection,
  rows: TextRows,
  checked: CheckedColumn[],
  fitsOf: FitsOf,
  signal?: AbortSignal,
): Promise<TextColumn[]> {
  if (rows.kind === 'cells') return misfitCells(connection, rows.relation, checked, fitsOf, signal);
  const isWide = checked.length > COLUMNS_AT_ONCE;
  if (!isWide || checked.some(({ column }) => column.json !== null)) {
    return misfitColumns(connection, rows.relation, checked, fitsOf, signal);
  }
  const found: TextColumn[] = [];
  for (const some of inGroups(checked, TEXTS_AT_ONCE)) {
    const cells = asCells(some, rows.relation(some.map(({ column }) => column)));
    found.push(...(await misfitCells(connection, cells, some, fitsOf, signal)));
  }
  return found;
}

async function misfitColumns(
  connection: DuckDBConnection,
  relation: (columns: TextColumn[]) => Sql,
  checked: CheckedColumn[],
  fitsOf: FitsOf,
  signal?: AbortSignal,
): Promise<TextColumn[]> {
  const found: TextColumn[] = [];
  for (const some of inStatements(checked.map(({ column }) => column))) {
    const counts = some.map(
      (column, index) => `count(*) FILTER (WHERE NOT ${fitsOf(column)}) AS misfits_${index}`,
    );
    const [row] = await connection.query(
      `SELECT ${counts.join(', ')} FROM ${relation(some)}`,
      signal,
    );
    found.push(...some.filter((_, index) => Number(row?.[`misfits_${index}`]) > 0));
  }
  return found;
}

/** A row for each text of the columns. */
function asCells(columns: CheckedColumn[], relation: Sql): Sql {
  const numbers = columns.map(({ number }) => number).join(', ');
  const texts = columns.map(({ column }) => column.text).join(', ');
  return `(SELECT unnest([${numbers}]) AS column_number, unnest([${texts}]) AS text FROM ${relation})`;
}

/** One statement for all columns that are checked alike: most often there are few kinds. */
async function misfitCells(
  connection: DuckDBConnection,
  relation: Sql,
  checked: CheckedColumn[],
  fitsOf: FitsOf,
  signal?: AbortSignal,
): Promise<TextColumn[]> {
  const found = new Set<number>();
  for (const [fits, some] of Map.groupBy(checked, ({ column }) => fitsOf(asCell(column)))) {
    const numbers = some.map(({ number }) => number).join(', ');
    const rows = await connection.query(
      `SELECT DISTINCT column_number FROM ${relation} AS cells
WHERE column_number IN (${numbers}) AND NOT ${fits}`,
      signal,
    );
    for (const row of rows) found.add(Number(row['column_number']));
  }
  return checked.filter(({ number }) => found.has(number)).map(({ column }) => column);
}
