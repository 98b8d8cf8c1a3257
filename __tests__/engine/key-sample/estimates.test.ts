import { expect, test } from '@jest/globals';
import { diffRequestSchema } from '../../../src/contract/request.ts';
import { NOTHING_COUNTED } from '../../../src/engine/join/join.ts';
import { withEstimates } from '../../../src/engine/key-sample/estimates.ts';

test('no fewer values than rows are estimated to differ, though each column is rounded for itself', () => {
  const request = diffRequestSchema.parse({ data_source1_id: 0, data_source2_id: 0 });
  const counts = {
    ...NOTHING_COUNTED,
    totalRows: [491, 491] as [number, number],
    onceKeys: [491, 491] as [number, number],
    comparedRows: 491,
    rowsWithDifferences: 25,
    differences: [10, 10, 5],
  };
  const sample = { share: 0.02307, of: [20_000, 20_000] as [number, number], stop: null };
  const empty = { status: 'success', pks: null, values: null, schema: null } as const;
  const results = withEstimates(
    { ...empty, dependencies: null, materialized_results: null },
    counts,
    sample,
    request,
  );
  const { rows_with_differences: rows, values_with_differences: values } =
    results.sampling!.intervals;
  // 1083.66 rows, and of columns twice 433.46 and 216.73.
  expect([rows.estimate, values.estimate]).toEqual([1084, 1084]);
});
