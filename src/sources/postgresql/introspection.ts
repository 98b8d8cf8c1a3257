import type { Cell, Dialect, Sql } from '../dialect.ts';
import type { DatabaseColumn, KeyOrder } from '../database.ts';
import type { Parts } from './parts.ts';
import { type PostgresName, readTypeName } from './type-names.ts';
import { carefulLandingOf, landingOf } from './types.ts';

/** A column as the server describes it in the answer to a query. */
export interface DescribedColumn {
  name: string;
  typeId: number;
  modifier: number;
}

/** `pg_type.oid` of boolean. */
export const BOOLEAN_ID = 16;

/** Types by their ids, domains followed to what they are made of; parameter: the ids. */
export const TYPES_SQL = `WITH RECURSIVE types AS (
  SELECT oid AS id, oid, typtypmod AS modifier FROM pg_catalog.pg_type WHERE oid = ANY($1::oid[])
  UNION ALL
  SELECT types.id, base.oid, CASE WHEN base.typtypmod >= 0 THEN base.typtypmod ELSE types.modifier END
  FROM types
  JOIN pg_catalog.pg_type AS domain ON domain.oid = types.oid AND domain.typtype = 'd'
  JOIN pg_catalog.pg_type AS base ON base.oid = domain.typbasetype
)
SELECT types.id, typname AS name, typtype AS kind, typcategory AS category, types.modifier
FROM types
JOIN pg_catalog.pg_type ON pg_type.oid = types.oid AND typtype <> 'd'`;

/** A type's own words for one with a modifier: `numeric(12,2)`; parameters: ids and modifiers. */
export const TYPE_NAMES_SQL = `SELECT pg_catalog.format_type(id, modifier) AS name
FROM unnest($1::oid[], $2::int[]) WITH ORDINALITY AS types (id, modifier, position)
ORDER BY position`;

/** The kinds of relation that hold rows: tables, partitioned and foreign ones, and views. */
export const KINDS = `('r', 'p', 'f', 'v', 'm')`;

/**
 * The table of a name; parameters: the name, and its schema or NULL for the search path. The number
 * of rows is of one without children, whose rows are its own too. A view may call `random()`, and a
 * foreign table, or part of one, has no snapshot.
 */
export const TABLE_SQL = `SELECT
  c.oid, n.nspname AS schema, c.relname AS name,
  pg_catalog.has_table_privilege(c.oid, 'SELECT') AS readable,
  CASE WHEN c.relkind IN ('r', 'm') AND c.reltuples >= 0
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhparent = c.oid)
  THEN c.reltuples::bigint END AS rows,
  c.relkind <> 'v' AND NOT EXISTS (
    WITH RECURSIVE parts (id) AS (
      SELECT c.oid
      UNION
      SELECT inhrelid FROM parts JOIN pg_catalog.pg_inherits ON inhparent = parts.id
    )
    SELECT FROM parts JOIN pg_catalog.pg_class AS part ON part.oid = parts.id AND part.relkind = 'f'
  ) AS repeatable
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relname = $1 AND c.relkind IN ${KINDS}
  AND CASE WHEN $2::text IS NULL THEN pg_catalog.pg_table_is_visible(c.oid) ELSE n.nspname = $2 END`;

/**
 * Keys that are proven: unique indexes over whole rows, checked at once, over columns that cannot
 * be NULL and whose equality is that of the bytes; parameter: the table's id. The index of a
 * partitioned table holds for all partitions; that of another parent not for its children.
 */
export const UNIQUE_KEYS_SQL = `SELECT i.indexrelid AS index, a.attname AS column
FROM pg_catalog.pg_index AS i
CROSS JOIN LATERAL unnest(i.indkey[0:i.indnkeyatts - 1]) WITH ORDINALITY AS keys (number, place)
JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = keys.number
WHERE i.indrelid = $1::oid AND i.indisunique AND i.indisvalid AND i.indimmediate
  AND i.indpred IS NULL AND i.indexprs IS NULL
  AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_inherits
    JOIN pg_catalog.pg_class AS parent ON parent.oid = inhparent AND parent.relkind = 'r'
    WHERE inhparent = i.indrelid
  )
  AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_attribute AS part
    WHERE part.attrelid = i.indrelid AND part.attnum = ANY (i.indkey[0:i.indnkeyatts - 1])
      AND NOT part.attnotnull
  )
ORDER BY NOT i.indisprimary, 1, keys.place`;

type Row = Record<string, Cell>;

/** What PostgreSQL's catalog says of the types of columns. */
export interface KnownTypes {
  /** Rows of `TYPES_SQL`. */
  types: Row[];
  /** Rows of `TYPE_NAMES_SQL`. */
  names: Row[];
  partsOf: (id: number) => Parts | null;
}

