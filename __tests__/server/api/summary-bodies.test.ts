import { expect, test } from '@jest/globals';
import type { MendedRows } from '../../../src/contract/mended-rows.ts';
import { readSummaryResults } from '../../../src/contract/summary-results.ts';
import {
  summaryResultsBodySchema,
  toSummaryBody,
  toSummaryResultsBody,
} from '../../../src/server/api/summary-bodies.ts';
import type { StoredDiff } from '../../../src/server/store/diffs/stored-diff.ts';
import { type ResultParts, results } from '../../report/fixtures.ts';
import { buildNewDiff } from '../store/builders.ts';

const TIME = '2026-01-31T12:00:00.000000+00:00';

const diffOf = (parts: ResultParts, request = {}): StoredDiff => {
  const created = buildNewDiff();
  const diff = {
    ...created,
    request: { ...created.request, ...request },
    id: 1,
    status: 'done',
    results: results(parts),
    createdAt: TIME,
    updatedAt: TIME,
  };
  return diff as unknown as StoredDiff;
};

const summaryOf = (parts: ResultParts, request = {}) => toSummaryBody(diffOf(parts, request), []);

test.each<[string, ResultParts, number]>([
  ['nothing', {}, 0],
  ['keys', { pks: { exclusives: [1, 2] } }, 3],
  ['rows', { values: { rows_with_differences: 4 } }, 4],
  ['rows that no key pairs', { uncompared: { rows: [3, 4], equal: 1, unequal: [2, 3] } }, 5],
])('a summary counts what differs: %s', (_, parts, count) => {
  expect(summaryOf(parts).results_count).toBe(count);
});

test('its figures say whether they are those of a sample', () => {
  const none = { estimate: 0, min: 0, max: 0 };
  const intervals = {
    exclusives: [none, none] as [typeof none, typeof none],
    dupes: [none, none] as [typeof none, typeof none],
    rows_with_differences: none,
    values_with_differences: none,
  };
  const sampling = { rows: [10, 9], of: [1000, 900], confidence: 99, intervals } as const;
  const sampled = { ...diffOf({}), results: { ...results(), sampling } } as unknown as StoredDiff;
  expect(toSummaryBody(sampled, []).diff_stats.sampled).toBe(true);
  expect(summaryOf({}).diff_stats.sampled).toBe(false);
});

test('a summary has the key that was found', () => {
  const inferred_pk = { pk_columns: ['id'], found_in: 'catalog' as const };
  expect(summaryOf({ inferred_pk }, { pk_columns: null }).pk_columns).toEqual(['id']);
  expect(summaryOf({}, { pk_columns: null }).pk_columns).toEqual([]);
  expect(summaryOf({}, { pk_columns: ['a'] }).pk_columns).toEqual(['a']);
});

const FOUND = {
  inferred_pk: { pk_columns: ['id'], found_in: 'data' as const },
  proposed_pk_columns: ['line_id'],
};

test('the results tell their reader which key was found, and which is proposed', () => {
  const body = toSummaryResultsBody(diffOf(FOUND));
  expect(readSummaryResults(body)).toMatchObject(FOUND);
  expect(summaryResultsBodySchema.parse(body)).toMatchObject(FOUND);
});

test('the results tell which versions of tables were read', () => {
  const versions: [string, null] = ['8954597067493422955', null];
  const diff = diffOf({});
  const body = toSummaryResultsBody({ ...diff, results: { ...results({}), versions } });
  expect(readSummaryResults(body)).toMatchObject({ versions });
  expect(summaryResultsBodySchema.parse(body)).toMatchObject({ versions });
});

test('the results tell what of the rows was mended', () => {
  const mended: [null, MendedRows] = [null, { short_rows: 2, long_rows: 0, lone_quotes: 1 }];
  const diff = diffOf({});
  const body = toSummaryResultsBody({ ...diff, results: { ...results({}), mended } });
  expect(readSummaryResults(body)).toMatchObject({ mended });
  expect(summaryResultsBodySchema.parse(body)).toMatchObject({ mended });
});

test('the results say nothing of a key where none was looked for', () => {
  const body = toSummaryResultsBody(diffOf({}));
  expect(body).not.toHaveProperty('inferred_pk');
  expect(body).not.toHaveProperty('proposed_pk_columns');
});
