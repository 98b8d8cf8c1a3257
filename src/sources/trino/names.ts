import type { PastState } from '../../contract/past-state.ts';
import type { TrinoDialect } from './dialect.ts';
import { inUtc } from '../utc-time.ts';
import { DiffError } from '../../contract/errors.ts';
import type { Cell, Sql } from '../dialect.ts';
import { MOST_TABLES } from '../no-such-table.ts';
import type { TrinoConfig } from './url.ts';

type Quote = (text: string) => Sql;

/** A table by its whole name. */
export interface TableName {
  catalog: string;
  schema: string;
  name: string;
}

/**
 * The table that a path of one to three parts means.
 *
 * @throws DiffError where neither the path nor the data source's URL says its catalog and schema.
 */
export function tableOf(
  path: string[],
  config: Pick<TrinoConfig, 'catalog' | 'schema'>,
): TableName {
  const [name = '', schema = config.schema, catalog = config.catalog, ...more] = path.toReversed();
  if (more.length > 0) {
    const value = `${path.join('.')} (a table has a name, and a schema and a catalog in front of it)`;
    throw new DiffError('NoSuchTableException', value);
  }
  if (schema !== null && catalog !== null) return { catalog, schema, name };
  const missing = catalog === null ? 'catalog' : 'schema';
  const value = `${path.join('.')} (the data source's URL names no ${missing}: write catalog.schema.table)`;
  throw new DiffError('NoSuchDatabaseException', value);
}

/** A table as SQL names it. */
export const relationOf = ({ catalog, schema, name }: TableName, identifier: Quote): Sql =>
  [catalog, schema, name].map(identifier).join('.');

/** Tables of the wanted one's schema. Trino has names in lower case, whatever the wanted one's. */
export function tablesSql({ catalog, schema }: TableName, identifier: Quote, text: Quote): Sql {
  return `SELECT table_schema AS place, table_name AS name, 1 AS searched
FROM ${identifier(catalog)}.information_schema.tables
WHERE table_schema = ${text(schema.toLowerCase())} ORDER BY 2 LIMIT ${MOST_TABLES}`;
}

/** A row where a name is that of a view. */
export function viewSql({ catalog, schema, name }: TableName, identifier: Quote, text: Quote): Sql {
  return `SELECT 1 AS is_view FROM ${identifier(catalog)}.information_schema.views
WHERE table_schema = ${text(schema.toLowerCase())} AND table_name = ${text(name.toLowerCase())}`;
}

/** Which connector each catalog has. */
export const CONNECTORS: Sql = 'SELECT catalog_name, connector_name FROM system.metadata.catalogs';

/** The version of a table that every statement is to read; its number may be beyond 2^53. */
const VERSIONS: Record<string, (table: Sql) => Sql> = {
  iceberg: (refs) =>
    `SELECT CAST(snapshot_id AS varchar) AS version FROM ${refs} WHERE name = 'main'`,
};

/** A statement that gives a table's version; `null` of a connector whose tables have none. */
export function versionSql(
  table: TableName,
  connector: Cell | undefined,
  identifier: Quote,
): Sql | null {
  const versions = VERSIONS[String(connector)];
  if (!versions) return null;
  return versions(relationOf({ ...table, name: `${table.name}$refs` }, identifier));
}

/**
 * A statement that gives the version of an Iceberg table that was the current one then; `null` of a connector
 * whose tables have none.
 */
export function pastVersionSql(
  table: TableName,
  at: PastState,
  connector: Cell | undefined,
  dialect: TrinoDialect,
): Sql | null {
  if (connector !== 'iceberg') return null;
  const quote = (name: string): Sql => dialect.quoteIdentifier(name);
  const part = (name: string): Sql =>
    relationOf({ ...table, name: `${table.name}$${name}` }, quote);
  if ('version' in at) {
    return `SELECT CAST(snapshot_id AS varchar) AS version FROM ${part('snapshots')} WHERE snapshot_id = ${at.version}`;
  }
  const time =
    'time' in at
      ? `TIMESTAMP ${dialect.quoteText(`${inUtc(at.time) ?? at.time} UTC`)}`
      : `current_timestamp - ${at.secondsAgo} * INTERVAL '1' SECOND`;
  return `SELECT CAST(snapshot_id AS varchar) AS version FROM ${part('history')}
WHERE made_current_at <= ${time} ORDER BY made_current_at DESC LIMIT 1`;
}
