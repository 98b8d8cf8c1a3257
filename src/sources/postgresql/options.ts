import { refusing, type SourceOptions, textOption } from '../options.ts';

const SESSION = [
  'search_path',
  'role',
  'application_name',
  'row_security',
  'statement_timeout',
  'lock_timeout',
  'idle_in_transaction_session_timeout',
  'transaction_timeout',
  'work_mem',
  'hash_mem_multiplier',
  'temp_buffers',
  'temp_tablespaces',
  'effective_io_concurrency',
];

const PLANNER = [
  'constraint_exclusion',
  'cpu_index_tuple_cost',
  'cpu_operator_cost',
  'cpu_tuple_cost',
  'effective_cache_size',
  'from_collapse_limit',
  'geqo',
  'jit',
  'join_collapse_limit',
  'max_parallel_workers',
  'max_parallel_workers_per_gather',
  'min_parallel_index_scan_size',
  'min_parallel_table_scan_size',
  'parallel_leader_participation',
  'parallel_setup_cost',
  'parallel_tuple_cost',
  'plan_cache_mode',
  'random_page_cost',
  'seq_page_cost',
];

const SWITCHES = [
  'async_append',
  'bitmapscan',
  'gathermerge',
  'group_by_reordering',
  'hashagg',
  'hashjoin',
  'incremental_sort',
  'indexonlyscan',
  'indexscan',
  'material',
  'memoize',
  'mergejoin',
  'nestloop',
  'parallel_append',
  'parallel_hash',
  'partition_pruning',
  'partitionwise_aggregate',
  'partitionwise_join',
  'presorted_aggregate',
  'seqscan',
  'sort',
  'tidscan',
].map((name) => `enable_${name}`);

/** Parameters of a session, as `SET` has them; the server reads their values. */
export const POSTGRES_OPTIONS: SourceOptions = {
  known: Object.fromEntries(
    [...SESSION, ...PLANNER, ...SWITCHES].map((name) => [name, textOption]),
  ),
  refused: {
    ...refusing('values are read and compared in one form, which it would change', [
      'array_nulls',
      'bytea_output',
      'client_encoding',
      'datestyle',
      'extra_float_digits',
      'intervalstyle',
      'lc_monetary',
      'quote_all_identifiers',
      'xmlbinary',
      'xmloption',
    ]),
    timezone: 'every session is in UTC, so that times of all sources are compared alike',
    ...refusing('all is read in one transaction that only reads, and sees one snapshot', [
      'default_transaction_deferrable',
      'default_transaction_isolation',
      'default_transaction_read_only',
      'transaction_deferrable',
      'transaction_isolation',
      'transaction_read_only',
    ]),
    session_authorization: 'the option role is for that',
    exit_on_error: 'the session goes on after an error of its reader',
  },
  // Of extensions, and of policies and views that ask for them.
  others: /^[a-z_]\w*\.[a-z_]\w*$/,
};
