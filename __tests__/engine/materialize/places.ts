import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '../../../src/duckdb/connection.ts';
import { namedSources, type NamedSource } from '../../../src/sources/registry.ts';
import { inFolder, withDuckDB } from '../../conformance/run-diff.ts';
import { mysqlDatabase, postgresDatabase } from '../../servers/databases.ts';
import { sqliteFile } from '../../sources/sqlite/sqlite-file.ts';

type Row = Record<string, unknown>;

/** A database that is written to. */
export interface Place {
  url: string;
  /** Runs SQL by a connection that is none of ours; gives the rows of the last statement. */
  query: (sql: string) => Promise<Row[]>;
  drop: () => Promise<void>;
}

function duckdbFile(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
  const path = join(folder, 'test.duckdb');
  const query = (sql: string): Promise<Row[]> =>
    inFolder((temporary) =>
      withDuckDB(temporary, async (connection) => {
        await connection.execute(`ATTACH '${path}' AS own; USE own`);
        const rows = await connection.query(sql);
        await connection.execute('USE memory');
        return rows;
      }),
    );
  const drop = (): Promise<void> => Promise.resolve(rmSync(folder, { recursive: true }));
  return { url: `duckdb:${path}`, query, drop };
}

async function sqlitePlace(): Promise<Place> {
  const file = sqliteFile('CREATE TABLE empty (x)');
  const { url, database } = file;
  return Promise.resolve({
    url,
    query: (sql) => {
      const statements = sql.split(';\n');
      const last = statements.pop() ?? '';
      for (const statement of statements) database.exec(statement);
      const prepared = database.prepare(last);
      prepared.setReadBigInts(true);
      return Promise.resolve(prepared.all() as Row[]);
    },
    drop: () => Promise.resolve(file.drop()),
  });
}

/** Makes an empty database of each kind that can be written to. */
export const PLACES: [kind: string, open: () => Promise<Place>][] = [
  ['postgresql', postgresDatabase],
  ['mysql', mysqlDatabase],
  ['sqlite', sqlitePlace],
  [
    'duckdb',
    async () => {
      const place = duckdbFile();
      await place.query('SELECT 1');
      return place;
    },
  ],
];

/** A data source that may be written to. */
export const writableSource = (url: string, schema?: string): NamedSource =>
  namedSources({
    warehouse: { url, writable: true, ...(schema !== undefined && { 'write-schema': schema }) },
  })[1]!;

/** Calls back with a DuckDB of its own, as a writer gets one, and a folder. */
export const withWriting = <Result>(
  use: (
    context: {
      connection: DuckDBConnection;
      workingDirectory: string;
      attached: Map<string, string>;
      signal: AbortSignal;
      log: (line: string) => void;
    },
    folder: string,
  ) => Promise<Result>,
  signal = new AbortController().signal,
): Promise<Result> =>
  inFolder((folder) =>
    withDuckDB(folder, (connection) =>
      use(
        {
          ...{ connection, workingDirectory: folder, attached: new Map(), signal },
          log: () => undefined,
        },
        folder,
      ),
    ),
  );
