import { describe, expect, test } from '@jest/globals';
import { fieldNames, inputWords } from '../../src/contract/field-names.ts';
import type { DiffRequestInput } from '../../src/contract/request.ts';
import { type FieldName, requestFields } from '../../src/contract/request-fields.ts';
import { type Doer, problemsOf, problemsOfRequest } from '../../src/contract/request-problems.ts';
import { buildRequest } from './builders.ts';

type Changes = Partial<DiffRequestInput>;

const messagesOf = (changes: Changes) =>
  problemsOfRequest(buildRequest(changes)).map(({ message }) => message);

/** The same in the words of the inputs, for the inputs that are set. */
function inputProblems(values: Changes, doer: Doer, unread: FieldName[] = []): string[] {
  const isSet = (field: FieldName) => field in values || unread.includes(field);
  return problemsOf({ values, isSet, words: inputWords }, doer).map(({ message }) => message);
}

const sides = { table1: ['a'], table2: ['b'], pk_columns: ['id'] };

describe('a field that asks for nothing', () => {
  const silent = fieldNames.filter((field) => !/^(data_source|table|pk_columns)/.test(field));

  test.each(silent)('is never refused: %s', (field) => {
    expect(messagesOf({ [field]: null })).toEqual([]);
    for (const nothing of [false, []]) {
      if (!requestFields[field].schema.safeParse(nothing).success) continue;
      expect(messagesOf({ [field]: nothing })).toEqual([]);
    }
  });

  test('is refused where it is an empty key, whose variable may have no value', () => {
    expect(messagesOf({ pk_columns: [] })).toEqual([
      'pk_columns is empty; it must name at least one column, or be left out for the key that the catalogs declare, or infer_pk be true',
    ]);
    expect(messagesOf({ pk_columns: [], infer_pk: true })).toEqual([]);
    expect(messagesOf({ pk_columns: null })).toEqual([]);
  });
});

describe('what no field can tell alone', () => {
  test.each<[Changes, string]>([
    [{ table1: null }, 'side 1 has no dataset; set exactly one of table1, query1 and file1'],
    [
      { query2: 'SELECT 1', file2: 'a.csv' },
      'side 2 has table2 and query2 and file2; set exactly one of table2, query2 and file2',
    ],
    [{ time_interval_end: '2026-01-01' }, 'time_interval_end needs time_column'],
    [{ infer_pk_avoid_types: ['text'] }, 'infer_pk_avoid_types needs infer_pk: true'],
    [{ infer_pk_avoid_names: ['a'], infer_pk: false }, 'infer_pk_avoid_names needs infer_pk: true'],
    [
      {
        time_column: 't',
        time_interval_start: '2026-02-01',
        time_interval_end: '2026-02-01T00:00Z',
      },
      'time_interval_start must be before time_interval_end',
    ],
    [
      { include_columns: ['a', 'b'], exclude_columns: ['b'] },
      '"b" is in include_columns and in exclude_columns',
    ],
    [
      { filter1: 'a = 1;' },
      'filter1 must be one SQL condition without WHERE, but holds a semicolon',
    ],
    [
      { filter2: ' Where a' },
      'filter2 must be one SQL condition without WHERE, but starts with it',
    ],
    [
      { table1: null, file1: 's3://bucket/a.csv' },
      'file1 is a URL; the embedded engine reads local files only, so download it in a step before',
    ],
    [
      { column_mapping: [['a', 'PRIMARY_KEY']] },
      'column_mapping gives "PRIMARY_KEY" of side 2 to another column of side 1 than "PRIMARY_KEY"; each column can have one partner, and the key\'s columns need one',
    ],
  ])('%j', (changes, message) => {
    expect(messagesOf(changes)).toEqual([message]);
  });

  test('is told at once', () => {
    const changes = {
      table1: null,
      time_interval_start: '2026-01-01',
      time_aggregate: 'day',
    } as const;
    expect(messagesOf(changes)).toEqual([
      'side 1 has no dataset; set exactly one of table1, query1 and file1',
      'time_aggregate needs time_column',
      'time_interval_start needs time_column',
    ]);
  });

  test('is not told of a field that is set and cannot be read', () => {
    const values = { ...sides, time_interval_start: '2026-01-01', infer_pk_avoid_names: ['a'] };
    expect(inputProblems(values, 'engine', ['time_column', 'infer_pk'])).toEqual([]);
    expect(inputProblems(values, 'engine')).toEqual([
      '`time-interval-start` needs `time-column`',
      '`infer-pk-avoid-names` needs `infer-pk: true`',
    ]);
  });
});

