import type { Sql } from '../dialect.ts';
import type { Options } from '../options.ts';

/**
 * What PostgreSQL itself has is found before what a schema of the session's path has in its place;
 * by default it is. Names that nobody else can have: this is the statement that sees to it.
 */
const SEARCH_PATH: Sql = `SELECT pg_catalog.set_config(
  'search_path',
  'pg_catalog, ' OPERATOR(pg_catalog.||) pg_catalog.current_setting('search_path'),
  true
) WHERE pg_catalog.current_setting('search_path') OPERATOR(pg_catalog.~) 'pg_catalog'`;

/**
 * Settings of the transaction. Most of them have a say in what values look like; a role, a database
 * or a URL may have set them otherwise. What only a query or a filter of the user's own depends on
 * stays: it means here what it means in the user's own console.
 */
const SETTINGS = [
  `client_encoding = 'UTF8'`,
  `TimeZone = 'UTC'`,
  `DateStyle = 'ISO'`,
  `IntervalStyle = 'postgres'`,
  `extra_float_digits = 1`,
  `bytea_output = 'hex'`,
  // NULL in our own lists of numbers.
  `array_nulls = on`,
  // The names of types say how they are hashed and compared.
  `quote_all_identifiers = off`,
  // The output may fail without an end to the session.
  `exit_on_error = off`,
];

/** Settings that an option of the data source may set otherwise. */
const DEFAULTS: Record<string, string> = {
  // To compile a statement takes longer than it saves on scans of a few seconds.
  jit: 'off',
  // The transaction may wait: one side is opened, or joined, after the other.
  idle_in_transaction_session_timeout: '0',
};

/** For a table of buckets, or of a join, that would else go through files; more where it is set so. */
const WORK_MEMORY: Sql = `SELECT set_config('work_mem', '64MB', true)
WHERE pg_size_bytes(current_setting('work_mem')) < pg_size_bytes('64MB')`;

/**
 * The statements that make the settings of a transaction, in their order.
 *
 * @param options those of the data source, which are set by then.
 */
export function settingsSql(options: Options): Sql[] {
  const defaults = Object.entries(DEFAULTS).filter(([name]) => !Object.hasOwn(options, name));
  return [
    SEARCH_PATH,
    ...SETTINGS.map((setting) => `SET LOCAL ${setting}`),
    ...defaults.map(([name, value]) => `SET LOCAL ${name} = ${value}`),
    ...(Object.hasOwn(options, 'work_mem') ? [] : [WORK_MEMORY]),
  ];
}

/** Sets one option for the transaction: its name, and its value as a text. */
export const OPTION_SQL: Sql = 'SELECT pg_catalog.set_config($1, $2, true)';

/** The options in the order in which they are set: as a role, some may not be set any more. */
export const inOrder = (options: Options): [name: string, value: string | number][] =>
  Object.entries(options).toSorted(([one], [other]) => +(one === 'role') - +(other === 'role'));
