import { describe, expect, test } from '@jest/globals';
import { type DiffRequestInput, diffRequestSchema } from '../../src/contract/request.ts';
import { checkRequest } from '../../src/engine/datasets.ts';
import { namedSources } from '../../src/sources/registry.ts';

const request = (changes: Partial<DiffRequestInput>) =>
  diffRequestSchema.parse({
    ...{ data_source1_id: 1, data_source2_id: 1, table1: ['a'], table2: ['b'], pk_columns: ['id'] },
    ...changes,
  });

describe('a request that cannot be right', () => {
  test.each<[string, Partial<DiffRequestInput>]>([
    ['table1', { table1: ['shop', 'ord\0ers'] }],
    ['file2', { table2: null, file2: 'a\0b.csv' }],
    ['query1', { table1: null, query1: 'SELECT 1 AS id -- \0' }],
    ['filter1', { filter1: "v = '\0'" }],
    ['pk_columns', { pk_columns: ['i\0d'] }],
    ['exclude_columns', { exclude_columns: ['\0'] }],
    ['column_mapping', { column_mapping: [['a', 'b\0']] }],
    ['time_column', { time_column: 't\0' }],
  ])('holds a NUL character in %s, and nothing more is said of it', (field, changes) => {
    expect(() => checkRequest(request(changes))).toThrow(
      new Error(`${field} holds a NUL character, which is not accepted`),
    );
  });

  test('has 20,000 columns with two partners, of which the first are named', () => {
    const column_mapping = Array.from({ length: 40_000 }, (_, i): [string, string] => [
      `c${i % 20_000}`,
      `d${i}`,
    ]);
    let message = '';
    try {
      checkRequest(request({ column_mapping }));
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toMatch(/^column_mapping names "c0" of side 1 twice; /);
    expect(message).toContain('column_mapping has 19990 more such names; ');
    expect(message.length).toBeLessThan(2000);
  });
});

test.each(['sqlite:a\0b.db', 'duckdb:a\0b.duckdb', 'postgresql://a\0b/c', 'mysql://h/a\0b'])(
  'the URL of a data source that holds a NUL character is not shown: %j',
  (url) => {
    expect(() => namedSources({ shop: url })).toThrow(
      new Error('data-sources: the URL of "shop" holds a NUL character'),
    );
  },
);
