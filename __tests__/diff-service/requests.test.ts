import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DiffRequestInput } from '../../src/contract/request.ts';
import { rejectionOf } from '../service/builders.ts';
import { ended, openService, type OpenService, requestOf, SERVICES } from './services.ts';

const dataSources = { shop: 'sqlite:shop.db', archive: 'duckdb:archive.duckdb' };

function write(folder: string): void {
  writeFileSync(join(folder, 'old.csv'), 'id,v\n1,a\n');
  writeFileSync(join(folder, 'new.csv'), 'id,v\n1,a\n2,b\n');
}

const files = { file1: 'old.csv', file2: 'new.csv' };
const tables = { table1: ['main', 'orders'], table2: ['main', 'orders_new'] };

describe.each(SERVICES)('a request $name', (kind) => {
  const { refusal, echo, metadata, listed, page } = kind.differences;
  let open: OpenService;
  /** The diff that was created last. */
  let last = 0;
  beforeAll(async () => {
    open = await openService(kind, { dataSources, write });
  });
  afterAll(() => open.close());

  test('comes back with its missing values filled in, and the id and state of its diff', async () => {
    const request = requestOf(files);
    const created = await open.service.create(request);
    expect(created).toMatchObject({
      ...echo(request),
      query1: null,
      tags: null,
      materialize_dataset1: false,
      id: expect.any(Number),
      done: false,
      status: 'waiting',
      source: 'api',
    });
    expect(Object.keys(created)).toEqual(expect.arrayContaining(metadata));
    await ended(open.service, created.id);
  });

  test('comes back with every value that it has', async () => {
    const request = requestOf({
      data_source1_id: 1,
      data_source2_id: 2,
      table1: ['main', 'orders'],
      query2: 'SELECT * FROM "the; orders" -- all',
      pk_columns: ['tenant', 'id'],
      include_columns: ['a, b', 'c'],
      exclude_columns: ['d"e'],
      time_column: 'at',
      time_interval_start: '2024-01-01',
      time_interval_end: '2024-02-01T00:00:00+02:00',
      filter1: "name <> 'ä; ö'",
      sampling_tolerance: 0.001,
      sampling_confidence: 99,
      sampling_threshold: 1000,
      diff_tolerances_per_column: [
        { column_name: 'price', tolerance_value: 0.01, tolerance_mode: 'relative' },
      ],
      diff_tolerance: '0.5',
      tolerance_mode: 'relative',
      datetime_tolerance: 3,
      column_mapping: [['old', 'new']],
      tags: ['nightly', 'ünï'],
    });
    const created = await open.service.create(request);
    expect(created).toMatchObject(echo(request));
    await ended(open.service, created.id);
  });

  test.each<[string, Partial<DiffRequestInput>, RegExp]>([
    ['names no key', { ...files, pk_columns: [] }, /pk_columns is empty/],
    [
      'has two datasets on one side',
      { ...files, query2: 'SELECT 1 AS id' },
      /side 2 has query2 and file2; set exactly one of table2, query2 and file2/,
    ],
    [
      'has no dataset on a side',
      { file2: 'new.csv' },
      /side 1 has no dataset; set exactly one of table1, query1 and file1/,
    ],
    [
      'has a filter that ends the statement',
      { ...files, filter1: 'id = 1; DROP TABLE orders' },
      /filter1 must be one SQL condition without WHERE, but holds a semicolon/,
    ],
    [
      'names a data source that there is not',
      { ...tables, data_source1_id: 99, data_source2_id: 1 },
      /no data source 99; accepted are 0 \(files\), 1 \(shop\), 2 \(archive\)/,
    ],
    [
      'has a time interval and no column for it',
      { ...files, time_interval_start: '2024-01-01' },
      /time_interval_start needs time_column/,
    ],
    [
      'wants a file as it was',
      { ...files, time_travel_point1: -3600 },
      /time_travel_point1 is of table1; a query names the state/,
    ],
    [
      'has two relative tolerances for one column',
      {
        ...files,
        diff_tolerances_per_column: [
          { column_name: 'v', tolerance_value: 1, tolerance_mode: 'relative' },
          { column_name: 'id', tolerance_value: 0, tolerance_mode: 'absolute' },
          { column_name: 'v', tolerance_value: 0.5, tolerance_mode: 'relative' },
        ],
      },
      /diff_tolerances_per_column names "v" twice; a column has one relative tolerance/,
    ],
    ['names a file elsewhere', { ...files, file1: 'https://example.com/a.csv' }, /file1 is a URL/],
  ])('that %s is refused before anything runs', async (_what, request, says) => {
    last ||= (await open.service.create(requestOf(files))).id;
    const { type, ...has } = refusal(422);
    const error = await rejectionOf(open.service.create(requestOf(request)));
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({ ...has, message: expect.stringMatching(says) });
    const after = await open.service.create(requestOf(files));
    expect(after.id).toBe(last + 1);
    last = after.id;
    await ended(open.service, last);
  });

  test('that has several faults is told all of them at once', async () => {
    const request = requestOf({ ...files, query1: 'SELECT 1', pk_columns: [], filter2: '(' });
    const { message } = await rejectionOf(open.service.create(request));
    expect(message).toMatch(/pk_columns is empty.*side 1 has query1 and file1.*filter2/);
  });

  test('for a diff that there is not is refused, and named', async () => {
    const { type, ...has } = refusal(404);
    for (const ask of ['summaryResults', 'cancel'] as const) {
      const error = await rejectionOf(open.service[ask](123_456));
      expect(error).toBeInstanceOf(type);
      expect(error).toMatchObject({ ...has, message: expect.stringContaining('123456') });
    }
  });

  test('for the data sources lists them by id and name, without their URLs', async () => {
    expect(await open.service.dataSources()).toEqual([
      { id: 0, name: 'files', type: 'files', ...listed },
      { id: 1, name: 'shop', type: 'sqlite', ...listed },
      { id: 2, name: 'archive', type: 'duckdb', ...listed },
    ]);
  });

  test('for the page of a diff has the address of one where there are pages', () => {
    const url = open.service.diffUrl(7);
    if (page === null) expect(url).toBeNull();
    else expect(url).toMatch(page);
  });
});
