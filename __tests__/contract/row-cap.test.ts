import { describe, expect, it } from '@jest/globals';
import { rowCap, withinRowCap } from '../../src/contract/row-cap.ts';
import { buildRequest } from './builders.ts';

const dataSources = {
  open: 'duckdb:open.duckdb',
  few: { url: 'duckdb:few.duckdb', 'sample-rows': 5 },
  fewer: { url: 'duckdb:fewer.duckdb', id: 9, 'sample-rows': 2 },
  closed: { url: 'duckdb:closed.duckdb', 'sample-rows': false as const },
};
const caps = { dataSources, sampleRows: 100 };
const between = (data_source1_id: number, data_source2_id: number) =>
  buildRequest({ data_source1_id, data_source2_id, sample_rows: 50 });

describe('the rows that a diff may show', () => {
  it.each([
    [1, 1, 100],
    [0, 0, 100],
    [1, 2, 5],
    [2, 1, 5],
    [2, 9, 2],
    [9, 4, 0],
    [4, 0, 0],
  ])('between the data sources %d and %d are %d: the smaller cap holds', (side1, side2, most) => {
    expect(rowCap(between(side1, side2), caps)).toBe(most);
  });

  it('are none where the server shows none', () => {
    expect(rowCap(between(1, 2), { ...caps, sampleRows: 0 })).toBe(0);
  });

  it('are as many as are asked for up to the cap', () => {
    expect(withinRowCap(between(1, 1), caps)).toEqual(between(1, 1));
    expect(withinRowCap(between(1, 2), caps)).toEqual({ ...between(1, 2), sample_rows: 5 });
    expect(withinRowCap(between(1, 4), caps)).toEqual({ ...between(1, 4), sample_rows: 0 });
  });

  it.each([null, 0])('stay as they are where %j are asked for', (sample_rows) => {
    const request = { ...between(1, 4), sample_rows };
    expect(withinRowCap(request, caps)).toEqual(request);
  });
});
