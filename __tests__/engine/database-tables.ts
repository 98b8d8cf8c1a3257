import type { NamedSource } from '../../src/sources/registry.ts';
import { postgresDatabase } from '../servers/databases.ts';
import type { Kind, OracleTable, Value } from './oracle.ts';

/** The databases that tables of the oracle can be written to. */
export const DATABASES = ['postgresql'] as const;
export type DatabaseKind = (typeof DATABASES)[number];

/** An empty database of a real server, or a file. */
export interface TestDatabase {
  kind: DatabaseKind;
  source: Omit<NamedSource, 'id'>;
  run(sql: string): Promise<void>;
  drop(): Promise<void>;
}

const TYPES: Record<DatabaseKind, Record<Kind, string>> = {
  postgresql: {
    int: 'bigint',
    decimal: 'numeric(18,2)',
    double: 'double precision',
    text: 'text',
    boolean: 'boolean',
    date: 'date',
    timestamp: 'timestamp',
  },
};

/** Opens an empty database of a kind. */
export async function testDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const server = await postgresDatabase();
  return {
    kind,
    source: { name: kind, type: kind, location: server.url },
    run: async (sql) => {
      await server.query(sql);
    },
    drop: () => server.drop(),
  };
}

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function literal(value: Value, type: Kind): string {
  if (value === null) return 'NULL';
  if (['int', 'decimal', 'double', 'boolean'].includes(type)) return value;
  return `'${value.replaceAll("'", "''")}'`;
}

/**
 * Writes a table into a database, in place of one of that name.
 *
 * @param keys the columns of its primary key; none for a table without one.
 */
export async function writeDatabaseTable(
  database: TestDatabase,
  name: string,
  { columns, rows }: OracleTable,
  keys: string[],
): Promise<void> {
  const table = identifier(name);
  const definitions = columns.map(
    (column) =>
      `${identifier(column.name)} ${TYPES[database.kind][column.kind]}${keys.includes(column.name) ? ' NOT NULL' : ''}`,
  );
  const primary =
    keys.length === 0 ? [] : [`PRIMARY KEY (${keys.map((key) => identifier(key)).join(', ')})`];
  await database.run(`DROP TABLE IF EXISTS ${table}`);
  await database.run(`CREATE TABLE ${table} (${[...definitions, ...primary].join(', ')})`);
  if (rows.length === 0) return;
  const tuples = rows.map(
    (row) => `(${row.map((value, i) => literal(value, columns[i]!.kind)).join(', ')})`,
  );
  await database.run(`INSERT INTO ${table} VALUES ${tuples.join(', ')}`);
}
