import { expect, test } from '@jest/globals';
import { dataDiffSchema, dataSourceSchema, readDataDiff } from '../../src/contract/data-diff.ts';
import { buildDataDiffBody } from './builders.ts';

test('the answer of 2022 reads as it is', () => {
  expect(dataDiffSchema.parse(buildDataDiffBody())).toEqual(buildDataDiffBody());
});

test('fields that nobody told us of are kept', () => {
  const body = buildDataDiffBody({
    kind: 'in_db',
    algorithm: 'join',
    diff_stats: { version: '1', diff_pks: 0.1, diff_rows: null, diff_values: null, sampled: false },
  });

  expect(dataDiffSchema.parse(body)).toEqual(body);
});

test('metadata may be null or absent', () => {
  const body = { id: 7, status: null, done: null, diff_stats: null, result_statuses: null };

  expect(dataDiffSchema.parse(body)).toMatchObject(body);
  expect(dataDiffSchema.parse({ id: 7 })).toMatchObject({ id: 7, table1: null });
});

test('an echoed field of a form that we do not know loses neither the id nor the others', () => {
  const body = buildDataDiffBody({ time_column: ['CREATED_AT'], pk_columns: 'id' });
  const dataDiff = readDataDiff(body);

  const left = { time_column: null, pk_columns: null };
  expect(dataDiff).toMatchObject({ id: 544266, status: 'waiting', ...left });
});

test.each([[{}], [{ id: null }], [{ id: '7' }], [{ id: 7.5 }], [[]], [null], ['7']])(
  '%j has no id, which is an error',
  (body) => {
    expect(() => readDataDiff(body)).toThrow();
  },
);

test('a data source has an id, a name and a type, and keeps the rest', () => {
  const source = { id: 3, name: 'warehouse', type: 'snowflake', accessible: true, options: null };

  expect(dataSourceSchema.parse(source)).toEqual(source);
});
