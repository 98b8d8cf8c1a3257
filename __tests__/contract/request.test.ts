import { expect, test } from '@jest/globals';
import { diffRequestSchema, toRequestBody } from '../../src/contract/request.ts';
import { buildRequest } from './builders.ts';

test('a request needs two data sources and the key columns only', () => {
  const request = diffRequestSchema.parse({
    data_source1_id: 1,
    data_source2_id: 2,
    pk_columns: ['id'],
  });

  expect(request).toMatchObject({ table1: null, materialize_dataset1: false, tags: null });
});

test('what is sent has the fields of the 2022 document, in its order, and no others', () => {
  expect(Object.keys(toRequestBody(buildRequest()))).toEqual([
    'data_source1_id',
    'data_source2_id',
    'table1',
    'table2',
    'query1',
    'query2',
    'materialize_dataset1',
    'materialize_dataset2',
    'materialization_destination_id',
    'materialize_without_sampling',
    'pk_columns',
    'include_columns',
    'exclude_columns',
    'time_column',
    'time_aggregate',
    'filter1',
    'filter2',
    'time_travel_point1',
    'time_travel_point2',
    'time_interval_start',
    'time_interval_end',
    'sampling_tolerance',
    'sampling_confidence',
    'sampling_threshold',
    'diff_tolerances_per_column',
  ]);
});

test('later fields are sent where the user set them', () => {
  const body = toRequestBody(
    buildRequest({ tags: ['nightly'], column_mapping: [['old_name', 'new_name']] }),
  );

  expect(body).toMatchObject({ tags: ['nightly'], column_mapping: [['old_name', 'new_name']] });
  expect(body).not.toHaveProperty('file1');
});

test('whether duplicates are compared is sent where the user says it', () => {
  expect(toRequestBody(buildRequest())).not.toHaveProperty('compare_duplicates');
  expect(toRequestBody(buildRequest({ compare_duplicates: null }))).not.toHaveProperty(
    'compare_duplicates',
  );
  for (const said of [true, false]) {
    expect(toRequestBody(buildRequest({ compare_duplicates: said }))).toMatchObject({
      compare_duplicates: said,
    });
  }
});

test('a time travel point is an offset in seconds, a timestamp or a statement’s id', () => {
  const request = buildRequest({ time_travel_point1: -220, time_travel_point2: '2021-08-13' });

  expect(toRequestBody(request)).toMatchObject({
    time_travel_point1: -220,
    time_travel_point2: '2021-08-13',
  });
});

test.each([
  [0.3, '0.3'],
  [1e-7, '1e-7'],
  ['0.30', '0.30'],
  ['1e400', '1e400'],
])('a tolerance of %j is sent as a number with its digits', (tolerance_value, written) => {
  const tolerance = { column_name: 'a', tolerance_value, tolerance_mode: 'absolute' } as const;
  const request = buildRequest({
    diff_tolerances_per_column: [tolerance],
    diff_tolerance: tolerance_value,
  });

  const body = JSON.stringify(toRequestBody(request));
  expect(body).toContain(`"tolerance_value":${written},`);
  expect(body).toContain(`"diff_tolerance":${written}`);
});

test.each([
  ['pk_columns', { pk_columns: [''] }],
  ['data_source1_id', { data_source1_id: 1.5 }],
  ['table1', { table1: [] }],
  ['time_aggregate', { time_aggregate: 'fortnight' }],
  [
    'tolerance_value',
    {
      diff_tolerances_per_column: [
        { column_name: 'a', tolerance_value: -1, tolerance_mode: 'absolute' },
      ],
    },
  ],
])('a wrong %s is an error that names it', (field, overrides) => {
  expect(() => buildRequest(overrides as object)).toThrow(field);
});
