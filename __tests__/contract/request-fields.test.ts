import { describe, expect, test } from '@jest/globals';
import {
  describeField,
  describeInput,
  fieldNames,
  inputOf,
  isFieldName,
} from '../../src/contract/field-names.ts';
import { foreignFields } from '../../src/contract/foreign-fields.ts';
import { diffRequestSchema } from '../../src/contract/request.ts';
import { requestFields } from '../../src/contract/request-fields.ts';

/** What a field makes of a value; `undefined` where it refuses it. */
const read = (field: keyof typeof requestFields, value: unknown): unknown =>
  requestFields[field].schema.safeParse(value).data;

describe('the table of the fields', () => {
  test('needs only fields that there are', () => {
    const needed = fieldNames.flatMap((field) => requestFields[field].needs ?? []);
    expect(needed.length).toBeGreaterThan(0);
    expect(needed.filter((field) => !isFieldName(field))).toEqual([]);
  });

  test('has no field that is also one of those that are no part of our requests', () => {
    expect(fieldNames.filter((field) => field in foreignFields)).toEqual([]);
  });

  test('gives each field an input of its own', () => {
    expect(new Set(fieldNames.map((field) => inputOf(field))).size).toBe(fieldNames.length);
    expect(inputOf('data_source1_id')).toBe('data-source1');
    expect(inputOf('materialization_destination_id')).toBe('materialization-destination');
    expect(inputOf('sampling_tolerance')).toBe('sampling-tolerance');
  });

  test.each(fieldNames)('says in sentences what %s is, in the words of who reads them', (field) => {
    expect(describeField(field)).toMatch(/^[A-Z].*[^.,]\.$/);
    expect(describeInput(field)).toMatch(/^[A-Z].*[^.,]\.$/);
    // Only the API writes names with underscores, but for those of examples.
    expect(describeInput(field)).not.toMatch(/`(?:pk|infer|time|sampling|data_source)\w*_\w+`/);
  });

  test('says of a field that it needs another', () => {
    expect(describeField('infer_pk_avoid_types')).toBe(
      'Types, as the data source names them, whose columns are no part of a key that is searched for. Needs `infer_pk`.',
    );
    expect(describeInput('infer_pk_avoid_names')).toBe(
      'Columns that are no part of a key that is searched for. Needs `infer-pk`. A list.',
    );
  });
});

describe('a field that is left out', () => {
  test.each(fieldNames.filter((field) => !/^data_source/.test(field)))('is none: %s', (field) => {
    const isOff = field.startsWith('materialize_');
    expect(read(field, undefined)).toBe(isOff ? false : null);
    expect(requestFields[field].schema.safeParse(null)).toEqual({ success: true, data: null });
  });

  test('is refused where it is a data source', () => {
    const { error } = diffRequestSchema.safeParse({});
    expect(error?.issues.map(({ path }) => path)).toEqual([
      ['data_source1_id'],
      ['data_source2_id'],
    ]);
  });
});

describe('the values of a field', () => {
  test.each([
    ['data_source1_id', [0, 7], [1.5, '1', null]],
    ['table1', [['a', 'b.c']], [[], [''], 'a.b']],
    ['query1', ['SELECT 1'], [1]],
    ['file1', ['a.csv'], ['']],
    ['materialize_dataset1', [true, false], ['true', 1]],
    ['pk_columns', [['id'], []], [[''], 'id']],
    ['column_mapping', [[['a', 'b']], []], [[['a']], [['a', 'b', 'c']]]],
    ['time_aggregate', ['minute', 'year'], ['decade', '']],
    ['time_travel_point1', [-60, '2026-01-01', 'statement'], [0.5, true]],
    ['time_interval_start', ['2026-01-31'], ['2026-02-31', '', 'soon']],
    ['sampling_tolerance', [1e-7, 0.999], [0, 1, -1, '0.5']],
    ['sampling_confidence', [99.9], [0, 100]],
    ['sampling_threshold', [0, 1000], [-1, 0.5]],
    ['diff_tolerance', ['0.30', '1e-400'], [-1, '1%', true]],
    ['tolerance_mode', ['absolute', 'relative'], ['fuzzy']],
    ['tags', [['a', ''], []], ['a', [1]]],
    ['table_modifiers', [['null_equals_empty_string'], []], [['ignore_case'], 'x']],
    ['ignore_whitespace', [true, false], ['yes']],
    ['sort_array_columns', [true, false], [1]],
    ['hive_partitions', [true, false], ['yes']],
  ] as const)('of %s are %j, and not %j', (field, right, wrong) => {
    for (const value of right) expect(read(field, value)).toEqual(value);
    for (const value of wrong) expect([value, read(field, value)]).toEqual([value, undefined]);
  });

  test.each([
    ['sampling_tolerance', 'must be a number above 0 and below 1'],
    ['sampling_confidence', 'must be a percentage above 0 and below 100'],
    ['sampling_threshold', 'must be a whole number from 0 up'],
  ] as const)('%s beyond its bounds are told what is within them', (field, message) => {
    const { error } = requestFields[field].schema.safeParse(-1);
    expect(error?.issues).toMatchObject([{ message }]);
  });
});
