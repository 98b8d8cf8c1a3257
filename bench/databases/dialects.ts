/** The databases of the bench. */
export type Kind = 'postgresql' | 'mariadb' | 'sqlite';

/** How each database writes and keeps the values that the bench makes. */
export interface BenchDialect {
  types: Record<'key' | 'uuid' | 'integer' | 'decimal' | 'text' | 'timestamp' | 'boolean', string>;
  /** Something to select from, with a column `i` from 1 to `rows`. */
  series: (rows: number) => string;
  text: (prefix: string, integer: string) => string;
  concat: (text: string, suffix: string) => string;
  timestamp: (seconds: string) => string;
  boolean: (condition: string) => string;
  uuid: (integer: string) => string;
  /** Whether the primary key comes with the table, or is faster to make once the rows are in. */
  keyFirst: boolean;
  /** Statements after the rows are in: what the planner knows must be right. */
  settle: (table: string) => string[];
}

export const DIALECTS: Record<Kind, BenchDialect> = {
  postgresql: {
    types: {
      key: 'bigint',
      uuid: 'uuid',
      integer: 'integer',
      decimal: 'numeric(12, 2)',
      text: 'text',
      timestamp: 'timestamp',
      boolean: 'boolean',
    },
    series: (rows) => `generate_series(1::bigint, ${rows}) AS numbers(i)`,
    text: (prefix, integer) => `'${prefix}' || (${integer})`,
    concat: (text, suffix) => `(${text}) || '${suffix}'`,
    timestamp: (seconds) => `timestamp '2020-01-01' + (${seconds}) * interval '1 second'`,
    boolean: (condition) => condition,
    uuid: (integer) => `md5((${integer})::text)::uuid`,
    keyFirst: false,
    settle: (table) => [`VACUUM (FREEZE, ANALYZE) ${table}`, 'CHECKPOINT'],
  },
  mariadb: {
    types: {
      key: 'BIGINT',
      uuid: 'UUID',
      integer: 'INT',
      decimal: 'DECIMAL(12, 2)',
      text: 'VARCHAR(100)',
      timestamp: 'DATETIME(6)',
      boolean: 'BOOLEAN',
    },
    series: (rows) => `(SELECT CAST(seq AS SIGNED) AS i FROM seq_1_to_${rows}) AS numbers`,
    text: (prefix, integer) => `CONCAT('${prefix}', ${integer})`,
    concat: (text, suffix) => `CONCAT(${text}, '${suffix}')`,
    timestamp: (seconds) => `TIMESTAMP '2020-01-01 00:00:00' + INTERVAL (${seconds}) SECOND`,
    boolean: (condition) => condition,
    uuid: (integer) => `CAST(MD5(${integer}) AS UUID)`,
    keyFirst: true,
    settle: (table) => [`ANALYZE TABLE ${table}`],
  },
  sqlite: {
    types: {
      // Only this very name makes the key the row's own number.
      key: 'INTEGER',
      uuid: 'TEXT',
      integer: 'INTEGER',
      decimal: 'DECIMAL(12, 2)',
      text: 'TEXT',
      timestamp: 'TIMESTAMP',
      boolean: 'BOOLEAN',
    },
    series: (rows) =>
      `(WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < ${rows}) SELECT i FROM numbers)`,
    text: (prefix, integer) => `'${prefix}' || (${integer})`,
    concat: (text, suffix) => `(${text}) || '${suffix}'`,
    timestamp: (seconds) => `datetime('2020-01-01', (${seconds}) || ' seconds')`,
    boolean: (condition) => condition,
    uuid: () => {
      throw new Error('SQLite makes no UUIDs');
    },
    keyFirst: true,
    settle: (table) => [`ANALYZE ${table}`],
  },
};