/** The columns with what the catalog says of their types. */
export function columnsOf(
  described: DescribedColumn[],
  { types, names, partsOf }: KnownTypes,
): DatabaseColumn<PostgresName>[] {
  const byId = new Map(types.map((row) => [Number(row['id']), row]));
  return described.map(({ name, typeId, modifier }, index) => {
    const row = byId.get(typeId);
    // A domain has the modifier of the type that it is made of.
    const type = {
      name: String(row?.['name'] ?? 'unknown'),
      kind: String(row?.['kind'] ?? 'b'),
      category: String(row?.['category'] ?? 'X'),
      modifier: modifier >= 0 ? modifier : Number(row?.['modifier'] ?? -1),
      parts: partsOf(typeId),
    };
    const landing = landingOf(type);
    const declared = String(names[index]?.['name'] ?? type.name);
    return {
      name,
      type: landing.type,
      own: readTypeName(declared),
      declared,
      landing,
      careful: carefulLandingOf(type),
    };
  });
}

/** The sets of columns that rows of `UNIQUE_KEYS_SQL` name. */
export function uniqueKeysOf(rows: Row[]): string[][] {
  const indexes = Map.groupBy(rows, ({ index }) => String(index));
  return [...indexes.values()].map((parts) => parts.map(({ column }) => String(column)));
}

/** Rows from which on the order of a table has a say in how it is read. */
const ORDERED_FROM = 50_000;

/**
 * Columns with which a unique index begins and of which there are statistics: `bounds` part the rows
 * into equal shares; parameters: the table's schema, name and id.
 */
const LEADING_COLUMNS_SQL = `SELECT DISTINCT a.attnum, s.attname AS column,
  pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, s.histogram_bounds::text AS bounds
FROM pg_catalog.pg_index AS i
JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_am AS m ON m.oid = c.relam AND m.amname = 'btree'
JOIN pg_catalog.pg_stats AS s ON s.schemaname = $1 AND s.tablename = $2 AND s.attname = a.attname
WHERE i.indrelid = $3::oid AND i.indisunique AND i.indisvalid AND i.indpred IS NULL
  AND NOT s.inherited AND s.histogram_bounds IS NOT NULL
ORDER BY a.attnum`;

/** Places at which the order of rows is looked at, and rows at each. */
const PROBES = 8;
const ROWS_AT_PROBE = 32;

/**
 * Into how many pages of the table rows fall that are neighbours by a column, as a share of the
 * rows: about 1 where they lie in no order. `correlation` of the statistics does not say so: of a
 * table whose rows are in order but for its first half, which comes last, it is -0.5.
 */
function spreadSql(relation: Sql, column: Sql, type: string, bounds: Sql): Sql {
  return `SELECT avg(spread.pages) / ${ROWS_AT_PROBE} AS spread
FROM (
  SELECT value FROM unnest(${bounds}::text::${type}[]) WITH ORDINALITY AS bounds (value, position)
  WHERE position % greatest(1, array_length(${bounds}::text::${type}[], 1) / ${PROBES}) = 1
) AS probe
CROSS JOIN LATERAL (
  SELECT count(DISTINCT (place::text::point)[0]) AS pages
  FROM (
    SELECT ctid AS place FROM ${relation} AS dataset
    WHERE ${column} >= probe.value
    ORDER BY ${column}
    LIMIT ${ROWS_AT_PROBE}
  ) AS neighbours
) AS spread`;
}

/** From here on an index reads a page for every few rows. */
const MOST_SPREAD = 0.3;

/**
 * The rows of `LEADING_COLUMNS_SQL` for columns in whose order the rows of a table lie, where it is
 * large enough for that to have a say.
 *
 * @param table its `oid`, `schema`, `name` and number of `rows`.
 */
export async function orderedColumns(
  table: Row,
  relation: Sql,
  dialect: Dialect,
  ask: (sql: Sql, values: unknown[]) => Promise<Row[]>,
): Promise<Row[]> {
  if (Number(table['rows']) < ORDERED_FROM) return [];
  const place = [table['schema'], table['name'], table['oid']].map(String);
  const ordered: Row[] = [];
  for (const row of await ask(LEADING_COLUMNS_SQL, place)) {
    const column = dialect.quoteIdentifier(String(row['column']));
    const bounds = dialect.quoteText(String(row['bounds']));
    const [found] = await ask(spreadSql(relation, column, String(row['type']), bounds), []);
    if (found?.['spread'] != null && Number(found['spread']) <= MOST_SPREAD) ordered.push(row);
  }
  return ordered;
}

const WHOLE_NUMBERS = new Set(['smallint', 'integer', 'bigint']);

/** A row of `LEADING_COLUMNS_SQL` as an order, where the column is of whole numbers. */
export function orderOf({ column, type, bounds }: Row): KeyOrder | null {
  if (!WHOLE_NUMBERS.has(String(type))) return null;
  return { column: String(column), bounds: String(bounds).slice(1, -1).split(',').map(BigInt) };
}
