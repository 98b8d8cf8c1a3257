import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { fieldNames } from '../../../src/contract/field-names.ts';
import type { DiffRequestInput } from '../../../src/contract/request.ts';
import type { FieldName } from '../../../src/contract/request-fields.ts';
import { CANNOT, type Kind } from '../../../scripts/request-by-source.ts';
import { compareTables, type Dataset } from '../compare-tables.ts';
import type { DatabaseKit, TestDatabase } from '../kit.ts';
import { TESTED_KITS } from '../kits.ts';
import type { TestTable } from '../table-script.ts';

const COLUMNS = [
  { name: 'id', type: 'INTEGER' },
  { name: 'a', type: 'DECIMAL(9,2)' },
  { name: 't', type: 'TIMESTAMP' },
  { name: 'word', type: 'VARCHAR' },
];

const table = (name: string, a: string): TestTable => ({
  name,
  columns: COLUMNS,
  rows: [
    ['1', a, '2026-01-01 10:00:00', 'x'],
    ['2', '2.50', '2026-01-02 10:00:00', 'y'],
  ],
  keys: ['id'],
});

type Request = Partial<DiffRequestInput>;

const TOLERANCE = { column_name: 'a', tolerance_value: 1, tolerance_mode: 'absolute' } as const;

/** A request that asks for each field, with what that needs. */
const ASKING: Record<Exclude<FieldName, `data_source${1 | 2}_id`>, Request> = {
  table1: {},
  table2: {},
  query1: {},
  query2: {},
  file1: {},
  file2: {},
  file1_options: {},
  file2_options: {},
  hive_partitions: {},
  // Sides are written, and results, before and after what compares them: tests of their own do that.
  materialize_dataset1: {},
  materialize_dataset2: {},
  materialization_destination_id: {},
  materialize_without_sampling: { materialize_without_sampling: true, sampling_ratio: 0.5 },
  pk_columns: { pk_columns: ['id'] },
  include_columns: { include_columns: ['a'] },
  exclude_columns: { exclude_columns: ['t'] },
  columns_to_compare: { columns_to_compare: ['a*'] },
  case_insensitive_names: { case_insensitive_names: true, include_columns: ['A'] },
  column_mapping: { column_mapping: [['a', 'a']] },
  time_column: { time_column: 't' },
  time_aggregate: { time_column: 't', time_aggregate: 'day' },
  filter1: { filter1: 'id < 5' },
  filter2: { filter2: 'id < 5' },
  time_travel_point1: { time_travel_point1: -1 },
  time_travel_point2: { time_travel_point2: -1 },
  time_interval_start: { time_column: 't', time_interval_start: '2026-01-01' },
  time_interval_end: { time_column: 't', time_interval_end: '2027-01-01' },
  sampling_tolerance: { sampling_tolerance: 0.9 },
  sampling_confidence: { sampling_confidence: 90, sampling_ratio: 0.5 },
  sampling_threshold: { sampling_threshold: 10, sampling_ratio: 0.5 },
  sampling_ratio: { sampling_ratio: 0.5 },
  sampling_max_rows: { sampling_max_rows: 1 },
  diff_tolerances_per_column: { diff_tolerances_per_column: [TOLERANCE] },
  diff_tolerance: { diff_tolerance: 1 },
  tolerance_mode: { diff_tolerance: 1, tolerance_mode: 'relative' },
  datetime_tolerance: { datetime_tolerance: 0 },
  table_modifiers: { table_modifiers: ['case_insensitive_strings', 'null_equals_empty_string'] },
  sort_array_columns: { sort_array_columns: true },
  ignore_whitespace: { ignore_whitespace: true },
  data_source1_session_parameters: {},
  data_source2_session_parameters: {},
  compare_duplicates: { compare_duplicates: false },
  infer_pk: { infer_pk: true, pk_columns: null },
  infer_pk_avoid_names: { infer_pk: true, pk_columns: null, infer_pk_avoid_names: ['word'] },
  infer_pk_avoid_types: { infer_pk: true, pk_columns: null, infer_pk_avoid_types: ['date'] },
  sample_rows: { sample_rows: 2 },
  mask_columns: { mask_columns: ['word'], sample_rows: 2 },
  max_rows_fetched: { max_rows_fetched: 100 },
  download_limit: { download_limit: 1 },
  per_column_diff_limit: { per_column_diff_limit: 1 },
  tags: { tags: ['nightly'] },
};

/** Fields whose cells have tests of their own, by where these are. */
const ELSEWHERE = new Set<FieldName>([
  // sources/files, engine/file-options
  ...(['file1', 'file2', 'file1_options', 'file2_options', 'hive_partitions'] as const),
  // engine/materialize, service/embedded/materialize
  ...(['materialize_dataset1', 'materialize_dataset2', 'materialization_destination_id'] as const),
  // service/embedded/session-parameters
  ...(['data_source1_session_parameters', 'data_source2_session_parameters'] as const),
  // sources/mysql/time-travel, sources/trino/time-travel
  ...(['time_travel_point1', 'time_travel_point2'] as const),
]);

const datasetsOf = (field: FieldName): [Dataset, Dataset] => [
  field === 'query1' ? { query: 'SELECT id, a, t, word FROM older' } : 'older',
  field === 'query2' ? { query: 'SELECT id, a, t, word FROM newer' } : 'newer',
];

describe.each(TESTED_KITS)('every field of a request, on $title', (kit: DatabaseKit) => {
  jest.setTimeout(300_000);
  const kind = kit.kind as Kind;
  let database: TestDatabase;
  beforeAll(async () => {
    database = await kit.open();
    await database.write([table('older', '1.00'), table('newer', '1.50')]);
  });
  afterAll(() => database.drop());

  const fields = fieldNames.filter((field): field is keyof typeof ASKING => field in ASKING);

  test('has a request here', () => {
    const ids = ['data_source1_id', 'data_source2_id'];
    expect([...ids, ...fields].toSorted()).toEqual([...fieldNames].toSorted());
  });

  test.each(fields)('does what docs/request.md says: %s', async (field) => {
    const sentence = CANNOT[field]?.[kind];
    const isElsewhere = ELSEWHERE.has(field);
    if (isElsewhere && !(sentence?.startsWith('TimeTravelException') ?? false)) return;
    const result = await compareTables(database.url, datasetsOf(field), {
      request: ASKING[field],
    }).then(
      ({ status }) => status,
      (error: unknown) => String(error),
    );
    if (sentence === undefined) expect(result).toBe('success');
    else expect(result).toMatch(/TimeTravelException: .*keeps no states of the past/);
  });
});
