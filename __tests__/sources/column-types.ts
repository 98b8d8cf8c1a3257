/** The kinds of database that tests write tables into. */
export const DATABASE_KINDS = ['duckdb', 'postgresql', 'mysql', 'sqlite'] as const;
export type DatabaseKind = (typeof DATABASE_KINDS)[number];

type Names = Record<Exclude<DatabaseKind, 'duckdb'>, string | null>;

/**
 * DuckDB's types, and what other databases have for them; `null` where a database has nothing.
 * MySQL's texts are in a collation that ignores case, as most of them are.
 */
const TYPES: [type: RegExp, names: Names][] = [
  [/^TINYINT$/, { postgresql: 'smallint', mysql: 'tinyint', sqlite: 'TINYINT' }],
  [/^SMALLINT$/, { postgresql: 'smallint', mysql: 'smallint', sqlite: 'SMALLINT' }],
  [/^INTEGER$/, { postgresql: 'integer', mysql: 'int', sqlite: 'INTEGER' }],
  [/^BIGINT$/, { postgresql: 'bigint', mysql: 'bigint', sqlite: 'BIGINT' }],
  [/^HUGEINT$/, { postgresql: 'numeric(39,0)', mysql: 'decimal(39,0)', sqlite: null }],
  [/^DECIMAL(\(.*\))$/, { postgresql: 'numeric$1', mysql: 'decimal$1', sqlite: 'DECIMAL$1' }],
  [/^FLOAT$/, { postgresql: 'real', mysql: 'float', sqlite: null }],
  [/^DOUBLE$/, { postgresql: 'double precision', mysql: 'double', sqlite: 'DOUBLE' }],
  [/^VARCHAR$/, { postgresql: 'text', mysql: 'varchar(100)', sqlite: 'TEXT' }],
  [/^BOOLEAN$/, { postgresql: 'boolean', mysql: 'boolean', sqlite: 'BOOLEAN' }],
  [/^DATE$/, { postgresql: 'date', mysql: 'date', sqlite: 'DATE' }],
  [/^TIME$/, { postgresql: 'time', mysql: 'time(6)', sqlite: 'TIME' }],
  [/^TIMESTAMP$/, { postgresql: 'timestamp', mysql: 'datetime(6)', sqlite: 'TIMESTAMP' }],
  [
    /^TIMESTAMP WITH TIME ZONE$/,
    { postgresql: 'timestamptz', mysql: 'timestamp(6) NULL', sqlite: null },
  ],
  // Of MariaDB; MySQL itself has none.
  [/^UUID$/, { postgresql: 'uuid', mysql: 'uuid', sqlite: null }],
  [/^JSON$/, { postgresql: 'json', mysql: 'json', sqlite: 'JSON' }],
];

/** A database's own name for one of DuckDB's types; `null` where it has none. */
export function columnType(kind: DatabaseKind, type: string): string | null {
  if (kind === 'duckdb') return type;
  const [pattern, names] = TYPES.find(([known]) => known.test(type)) ?? [];
  const name = names?.[kind] ?? null;
  return name && pattern ? type.replace(pattern, name) : null;
}
