import { expect, test } from '@jest/globals';
import { readSummaryResults } from '../../../src/contract/summary-results.ts';
import {
  summaryResultsBodySchema,
  toSummaryResultsBody,
} from '../../../src/server/api/summary-bodies.ts';
import type { StoredDiff } from '../../../src/server/store/store.ts';
import { type ResultParts, results } from '../../report/fixtures.ts';

const bodyOf = (parts: ResultParts) =>
  toSummaryResultsBody({ status: 'done', results: results(parts) } as StoredDiff);

test('the summary tells of rows that no key pairs, as a client reads them', () => {
  const uncompared = { rows: [2, 3], equal: 2, unequal: [0, 1] } as const;
  const body = bodyOf({ uncompared: structuredClone(uncompared) as never });
  expect(summaryResultsBodySchema.parse(body)).toMatchObject({ uncompared });
  expect(readSummaryResults(body)).toMatchObject({ uncompared });
});

test('the summary has no such section where the results have none', () => {
  expect(bodyOf({})).not.toHaveProperty('uncompared');
});
