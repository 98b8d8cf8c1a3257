import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type DiffRequestInput, diffRequestSchema } from '../../../src/contract/request.ts';
import { databaseFilesOf } from '../../../src/service/embedded/database-files.ts';

let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'data-diff-test-')));
  writeFileSync(join(folder, 'a.duckdb'), '');
  symlinkSync(join(folder, 'a.duckdb'), join(folder, 'link.duckdb'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function filesOf(request: Partial<DiffRequestInput>) {
  const sources = {
    one: 'duckdb:a.duckdb',
    linked: 'duckdb:link.duckdb',
    two: 'sqlite:none.db',
    server: 'postgresql://reader@localhost/shop',
  };
  const least = { data_source1_id: 0, data_source2_id: 0, table1: ['t'], table2: ['t'] };
  return databaseFilesOf(sources, folder)(diffRequestSchema.parse({ ...least, ...request }));
}

test('the files of databases that a diff opens are found by their data sources', () => {
  const [a, none] = [join(folder, 'a.duckdb'), join(folder, 'none.db')];
  expect(filesOf({})).toEqual({ read: [], written: [] });
  expect(filesOf({ data_source1_id: 1, data_source2_id: 3 })).toEqual({
    read: [a, none],
    written: [],
  });
  expect(filesOf({ data_source1_id: 4, data_source2_id: 4 })).toEqual({ read: [], written: [] });
});

test('a file has one path, whatever leads to it', () => {
  const { read } = filesOf({ data_source1_id: 1, data_source2_id: 2 });
  expect(read).toEqual([join(folder, 'a.duckdb'), join(folder, 'a.duckdb')]);
});

test('those that a diff writes to are told apart', () => {
  const [a, none] = [join(folder, 'a.duckdb'), join(folder, 'none.db')];
  const sides = { data_source1_id: 2, data_source2_id: 3 };
  expect(filesOf({ ...sides, materialize_dataset1: true }).written).toEqual([a]);
  expect(filesOf({ ...sides, materialize_dataset2: true }).written).toEqual([none]);
  expect(filesOf({ materialization_destination_id: 3 })).toEqual({ read: [], written: [none] });
});
