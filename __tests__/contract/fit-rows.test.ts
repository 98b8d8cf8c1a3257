import { expect, it } from '@jest/globals';
import { fitRows } from '../../src/contract/fit-rows.ts';
import { readSummaryResults, type SuccessResults } from '../../src/contract/summary-results.ts';
import { noRows, someRows } from '../server/rows-fixture.ts';
import { buildSuccessBody } from './builders.ts';

const results = (rows?: SuccessResults['rows']): SuccessResults => ({
  ...(readSummaryResults(buildSuccessBody({})) as SuccessResults),
  ...(rows && { rows }),
});
const lone = (text: string) => ({ key: {}, columns: { a: text } });
const sizeOf = (row: object) => Buffer.byteLength(JSON.stringify(row)) + 1;

it('results without rows, and with rows that have room, stay as they are', () => {
  expect(fitRows(results())).toEqual(results());
  expect(fitRows(results(someRows))).toEqual(results(someRows));
});

it('each kind has a room of its own, counted in bytes of JSON', () => {
  const rows = { ...noRows, removed: [lone('é'), lone('\u0000'), lone('c')], added: [lone('d')] };
  const room = sizeOf(lone('é')) + sizeOf(lone('\u0000'));
  const none = { changed: 0, added: 0, duplicated: 0 };
  expect(fitRows(results(rows), room)).toEqual({
    ...results({ ...rows, removed: rows.removed.slice(0, 2) }),
    rows_left_out: { ...none, removed: 1 },
  });
  expect(fitRows(results(rows), room - 1)).toMatchObject({
    rows_left_out: { ...none, removed: 2 },
  });
});

it('no later row takes the place of one that has no room', () => {
  const rows = { ...noRows, added: [lone('long'.repeat(100)), lone('a')] };
  expect(fitRows(results(rows), 100)).toMatchObject({
    rows: noRows,
    rows_left_out: { added: 2 },
  });
});

it('what was left out before is counted, too', () => {
  const rows = { ...noRows, added: [lone('a'), lone('b')] };
  const once = fitRows(results(rows), sizeOf(lone('a')));
  expect(fitRows(once, 1)).toMatchObject({ rows: noRows, rows_left_out: { added: 2 } });
  expect(fitRows(once)).toEqual(once);
});
