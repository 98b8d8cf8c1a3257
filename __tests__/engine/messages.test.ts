import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { DiffRequestInput } from '../../src/contract/request.ts';
import { checkRequest } from '../../src/engine/datasets.ts';
import { diffRequestSchema } from '../../src/contract/request.ts';
import { runEngine, withDuckDB } from './run-case.ts';

type Request = Partial<DiffRequestInput>;

/** Why a diff of two small files, or of what the request says instead, fails. */
function failureOf(request: Request): Promise<string> {
  return withDuckDB(async (connection, folder) => {
    const file = join(folder, 'a.csv');
    writeFileSync(file, 'id,name,price\n1,a,1.5\n2,b,2\n');
    const side = { file: request.query1 === undefined ? file : null, table: null, database: null };
    const result = runEngine(connection, folder, [side, { ...side, file }], {
      pk_columns: ['id'],
      ...request,
    });
    return result.then(() => 'no failure').catch(String);
  });
}

describe('what is wrong with a request is said of the input that holds it', () => {
  test.each<[Request, RegExp]>([
    [{ filter1: 'idd > 1' }, /BinderException: filter1: Referenced column "idd" not found/],
    [{ filter2: 'id >' }, /ParserException: filter2: syntax error/],
    [{ filter1: 'name' }, /filter1 is of type VARCHAR; it must be one SQL condition/],
    [{ query1: 'select * frm x' }, /ParserException: query1: syntax error/],
    [{ query1: 'select * from nope' }, /CatalogException: query1: Table with name nope/],
    [{ pk_columns: ['idd'] }, /idd \(not on side 1; the columns are id, name, price\)/],
    [
      { pk_columns: ['ID'] },
      /ID \(not on side 1; there is "id", and names are case-sensitive unless case-insensitive-names is set\)/,
    ],
    [
      { pk_columns: ['ID'], query1: 'select 1 as iD', query2: 'select 1 as Id' },
      /ID \(not on side 1; there is "iD", and names are case-sensitive unless case-insensitive-names is set\)/,
    ],
    [
      { time_column: 'Name', time_interval_start: '2020-01-01' },
      /Name \(time-column, not on side 1; there is "name", and names are case-sensitive unless/,
    ],
    [{ include_columns: ['x'] }, /x \(not on either side; the columns are id, name, price\)/],
    [{ column_mapping: [['nope', 'name']] }, /nope \(not on side 1; the columns are/],
    [{ column_mapping: [['name', 'nope']] }, /nope \(not on side 2; the columns are/],
  ])('%j', async (request, message) => {
    expect(await failureOf(request)).toMatch(message);
  });

  test('a URL is refused before anything runs: extensions of DuckDB are not pinned', () => {
    const request = diffRequestSchema.parse({
      data_source1_id: 0,
      data_source2_id: 0,
      file1: 'https://example.com/a.csv',
      table2: ['s3://bucket/b', 'parquet'],
      pk_columns: ['id'],
    });
    expect(() => checkRequest(request)).toThrow(
      'file1 is a URL; the embedded engine reads local files only, so download it in a step before; file2 is a URL',
    );
  });
});
