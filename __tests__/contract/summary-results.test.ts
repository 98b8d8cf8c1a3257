import { describe, expect, test } from '@jest/globals';
import { readSummaryResults } from '../../src/contract/summary-results.ts';
import { buildSuccessBody } from './builders.ts';

describe('a diff that has not ended', () => {
  test.each(['waiting', 'queued', 'pending'])('"%s" reads as waiting', (status) => {
    expect(readSummaryResults({ status })).toEqual({ status: 'waiting', reported_status: status });
  });

  test.each(['running', 'processing'])('"%s" reads as running', (status) => {
    expect(readSummaryResults({ status })).toEqual({ status: 'running', reported_status: status });
  });

  test.each(['rebalancing', 'constructor', 'toString', '__proto__', ''])(
    'the undocumented status "%s" counts as running',
    (status) => {
      expect(readSummaryResults({ status })).toEqual({
        status: 'running',
        reported_status: status,
      });
    },
  );
});

describe('a diff that ended with figures', () => {
  test('the form of 2022 keeps every figure', () => {
    expect(readSummaryResults(buildSuccessBody())).toEqual({
      ...buildSuccessBody(),
      status: 'success',
      materialized_results: null,
    });
  });

  test('"done" reads as success', () => {
    expect(readSummaryResults(buildSuccessBody({ status: 'done' })).status).toBe('success');
  });

  test('the lists of names and columns that today’s API adds are kept', () => {
    const body = buildSuccessBody();
    const columns = [{ column_name: 'price', match: 99.5, values_different: 3 }];
    const results = readSummaryResults({
      ...body,
      values: { ...(body.values as object), columns_diff_stats: columns },
      schema: {
        ...(body.schema as object),
        column_type_differs: ['amount'],
        exclusive_columns: [[], ['new_column']],
      },
      materialized_results: {
        diff: [{ data_source_id: 3, path: ['temp', 'diff_1'], is_sampled: false }],
        duplicates1: null,
        duplicates2: null,
        exclusives: null,
      },
    });

    expect(results).toMatchObject({
      values: { columns_diff_stats: columns },
      schema: { column_type_differs: ['amount'], exclusive_columns: [[], ['new_column']] },
      materialized_results: { diff: [{ path: ['temp', 'diff_1'] }], exclusives: null },
    });
  });

  test('dependencies may be an object of lists', () => {
    const dependencies = { deps: { hightouch: [{ name: 'Sync' }] } };

    expect(readSummaryResults(buildSuccessBody({ dependencies }))).toMatchObject({ dependencies });
  });

  test('dependencies may be an array', () => {
    const dependencies = [{ uid: 'a', item_type: 'table', name: 'ORDERS' }];

    expect(readSummaryResults(buildSuccessBody({ dependencies }))).toMatchObject({ dependencies });
  });

  test('dependencies of another form are left out and hide no figure', () => {
    const results = readSummaryResults(buildSuccessBody({ dependencies: { none: true } }));

    expect(results).toMatchObject({ status: 'success', dependencies: null, values: {} });
  });

  test.each([
    ['absent', { status: 'done' }],
    ['null', { status: 'done', pks: null, values: null, schema: null, dependencies: null }],
  ])('sections that are %s read as null', (_form, body) => {
    expect(readSummaryResults(body)).toEqual({
      status: 'success',
      pks: null,
      values: null,
      schema: null,
      dependencies: null,
      materialized_results: null,
    });
  });

  test('the cross-database form has figures without a schema', () => {
    const { pks, values } = buildSuccessBody();

    expect(readSummaryResults({ status: 'done', pks, values })).toMatchObject({
      pks,
      values,
      schema: null,
    });
  });

  test('fields that nobody told us of are no error', () => {
    const results = readSummaryResults(
      buildSuccessBody({ exclusives_profile: { t1: {} }, created_at: 'now' }),
    );

    expect(results.status).toBe('success');
  });

  test('a figure of the wrong type is an error that names the field', () => {
    const body = buildSuccessBody({ pks: { total_rows: ['many', 2] } });

    expect(() => readSummaryResults(body)).toThrow(/total_rows/);
  });
});

describe('a diff that failed', () => {
  const error = { error_type: 'NoSuchTableException', error_value: 'DATABASE.SCHEMA.TABLE_1' };

  test.each(['failed', 'error'])('"%s" keeps the service’s type and value', (status) => {
    expect(readSummaryResults({ status, error })).toEqual({ status: 'failed', error });
  });

  test.each([
    ['in a message', { message: 'it broke' }, 'UnknownError', 'it broke'],
    ['as a text', { error: 'it broke' }, 'UnknownError', 'it broke'],
    ['without a value', { error: { error_type: 'Odd' } }, 'Odd', 'the service gave no reason'],
    ['without a type', { error: { error_value: 'x' } }, 'UnknownError', 'x'],
    ['with nulls', { error: { error_type: null, error_value: null } }, 'UnknownError', /no reason/],
    ['as another object', { error: { code: 7 } }, 'UnknownError', '{"code":7}'],
    ['as a structure', { error: { error_type: 'Odd', error_value: { a: 1 } } }, 'Odd', '{"a":1}'],
    ['nowhere', {}, 'UnknownError', 'the service gave no reason'],
    ['as null', { error: null }, 'UnknownError', 'the service gave no reason'],
  ])('a reason given %s is read', (_place, body, type, value) => {
    const results = readSummaryResults({ status: 'failed', ...body });

    expect(results).toEqual({
      status: 'failed',
      error: { error_type: type, error_value: expect.stringMatching(value) },
    });
  });

  test.each([
    ['needs_confirmation', 'NeedsConfirmation', /confirm/],
    ['needs_authentication', 'NeedsAuthentication', /log in/],
    ['cancelled', 'Cancelled', /cancelled/],
  ])('"%s" does not end by itself, so it is a failure that says why', (status, type, reason) => {
    expect(readSummaryResults({ status })).toEqual({
      status: 'failed',
      error: { error_type: type, error_value: expect.stringMatching(reason) },
    });
  });
});

test.each([[null], ['success'], [{}], [{ status: null }], [[]]])(
  '%j is not summary results',
  (body) => {
    expect(() => readSummaryResults(body)).toThrow();
  },
);
