import type { KeyOrder } from '../database.ts';
import type { Cell, Dialect, Sql } from '../dialect.ts';

type Row = Record<string, Cell>;

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
