import { randomBytes } from 'node:crypto';
import { type FieldPacket, createConnection } from 'mysql2/promise';
import { Client, type QueryResult } from 'pg';
import { type ServerKind, askBroker } from './broker.ts';

/** A row, by the names of its columns. */
export type Row = Record<string, unknown>;

/** A database of a real server that one test file has to itself. */
export interface ServerDatabase {
  /** Logs in as a superuser. */
  url: string;
  /** Logs in with a password, as one who can read all tables of this database and change none. */
  readerUrl: string;
  /** Runs SQL as the superuser, on one connection. Gives the rows of the last statement. */
  query: (sql: string) => Promise<Row[]>;
  /** Ends all connections and removes the database and its reader. */
  drop: () => Promise<void>;
}

const URL_VARIABLES: Record<ServerKind, string | undefined> = {
  postgresql: 'TEST_POSTGRES_URL',
  mysql: 'TEST_MYSQL_URL',
};

/** The server that a variable names, or else one of our own, which starts now if it has not yet. */
async function serverUrl(kind: ServerKind): Promise<string> {
  const given = process.env[URL_VARIABLES[kind] ?? ''];
  return given ? given : askBroker(Number(process.env['TEST_SERVERS_PORT']), kind);
}

/** A database's own name, which its reader has too, and the reader's password. */
function uniqueNames(): { name: string; password: string } {
  return {
    name: `test_${randomBytes(8).toString('hex')}`,
    password: randomBytes(8).toString('hex'),
  };
}

function urlWith(server: string, parts: { database: string; user?: string; password?: string }) {
  const url = new URL(server);
  url.pathname = parts.database;
  if (parts.user !== undefined) url.username = parts.user;
  if (parts.password !== undefined) url.password = parts.password;
  return url.href;
}

async function onPostgres<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(url);
  await client.connect();
  return use(client).finally(() => client.end());
}

/** Creates an empty PostgreSQL database. */
export async function postgresDatabase(): Promise<ServerDatabase> {
  const server = await serverUrl('postgresql');
  const { name, password } = uniqueNames();
  await onPostgres(server, async (admin) => {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    await admin.query(`CREATE ROLE ${name} LOGIN PASSWORD '${password}'`);
  });
  const url = urlWith(server, { database: name });
  const client = new Client(url);
  // Tests may kill a server of their own.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO ${name}`);
  await client.query(`ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO ${name}`);
  return {
    url,
    readerUrl: urlWith(server, { database: name, user: name, password }),
    query: async (sql) => {
      const results = (await client.query(sql)) as QueryResult<Row> | QueryResult<Row>[];
      return [results].flat().at(-1)?.rows ?? [];
    },
    drop: async () => {
      await client.end();
      await onPostgres(server, async (admin) => {
        await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
        await admin.query(`DROP ROLE ${name}`);
      });
    },
  };
}

/**
 * Creates an empty MariaDB or MySQL database.
 *
 * @param on the URL of another server than the one that all tests share.
 */
export async function mysqlDatabase(on?: string): Promise<ServerDatabase> {
  const server = on ?? (await serverUrl('mysql'));
  const { name, password } = uniqueNames();
  const connection = await createConnection({ uri: server, multipleStatements: true });
  await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  await connection.query(`CREATE USER ${name} IDENTIFIED BY '${password}'`);
  await connection.query(`GRANT SELECT ON ${name}.* TO ${name}`);
  await connection.query(`USE ${name}`);
  return {
    url: urlWith(server, { database: name }),
    readerUrl: urlWith(server, { database: name, user: name, password }),
    query: async (sql) => lastRows(await connection.query(sql)),
    drop: async () => {
      await connection.query(`DROP DATABASE ${name}`);
      await connection.query(`DROP USER ${name}`);
      await connection.end();
    },
  };
}

/** Several statements give a list of results, and of lists of fields, in place of one of each. */
function lastRows([result, fields]: [unknown, FieldPacket[] | undefined]): Row[] {
  const isSeveral =
    Array.isArray(fields) && (fields.length === 0 || !('name' in (fields[0] ?? {})));
  const last: unknown = isSeveral ? (result as unknown[]).at(-1) : result;
  return Array.isArray(last) ? (last as Row[]) : [];
}
