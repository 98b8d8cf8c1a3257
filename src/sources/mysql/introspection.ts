import { DiffError } from '../../contract/errors.ts';
import type { Cell, Sql } from '../dialect.ts';
import { MOST_TABLES, noSuchTable } from '../no-such-table.ts';

type Row = Record<string, Cell>;
type Quote = (text: string) => Sql;

/** A table of a database, both by their exact names. */
export interface TableName {
  database: string;
  name: string;
}

const isTable = ({ database, name }: TableName, quote: Quote): Sql =>
  `TABLE_SCHEMA = ${quote(database)} AND TABLE_NAME = ${quote(name)}`;

/** A table or view, by its name; none where the login may read nothing of it. */
export function tableSql(table: TableName, quote: Quote): Sql {
  // Comparing with an expression would keep the server from looking up the one table.
  return `SELECT TABLE_SCHEMA AS \`database\`, TABLE_NAME AS name, TABLE_TYPE AS kind,
  ENGINE AS engine, TABLE_ROWS AS row_count, @@lower_case_table_names AS folding
FROM information_schema.TABLES WHERE ${isTable(table, quote)}`;
}

/** Tables of the wanted one's database, and those of its name in others. */
function tablesSql({ database, name }: TableName, quote: Quote): Sql {
  return `SELECT TABLE_SCHEMA AS place, TABLE_NAME AS name, TABLE_SCHEMA = ${quote(database)} AS searched
FROM information_schema.TABLES
WHERE TABLE_SCHEMA = ${quote(database)} OR LOWER(TABLE_NAME) = LOWER(${quote(name)})
ORDER BY LOWER(TABLE_NAME) <> LOWER(${quote(name)}), 1, 2 LIMIT ${MOST_TABLES}`;
}

/** Whether the login sees a database. */
function databaseSql(database: string, quote: Quote): Sql {
  return `SELECT SCHEMA_NAME AS name FROM information_schema.SCHEMATA
WHERE SCHEMA_NAME = ${quote(database)}`;
}

/** Why there is no table of a path: no such database, or one with other tables. */
export async function noSuchMysqlTable(
  path: string[],
  wanted: TableName,
  quote: Quote,
  ask: (sql: Sql) => Promise<Row[]>,
): Promise<DiffError> {
  const [database] = await ask(databaseSql(wanted.database, quote));
  if (!database) return new DiffError('NoSuchDatabaseException', wanted.database);
  return noSuchTable(path, `the database ${wanted.database}`, await ask(tablesSql(wanted, quote)));
}

/** The columns of a table in their order: their declared types, and the collations of texts. */
export function tableColumnsSql(table: TableName, quote: Quote): Sql {
  return `SELECT COLUMN_NAME AS name, EXTRA AS extra, ORDINAL_POSITION AS position,
  FIND_IN_SET('select', PRIVILEGES) > 0 AS readable,
  COLUMN_TYPE AS type, COLLATION_NAME AS collation
FROM information_schema.COLUMNS WHERE ${isTable(table, quote)}
ORDER BY ORDINAL_POSITION`;
}

const isInvisible = ({ extra }: Row): boolean => /\bINVISIBLE\b/i.test(String(extra));

/**
 * The table that a path names.
 *
 * @param database the one of the data source; `null` where it names none.
 * @throws DiffError where the path has other parts.
 */
export function tableOf(path: string[], database: string | null): TableName {
  const [name = '', given = database, ...more] = path.toReversed();
  if (more.length > 0) {
    const value = `${path.join('.')} (a table has a name, and a database in front of it)`;
    throw new DiffError('NoSuchTableException', value);
  }
  if (given !== null) return { database: given, name };
  const value = `${name} (the data source's URL names no database: write database.${name})`;
  throw new DiffError('NoSuchDatabaseException', value);
}

/**
 * What can follow FROM for a table, all columns in it: `*` leaves out those that are invisible, and
 * cannot be read where some may not be.
 *
 * @param columns rows of `tableColumnsSql`.
 * @param quote quotes an identifier.
 */
export function relationOf(
  { database, name }: TableName,
  columns: Row[],
  isWhole: boolean,
  quote: Quote,
  past: Sql = '',
): Sql {
  const table = `${quote(database)}.${quote(name)}${past}`;
  if (isWhole && !columns.some(isInvisible)) return table;
  const names = columns.map((column) => quote(String(column['name'])));
  return `(\nSELECT ${names.join(', ')} FROM ${table}\n)`;
}

/** The parts of a table's unique indexes. */
export function uniqueIndexesSql(table: TableName, quote: Quote): Sql {
  return `SELECT INDEX_NAME AS \`index\`, COLUMN_NAME AS \`column\`, SUB_PART AS prefix,
  NULLABLE AS nullable
FROM information_schema.STATISTICS WHERE ${isTable(table, quote)} AND NON_UNIQUE = 0
ORDER BY INDEX_NAME <> 'PRIMARY', INDEX_NAME, SEQ_IN_INDEX`;
}

/** Of the tables that a name may stand for, the one that it does on this server. */
export function findTable(rows: Row[], { name }: TableName): Row | null {
  const isSame = (row: Row): boolean => row['name'] === name || String(row['folding']) !== '0';
  return rows.find((row) => row['name'] === name) ?? rows.find(isSame) ?? null;
}

/** Engines in which a transaction sees one snapshot. */
const WITH_SNAPSHOT = new Set(['innodb', 'rocksdb']);

/** Whether a row of `tableSql` is a table that gives the same rows when it is read again. */
export function hasSnapshot({ kind, engine }: Row): boolean {
  const isStored = kind === 'BASE TABLE' || kind === 'SYSTEM VERSIONED';
  return isStored && WITH_SNAPSHOT.has(String(engine).toLowerCase());
}

/** Columns that are unique together and free of NULL: those of indexes over whole columns. */
export function uniqueKeysOf(rows: Row[]): string[][] {
  const indexes = Map.groupBy(rows, (row) => String(row['index']));
  const isProof = ({ column, prefix, nullable }: Row): boolean =>
    column !== null && prefix === null && nullable !== 'YES';
  return [...indexes.values()]
    .filter((parts) => parts.every(isProof))
    .map((parts) => parts.map((part) => String(part['column'])));
}

/** The column by whose values rows lie in order: InnoDB keeps them within the primary key's index. */
export function orderOf(rows: Row[]): string[] {
  const first = rows.find(({ index }) => index === 'PRIMARY');
  return first ? [String(first['column'])] : [];
}
