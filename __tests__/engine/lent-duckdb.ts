import { DuckDBConnection } from '../../src/duckdb/connection.ts';
import { loadDuckDB } from '../../src/duckdb/native.ts';

/** Those that nobody uses now, by their number of threads. They end with the module. */
const idle = new Map<number, DuckDBConnection[]>();

interface Needs {
  threads: number;
  /** An existing folder for what is spilled, and for files that the engine makes. */
  temporaryDirectory: string;
}

/** One that is idle, for what its next user spills; `null` where none can be had. */
async function reuse({ threads, temporaryDirectory }: Needs): Promise<DuckDBConnection | null> {
  const owner = idle.get(threads)?.pop();
  if (!owner) return null;
  const folder = owner.dialect.quoteText(temporaryDirectory);
  try {
    await owner.execute(`SET temp_directory = ${folder}`);
    return owner;
  } catch {
    // It has spilled, and keeps the folder of then.
    await owner.close();
    return null;
  }
}

async function open(needs: Needs): Promise<DuckDBConnection> {
  const { temporaryDirectory: cacheDirectory } = needs;
  const duckdb = await loadDuckDB({ cacheDirectory, log: () => {} });
  return DuckDBConnection.open(duckdb, { ...needs, memoryLimit: '1GB' });
}

/** What a diff leaves outside of its own connection: databases that it attached, and its tables. */
const LEFT = `SELECT database_name AS name, NULL AS of_schema FROM duckdb_databases()
  WHERE NOT internal AND database_name <> 'memory'
UNION ALL
SELECT table_name, schema_name FROM duckdb_tables() WHERE database_name = 'memory'`;

/** Forgets what it knows of files: tests write others of the same names. */
const FORGET = 'SET enable_external_file_cache = false; SET enable_external_file_cache = true';

/** Makes it what it was when it started, where that is still possible. */
async function clear(owner: DuckDBConnection): Promise<boolean> {
  const left = await owner.query(LEFT);
  const quoted = (name: unknown): string => owner.dialect.quoteIdentifier(String(name));
  const removals = left.map(({ name, of_schema: schema }) =>
    schema === null
      ? `DETACH ${quoted(name)}`
      : `DROP TABLE memory.${quoted(schema)}.${quoted(name)}`,
  );
  const statements = [...removals, FORGET];
  return owner.execute(statements.join('; ')).then(
    () => true,
    () => false,
  );
}

/**
 * Lends a DuckDB to one user at a time, who finds it as it was when it started: that takes longer
 * than a diff of small tables. One in which something failed, or that is confined for good, is not
 * lent again.
 */
export async function lendDuckDB<T>(
  needs: Needs,
  use: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const owner = (await reuse(needs)) ?? (await open(needs));
  let isClear = false;
  try {
    const result = await owner.withSibling(use);
    isClear = await clear(owner);
    return result;
  } finally {
    if (isClear) idle.set(needs.threads, [...(idle.get(needs.threads) ?? []), owner]);
    else await owner.close();
  }
}
