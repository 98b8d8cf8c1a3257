import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inFolder } from '../conformance/run-diff.ts';
import { withDuckDB } from '../engine/run-case.ts';
import { mysqlDatabase, postgresDatabase } from '../servers/databases.ts';

/** A database with tables, and its URL. */
export interface Place {
  url: string;
  drop(): Promise<void> | void;
}

async function onServer(make: typeof postgresDatabase, statements: string[]): Promise<Place> {
  const database = await make();
  for (const sql of statements) await database.query(sql);
  return { url: database.url, drop: () => database.drop() };
}

/** Calls back with a place for a file, which a database is then read from. */
async function inFile(write: (path: string) => Promise<void> | void, scheme: string) {
  let close = (): void => undefined;
  const url = await new Promise<string>((opened, failed) => {
    inFolder(async (folder) => {
      const path = join(folder, 'tables.db');
      await write(path);
      const closed = new Promise<void>((done) => (close = done));
      opened(`${scheme}:${path}`);
      await closed;
    }).catch(failed);
  });
  return { url, drop: () => close() };
}

/** Every kind of database, made by statements that all of them take. */
export const PLACES: Record<string, (statements: string[]) => Promise<Place>> = {
  postgresql: (statements) => onServer(postgresDatabase, statements),
  mysql: (statements) => onServer(mysqlDatabase, statements),
  sqlite: (statements) =>
    inFile((path) => {
      const database = new DatabaseSync(path);
      for (const sql of statements) database.exec(sql);
      database.close();
    }, 'sqlite'),
  duckdb: (statements) =>
    inFile(
      (path) =>
        withDuckDB(async (connection) => {
          await connection.execute(`ATTACH '${path}' AS written`);
          await connection.execute('USE written');
          for (const sql of statements) await connection.execute(sql);
          await connection.execute('USE memory');
          await connection.execute('DETACH written');
        }),
      'duckdb',
    ),
};