describe('a key that is left out', () => {
  const keyless = { table1: ['a'], table2: ['b'] };

  test('is asked of the catalogs by our engine, and missing for Datafold', () => {
    expect(inputProblems(keyless, 'engine')).toEqual([]);
    expect(inputProblems(keyless, 'datafold')).toEqual([
      '`pk-columns` is missing; it must name the columns of the primary key, or `infer-pk` be `true` so that Datafold looks for them',
    ]);
    expect(inputProblems({ ...keyless, infer_pk: true }, 'datafold')).toEqual([]);
    expect(inputProblems(keyless, 'datafold', ['pk_columns'])).toEqual([]);
  });
});

describe('tolerances', () => {
  const of = (column_name: string, tolerance_mode: 'absolute' | 'relative') => ({
    column_name,
    tolerance_mode,
    tolerance_value: '1',
  });
  const problems = (diff_tolerances_per_column: ReturnType<typeof of>[], doer: Doer) =>
    inputProblems({ ...sides, diff_tolerances_per_column }, doer);

  test('of a column are one of each mode at most', () => {
    expect(problems([of('a', 'absolute'), of('a', 'relative')], 'engine')).toEqual([]);
    expect(problems([of('a', 'relative'), of('a', 'relative')], 'engine')).toEqual([
      '`diff-tolerances-per-column` names `a` twice; a column has one relative tolerance',
    ]);
  });

  test('of all numbers, and two of a column, are not sent to Datafold', () => {
    expect(problems([of('*', 'absolute')], 'engine')).toEqual([]);
    expect(problems([of('*', 'absolute')], 'datafold')).toEqual([
      '`diff-tolerances-per-column` names `*`, which only the embedded engine takes for all columns of numbers; use `diff-tolerance`',
    ]);
    expect(problems([of('a', 'absolute'), of('a', 'relative')], 'datafold')).toEqual([
      '`diff-tolerances-per-column` names `a` twice, which only the embedded engine takes; with Datafold a column has one tolerance',
    ]);
  });

  test('have a mode only where there is one of all numbers', () => {
    expect(inputProblems({ ...sides, tolerance_mode: 'relative' }, 'engine')).toEqual([
      '`tolerance-mode` needs `diff-tolerance`',
    ]);
  });
});

describe('a NUL character in a name', () => {
  const hostile = { ...sides, table1: ['a\0b'] };

  test('is refused by our engine, and sent to Datafold as it is', () => {
    expect(inputProblems(hostile, 'engine')).toEqual([
      '`table1` holds a NUL character, which is not accepted',
    ]);
    expect(inputProblems(hostile, 'datafold')).toEqual([]);
  });
});

describe('a sample', () => {
  test.each<[Changes, string[]]>([
    [{ sampling_tolerance: 0.001 }, []],
    [{ sampling_tolerance: 0.001, sampling_confidence: 95, sampling_threshold: 10 }, []],
    [{ sampling_ratio: 0.1, sampling_confidence: 95 }, []],
    [{ sampling_max_rows: 10, sampling_threshold: 0 }, []],
    [
      { sampling_confidence: 95 },
      ['sampling_confidence needs sampling_tolerance, sampling_ratio or sampling_max_rows'],
    ],
    [
      { sampling_threshold: 0 },
      ['sampling_threshold needs sampling_tolerance, sampling_ratio or sampling_max_rows'],
    ],
    [
      { sampling_ratio: 0.1, sampling_max_rows: 10 },
      ['sampling_ratio and sampling_max_rows are different sizes of a sample; set one of them'],
    ],
  ])('has one size: %j', (changes, problems) => {
    expect(messagesOf(changes)).toEqual(problems);
  });

  test('is for Datafold to judge where it compares', () => {
    expect(inputProblems({ ...sides, sampling_threshold: 5 }, 'datafold')).toEqual([]);
  });
});

describe('a state in the past', () => {
  test.each([-60, '-60', '2026-01-01', '2026-01-01T12:00:00+02:00', '8954597067493422955'])(
    'is so long ago, at a time or a version: %s',
    (point) => {
      expect(messagesOf({ time_travel_point1: point })).toEqual([]);
    },
  );

  test.each([60, 'yesterday', '2026-13-01', ''])('is nothing else: %s', (point) => {
    const must =
      'must be a negative number of seconds, a time such as `2026-01-31T12:00:00Z`, or the number of a version';
    const expected = point === 60 ? [] : [`time_travel_point1 ${must}`];
    expect(messagesOf({ time_travel_point1: point })).toEqual(expected);
  });

  test('is one of a table', () => {
    expect(
      inputProblems(
        { table1: ['a'], pk_columns: ['id'], query2: 'SELECT 1', time_travel_point2: -1 },
        'engine',
      ),
    ).toContain(
      '`time-travel-point2` is of `table2`; a query names the state that it reads by itself, and a file has one',
    );
    expect(inputProblems({ ...sides, time_travel_point2: 'a-query-id' }, 'datafold')).toEqual([]);
  });
});
