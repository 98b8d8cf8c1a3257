import { createConnection } from 'mysql2/promise';
import { Client } from 'pg';

/** A row, by the names of its columns. */
export type Row = Record<string, unknown>;

/** One connection to a database of the bench. */
export interface Connection {
  query: (sql: string) => Promise<Row[]>;
  close: () => Promise<void>;
}

async function connectPostgres(url: string): Promise<Connection> {
  const client = new Client(url);
  await client.connect();
  return {
    query: async (sql) => (await client.query<Row>(sql)).rows,
    close: () => client.end(),
  };
}

async function connectMariadb(url: string): Promise<Connection> {
  const connection = await createConnection(url);
  return {
    query: async (sql) => {
      const [rows] = await connection.query(sql);
      return Array.isArray(rows) ? (rows as Row[]) : [];
    },
    close: () => connection.end(),
  };
}

async function connectSqlite(path: string): Promise<Connection> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(path);
  return {
    query: (sql) => Promise.resolve(database.prepare(sql).all()),
    close: () => Promise.resolve(database.close()),
  };
}

/** Connects to what a URL of the bench leads to. */
export function connect(url: string): Promise<Connection> {
  if (url.startsWith('sqlite:')) return connectSqlite(url.slice('sqlite:'.length));
  return url.startsWith('postgres') ? connectPostgres(url) : connectMariadb(url);
}

/** Connects for as long as `use` takes. */
export async function on<T>(url: string, use: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await connect(url);
  return use(connection).finally(() => connection.close());
}
