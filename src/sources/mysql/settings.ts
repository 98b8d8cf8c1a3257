import type { Sql } from '../dialect.ts';
import { SORTED_BYTES } from './comparisons.ts';
import { MysqlDialect } from './dialect.ts';

const WITHOUT_PADDING = `REPLACE(@@sql_mode, 'PAD_CHAR_TO_FULL_LENGTH', '')`;

/**
 * What a session needs to read all values as they are, whatever its server or login has set. The
 * rest of its `sql_mode` stays: a query or a filter means here what it means in the user's own
 * console.
 */
export const READ_SETTINGS: Sql[] = [
  'SET NAMES utf8mb4',
  `SET SESSION time_zone = '+00:00'`,
  // Blanks at the end of CHAR are no data; and '' is not NULL.
  `SET SESSION sql_mode = REPLACE(${WITHOUT_PADDING}, 'EMPTY_STRING_IS_NULL', '')`,
  // A limit here would silently cut rows off, or the texts of a query.
  'SET SESSION sql_select_limit = 18446744073709551615',
  'SET SESSION group_concat_max_len = 1073741824',
  'SET SESSION sql_big_selects = 1',
  // "key IS NULL" would find the row that was written last.
  'SET SESSION sql_auto_is_null = 0',
  // Rows are put together by so much of their keys.
  `SET SESSION max_sort_length = ${SORTED_BYTES}`,
  // The reader may take its time, and one side may wait for the other.
  'SET SESSION net_write_timeout = 86400',
  'SET SESSION wait_timeout = 86400',
];

/** The same for a session that only reads, in one transaction that sees one snapshot. */
export const SETTINGS: Sql[] = [
  ...READ_SETTINGS,
  'SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ',
  'START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY',
];

/** Sets one option of a data source. */
export function optionSql(name: string, value: string | number): Sql {
  const dialect = new MysqlDialect();
  if (name === 'role') return `SET ROLE ${dialect.quoteIdentifier(String(value))}`;
  const literal = typeof value === 'number' ? String(value) : dialect.quoteText(value);
  return `SET SESSION ${name} = ${literal}`;
}

/** Settings that only some versions have. */
export const OPTIONAL_SETTINGS: Sql[] = [
  // MySQL: the number of rows as it is now, and not as it was yesterday.
  'SET SESSION information_schema_stats_expiry = 0',
  // MySQL: the keys that it makes by itself are in the catalog.
  'SET SESSION show_gipk_in_create_table_and_information_schema = ON',
  // MariaDB: versioned tables as they are now. For a session that is what DEFAULT means.
  'SET SESSION system_versioning_asof = DEFAULT',
  // MariaDB: the transaction may wait.
  'SET SESSION idle_transaction_timeout = 0',
  'SET SESSION idle_readonly_transaction_timeout = 0',
];
