import { numberOption, refusing, type SourceOptions, textOption, wholeOption } from '../options.ts';

/** Variables that are whole numbers. */
const NUMBERS = [
  'eq_range_index_dive_limit',
  'innodb_lock_wait_timeout',
  'join_buffer_size',
  'join_cache_level',
  'lock_wait_timeout',
  'max_execution_time',
  'max_heap_table_size',
  'net_read_timeout',
  'optimizer_prune_level',
  'optimizer_search_depth',
  'read_buffer_size',
  'read_rnd_buffer_size',
  'sort_buffer_size',
  'tmp_table_size',
];

/** Variables of a session of MySQL or MariaDB, as `SET SESSION` has them, and `role`. */
export const MYSQL_OPTIONS: SourceOptions = {
  known: {
    ...Object.fromEntries(NUMBERS.map((name) => [name, wholeOption()])),
    // MariaDB: seconds, and parts of one.
    max_statement_time: numberOption,
    optimizer_switch: textOption,
    role: textOption,
  },
  refused: {
    ...refusing('values are read and compared in one form, which it would change', [
      'character_set_client',
      'character_set_connection',
      'character_set_results',
      'collation_connection',
      'div_precision_increment',
      'group_concat_max_len',
      'max_sort_length',
      'names',
      'sql_auto_is_null',
      'sql_mode',
      'sql_select_limit',
      'system_versioning_asof',
    ]),
    time_zone: 'every session is in UTC, so that times of all sources are compared alike',
    ...refusing('all is read in one transaction that only reads, and sees one snapshot', [
      'autocommit',
      'transaction_isolation',
      'transaction_read_only',
      'tx_isolation',
      'tx_read_only',
    ]),
    ...refusing('a connection waits as long as the other side takes', [
      'idle_readonly_transaction_timeout',
      'idle_transaction_timeout',
      'net_write_timeout',
      'wait_timeout',
    ]),
    sql_big_selects: 'large tables are read, too',
  },
  others: null,
};
