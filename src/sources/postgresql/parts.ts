import type { Cell, Sql } from '../dialect.ts';
import type { PostgresType } from './types.ts';

type Row = Record<string, Cell>;

/** What a container holds. */
export type Parts =
  | { kind: 'array'; item: PostgresType }
  | { kind: 'range'; bound: PostgresType }
  | { kind: 'multirange'; range: PostgresType }
  | { kind: 'composite'; fields: { name: string; type: PostgresType }[] };

/**
 * Types, and all that they are made of, each with the ids of its own parts; parameter: the ids. Of
 * multiranges only versions from 14 on know, in a column that others do not have.
 */
export const PARTS_SQL: Sql = `WITH RECURSIVE ranges AS (
  SELECT rngtypid AS id, rngsubtype AS bound,
    (pg_catalog.to_jsonb(pg_range) ->> 'rngmultitypid')::oid AS multirange
  FROM pg_catalog.pg_range
),
parts (id) AS (
  SELECT unnest($1::oid[])
  UNION
  SELECT part.id
  FROM parts
  JOIN pg_catalog.pg_type AS type ON type.oid = parts.id
  CROSS JOIN LATERAL (
    SELECT typbasetype AS id
    UNION ALL SELECT typelem WHERE typtype <> 'd' AND typcategory = 'A'
    UNION ALL SELECT bound FROM ranges WHERE ranges.id = type.oid
    UNION ALL SELECT ranges.id FROM ranges WHERE multirange = type.oid
    UNION ALL SELECT atttypid FROM pg_catalog.pg_attribute
      WHERE attrelid = typrelid AND typtype = 'c' AND attnum > 0 AND NOT attisdropped
  ) AS part
  WHERE part.id <> 0
)
SELECT type.oid AS id, typname AS name, typtype AS kind, typcategory AS category,
  typbasetype AS base, typelem AS item, own.bound, multi.id AS range,
  (
    SELECT pg_catalog.json_agg(pg_catalog.json_build_array(attname, atttypid::text) ORDER BY attnum)
    FROM pg_catalog.pg_attribute
    WHERE attrelid = typrelid AND typtype = 'c' AND attnum > 0 AND NOT attisdropped
  ) AS fields
FROM parts
JOIN pg_catalog.pg_type AS type ON type.oid = parts.id
LEFT JOIN ranges AS own ON own.id = type.oid
LEFT JOIN ranges AS multi ON multi.multirange = type.oid`;

/** Whether values of a type have parts; the row is one of `TYPES_SQL`. */
export const isContainer = ({ kind, category }: Row): boolean =>
  ['c', 'r', 'm'].includes(String(kind)) || category === 'A';

/**
 * The parts of types by their ids, domains followed to what they are made of.
 *
 * @param rows what `PARTS_SQL` gives.
 */
export function readParts(rows: Row[]): (id: Cell) => Parts | null {
  const byId = new Map(rows.map((row) => [String(row['id']), row]));
  const found = (id: Cell): Row | undefined => {
    const row = byId.get(String(id));
    return row?.['kind'] === 'd' ? found(row['base'] ?? null) : row;
  };
  const typeOf = (id: Cell): PostgresType => {
    const row = found(id);
    return {
      name: String(row?.['name'] ?? 'unknown'),
      kind: String(row?.['kind'] ?? 'b'),
      category: String(row?.['category'] ?? 'X'),
      modifier: -1,
      parts: partsOf(id),
    };
  };
  const partsOf = (id: Cell): Parts | null => {
    const row = found(id);
    switch (row?.['kind']) {
      case 'c':
        return { kind: 'composite', fields: fieldsOf(row, typeOf) };
      case 'r':
        return { kind: 'range', bound: typeOf(row['bound'] ?? null) };
      case 'm':
        return { kind: 'multirange', range: typeOf(row['range'] ?? null) };
    }
    return row?.['category'] === 'A' ? { kind: 'array', item: typeOf(row['item'] ?? null) } : null;
  };
  return partsOf;
}

function fieldsOf(row: Row, typeOf: (id: Cell) => PostgresType) {
  const fields = JSON.parse(String(row['fields'] ?? '[]')) as [name: string, id: string][];
  return fields.map(([name, id]) => ({ name, type: typeOf(id) }));
}
