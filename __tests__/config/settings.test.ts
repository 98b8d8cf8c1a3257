import { describe, expect, it } from '@jest/globals';
import { fileInputs, problemOf, readInputs } from './read-inputs.ts';

const datafold = {
  'api-key': 'k3y-0123456789',
  'data-source1': 'warehouse',
  table1: 'prod.orders',
  table2: 'staging.orders',
  'pk-columns': 'id',
};

describe('the settings of a step', () => {
  it('have defaults for all but what is compared', async () => {
    const { settings } = await readInputs(fileInputs);
    expect(settings).toMatchObject({
      service: { kind: 'embedded', dataSources: {}, memoryLimit: null },
      comment: 'always',
      commentKey: null,
      githubToken: null,
      prNumber: null,
      reportPath: null,
      resultFiles: null,
      timeoutMs: 3_600_000,
      pollIntervalMs: null,
      warnings: [],
    });
  });

  it('are frozen all the way down', async () => {
    const { settings } = await readInputs(fileInputs);
    expect(Object.isFrozen(settings)).toBe(true);
    expect(Object.isFrozen(settings.diffs[0]?.fields.pk_columns)).toBe(true);
  });

  it('take an input that is empty as not set', async () => {
    const { settings } = await readInputs({ ...fileInputs, timeout: '', 'max-dupes': '  ' });
    expect(settings).toMatchObject({ timeoutMs: 3_600_000, diffs: [{ limits: {} }] });
  });

  it('carry every input of the step', async () => {
    const { settings } = await readInputs({
      ...fileInputs,
      'github-token': 'ghs_x',
      comment: 'changes',
      'comment-key': 'mine',
      'pr-number': '7',
      'report-path': 'out/report.html',
      'results-path': 'out/rows',
      'results-format': 'csv',
      timeout: '90s',
      'poll-interval': '5',
      'memory-limit': '2GB',
      'max-dupes': '0',
      'max-rows-with-differences': '0.5%',
    });
    expect(settings).toMatchObject({
      service: { memoryLimit: '2GB' },
      githubToken: 'ghs_x',
      comment: 'changes',
      commentKey: 'mine',
      prNumber: 7,
      reportPath: 'out/report.html',
      resultFiles: { path: 'out/rows', format: 'csv' },
      timeoutMs: 90_000,
      pollIntervalMs: 5000,
      diffs: [
        {
          limits: {
            dupes: { kind: 'count', count: 0 },
            'rows-with-differences': { kind: 'share', percent: 0.5 },
          },
        },
      ],
    });
  });
});

describe('the table of side 2', () => {
  const one = { table1: 'shop.orders', 'data-source1': 'duckdb:a.duckdb', 'pk-columns': 'id' };

  it.each<[string, Record<string, string>]>([
    ['another data source', { 'data-source2': 'duckdb:b.duckdb' }],
    ['a filter of side 1', { filter1: 'a > 1' }],
    ['another filter', { filter1: 'a > 1', filter2: 'a > 2' }],
    ['a point in time of side 2', { 'time-travel-point2': '2026-01-01' }],
    ['another point in time', { 'time-travel-point1': '1', 'time-travel-point2': '2' }],
  ])('is that of side 1 where %s tells the sides apart', async (_what, apart) => {
    for (const service of [{}, { 'api-key': 'k', 'data-source1': 'a', 'data-source2': '7' }]) {
      const { settings } = await readInputs({ ...one, ...apart, ...service });
      const table = ['shop', 'orders'];
      expect(settings.diffs).toMatchObject([
        { name: 'shop.orders', fields: { table1: table, table2: table } },
      ]);
    }
  });

  it.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['no other data source', { 'data-source2': 'duckdb:a.duckdb' }],
    ['no other filter and point', { filter1: 'a', filter2: 'a', 'time-travel-point1': '' }],
  ])('is missing where %s tells the sides apart', async (_what, same) => {
    expect(await problemOf({ ...one, ...same })).toMatch(
      /^side 2 has no dataset; .* it is `table1` where another `data-source2`, filter or/,
    );
  });

  it('is what an item of diffs says, or a query or a file instead of it', async () => {
    const diffs = `
- { name: both, table1: a }
- { name: other, table1: a, table2: b }
- { name: query, table1: a, query2: select 1 as id }
- { name: file, table1: a, file2: b.csv }
- { name: filtered, table1: a, data-source2: null, filter2: c }
`;
    const { settings } = await readInputs({
      ...one,
      table1: '',
      'data-source2': 'sqlite:b',
      diffs,
    });
    expect(settings.diffs.map(({ fields }) => fields.table2)).toEqual([
      ['a'],
      ['b'],
      undefined,
      undefined,
      ['a'],
    ]);
  });

  it('is no file, which is on one side', async () => {
    const file = { table1: 'a.csv', filter1: 'a', 'pk-columns': 'id' };
    expect(await problemOf(file)).toBe(
      'side 2 has no dataset; set exactly one of `table2`, `query2` and `file2`.',
    );
  });

  it('is not told to be wrong where that of side 1 is', async () => {
    const problem = await problemOf({ ...one, table1: 'a..b', 'data-source2': 'sqlite:b' });
    expect(problem).toMatch(/^`table1` is `a\.\.b`; [^\n]*$/);
  });
});

describe('the files of all differences', () => {
  it('are Parquet where nobody says', async () => {
    const { settings } = await readInputs({ ...fileInputs, 'results-path': 'out' });
    expect(settings.resultFiles).toEqual({ path: 'out', format: 'parquet' });
  });

  it('are not written by their format alone', async () => {
    const { settings } = await readInputs({ ...fileInputs, 'results-format': 'csv' });
    expect(settings).toMatchObject({
      resultFiles: null,
      warnings: ['`results-format` is set but no `results-path`, so no files are written.'],
    });
  });

  it('have one of three formats', async () => {
    const inputs = { ...fileInputs, 'results-path': 'out', 'results-format': 'xlsx' };
    expect(await problemOf(inputs)).toContain(
      '`results-format` is `xlsx`; it must be one of `parquet`, `csv`, `jsonl`.',
    );
  });

  it('are not for Datafold, which could not write them here', async () => {
    expect(await problemOf({ ...datafold, 'results-path': 'out' })).toContain(
      '`results-path` is for the embedded engine, which alone can write files here; with `api-key` leave it out.',
    );
  });
});

describe('the service', () => {
  it('is Datafold where there is a key, in an input or in the environment', async () => {
    const { 'api-key': apiKey, ...rest } = datafold;
    const expected = { kind: 'datafold', apiKey, apiUrl: 'https://app.datafold.com' };
    const fromInput = await readInputs(datafold);
    const fromEnv = await readInputs(rest, { env: { DATAFOLD_API_KEY: `${apiKey}\n` } });
    expect(fromInput.settings.service).toEqual(expected);
    expect(fromEnv.settings.service).toEqual(expected);
  });

  it('is where the input says, else where the environment says', async () => {
    const env = { DATAFOLD_HOST: 'https://eu.datafold.com/' };
    const fromEnv = await readInputs(datafold, { env });
    const fromInput = await readInputs(
      { ...datafold, 'api-url': 'https://us.datafold.com' },
      { env },
    );
    expect(fromEnv.settings.service).toMatchObject({ apiUrl: 'https://eu.datafold.com' });
    expect(fromInput.settings.service).toMatchObject({ apiUrl: 'https://us.datafold.com' });
  });

  it('never has its key in a message', async () => {
    const problem = await problemOf({ ...datafold, 'api-key': 'two words' });
    expect(problem).toBe(
      '`api-key` must be one word of printable ASCII characters, without `Key` before it.',
    );
  });

  it('warns of what only the embedded engine uses', async () => {
    const { settings } = await readInputs({ ...datafold, 'data-sources': 'a: duckdb:a.duckdb' });
    expect(settings.warnings).toEqual([
      '`data-sources` is for the embedded engine; with an API key it is not used.',
    ]);
  });

  it('warns of an address without a key, since another service compares than was meant', async () => {
    const { settings } = await readInputs({ ...fileInputs, 'api-url': 'https://dd.example.com' });
    expect(settings.warnings).toEqual([
      '`api-url` is set but no `api-key`, so the embedded engine compares.',
    ]);
  });
});

describe('the request of a diff', () => {
  it('has the words of the contract', async () => {
    const { settings } = await readInputs({
      ...datafold,
      'data-source2': '12',
      'materialization-destination': 'lake',
      'pk-columns': 'id, day',
      'compare-duplicates': 'false',
      'include-columns': 'amount',
      'column-mapping': 'amount=total',
      filter1: "region = 'DE'",
      'time-column': 'created_at',
      'time-aggregate': 'day',
      'time-interval-start': '2026-01-01',
      'time-interval-end': '2026-02-01',
      'time-travel-point1': '-220',
      'sampling-tolerance': '0.001',
      'sampling-confidence': '99',
      'sampling-threshold': '1000',
      'diff-tolerances-per-column': 'amount: 1%',
      'materialize-dataset1': 'true',
      'materialize-without-sampling': 'false',
      'hive-partitions': 'true',
      tags: 'ci, nightly',
    });
    expect(settings.diffs).toEqual([
      {
        name: 'prod.orders → staging.orders',
        datasets: { side1: 'warehouse', side2: '12' },
        limits: {},
        dataSource1: 'warehouse',
        dataSource2: 12,
        materializationDestination: 'lake',
        fields: {
          table1: ['prod', 'orders'],
          table2: ['staging', 'orders'],
          pk_columns: ['id', 'day'],
          compare_duplicates: false,
          include_columns: ['amount'],
          column_mapping: [['amount', 'total']],
          filter1: "region = 'DE'",
          time_column: 'created_at',
          time_aggregate: 'day',
          time_interval_start: '2026-01-01',
          time_interval_end: '2026-02-01',
          time_travel_point1: -220,
          sampling_tolerance: 0.001,
          sampling_confidence: 99,
          sampling_threshold: 1000,
          diff_tolerances_per_column: [
            { column_name: 'amount', tolerance_value: '0.01', tolerance_mode: 'relative' },
          ],
          materialize_dataset1: true,
          materialize_without_sampling: false,
          hive_partitions: true,
          tags: ['ci', 'nightly'],
        },
      },
    ]);
  });

  it('has the data source of side 1 on side 2 where no other is set', async () => {
    const { settings } = await readInputs({ ...datafold, 'data-source1': '5' });
    expect(settings.diffs[0]).toMatchObject({ dataSource1: 5, dataSource2: 5 });
  });

  it.each([
    ...['./old', 'data/orders', 'orders.csv', 'orders.PARQUET', 'o.tsv.gz', 'o.jsonl.zst'],
    ...['o.txt', 'o.tab', 'o.pq', 'o.parq', '[ab].csv', '*.csv', 'x.parquet/'],
  ])('takes the table %s as a file where the embedded engine has no data source', async (table) => {
    const inputs = { table1: table, table2: table, 'pk-columns': 'id' };
    const { settings } = await readInputs(inputs);
    expect(settings.diffs[0]).toMatchObject({
      dataSource1: null,
      dataSource2: null,
      fields: { file1: table, file2: table },
    });
    expect(settings.diffs[0]?.fields).not.toHaveProperty('table1');
  });

  it('takes a table with a data source as a table, whatever its name', async () => {
    const { settings } = await readInputs({
      'data-source1': 'duckdb:a.duckdb',
      table1: 'orders.csv',
      table2: 'orders.csv',
      'pk-columns': 'id',
    });
    expect(settings.diffs[0]?.fields.table1).toEqual(['orders', 'csv']);
  });

  it('compares a table of a data source with a file', async () => {
    const { settings } = await readInputs({
      'data-source1': 'duckdb:a.duckdb',
      table1: 'orders',
      file2: 'orders.csv',
      'pk-columns': 'id',
    });
    expect(settings.diffs[0]).toMatchObject({ dataSource1: 'data-source1', dataSource2: null });
  });

  it('needs no data source for queries of the embedded engine', async () => {
    const { settings } = await readInputs({
      query1: 'select 1 as id',
      query2: 'select 1 as id',
      'pk-columns': 'id',
    });
    expect(settings.diffs[0]).toMatchObject({ dataSource1: null, dataSource2: null });
  });

  it('shows an address of a file without its user, password and signature', async () => {
    const address = 'https://user:pa55word@example.com/a.csv?X-Amz-Signature=abc123';
    const { settings, masked } = await readInputs({
      ...fileInputs,
      'api-key': 'k'.repeat(20),
      file1: address,
      file2: address,
    });
    expect(settings.diffs[0]?.name).toBe('https://example.com/a.csv');
    expect(masked).toEqual(expect.arrayContaining(['pa55word', 'abc123']));
  });
});

describe('wrong inputs', () => {
  it.each([
    [
      { timeout: '12abc' },
      '`timeout` is `12abc`; it must be a duration such as `90s`, `60m` or `2h`, or seconds.',
    ],
    [
      { comment: 'sometimes' },
      '`comment` is `sometimes`; it must be one of `always`, `changes`, `failure`, `never`.',
    ],
    [{ 'pr-number': '#7' }, '`pr-number` is `#7`; it must be a whole number from 1 up.'],
    [
      { 'materialize-dataset1': 'yes' },
      '`materialize-dataset1` is `yes`; it must be `true` or `false`.',
    ],
    [
      { 'sampling-tolerance': '1' },
      '`sampling-tolerance` is `1`; it must be a number above 0 and below 1.',
    ],
    [
      { 'sampling-confidence': '100' },
      '`sampling-confidence` is `100`; it must be a percentage above 0 and below 100.',
    ],
    [
      { 'time-aggregate': 'decade', 'time-column': 't' },
      '`time-aggregate` is `decade`; it must be one of `minute`, `hour`, `day`, `week`, `month`, `year`.',
    ],
    [{ 'time-interval-start': '2026-01-01' }, '`time-interval-start` needs `time-column`.'],
    [
      {
        'time-column': 't',
        'time-interval-start': '2026-02-01',
        'time-interval-end': '2026-01-01',
      },
      '`time-interval-start` must be before `time-interval-end`.',
    ],
    [
      { 'include-columns': 'a, b', 'exclude-columns': 'b' },
      '`b` is in `include-columns` and in `exclude-columns`.',
    ],
    [{ 'pk-columns': '' }, '`pk-columns` is ``; it must name at least one column, or be left out.'],
    [
      { 'pk-columns': ' , ' },
      '`pk-columns` is `,`; it must name at least one column, or be left out.',
    ],
    [
      { file1: '', file2: '', table1: 'a', 'data-source1': 'duckdb:x', filter1: 'b', filter2: 'b' },
      'side 2 has no dataset; set exactly one of `table2`, `query2` and `file2`; it is `table1` where another `data-source2`, filter or time-travel point tells the sides apart.',
    ],
    [{ file1: '' }, 'side 1 has no dataset; set exactly one of `table1`, `query1` and `file1`.'],
    [
      { query2: 'select 1' },
      'side 2 has `query2` and `file2`; set exactly one of `table2`, `query2` and `file2`.',
    ],
    [
      { file1: '', table1: 'orders' },
      '`table1` is `orders`; no `api-key` is set, so it needs `data-source1`, or must be the path of a file (CSV, TSV, JSON, JSON lines or Parquet).',
    ],
    [
      { 'time-travel-point1': '-60' },
      '`time-travel-point1` is of `table1`; a query names the state that it reads by itself, and a file has one.',
    ],
    [
      { 'max-dupes': 'few' },
      '`max-dupes` is `few`; it must be a count such as `0` or `25`, a share such as `0.5%`, or `off`.',
    ],
    [
      { 'max-schema-changes': '1%' },
      '`max-schema-changes` is `1%`; it must be a count such as `0` or `25`, or `off` (it has no share).',
    ],
    [
      { 'api-key': 'k', 'data-source2': '2', file1: '', table1: 'a' },
      '`data-source1` is missing; it must be the name or the id of a data source of Datafold.',
    ],
    [
      { 'api-key': 'k', 'data-source1': 'duckdb:a.duckdb' },
      '`data-source1` is a URL, which only the embedded engine takes; with `api-key` it must be the name or the id of a data source of Datafold.',
    ],
  ])('%j', async (wrong, expected) => {
    expect(await problemOf({ ...fileInputs, ...(wrong as Record<string, string>) })).toBe(expected);
  });

  it('have a filter that ends its condition', async () => {
    const problem = await problemOf({ ...fileInputs, filter1: '1=1; drop table x --' });
    expect(problem).toBe(
      '`filter1` is `1=1; drop table x --`; it must be one SQL condition without WHERE, but holds a semicolon.',
    );
  });

  it('have a filter that starts with WHERE', async () => {
    const problem = await problemOf({ ...fileInputs, filter1: 'where id > 1' });
    expect(problem).toBe(
      '`filter1` is `where id > 1`; it must be one SQL condition without WHERE, but starts with it.',
    );
  });

  it('are all listed at once', async () => {
    const problem = await problemOf({ timeout: 'soon', 'max-nulls': 'x', file1: 'a.csv' });
    expect(problem.split('\n')).toEqual([
      '3 inputs need a correction:',
      '- side 2 has no dataset; set exactly one of `table2`, `query2` and `file2`.',
      '- `max-nulls` is `x`; it must be a count such as `0` or `25`, a share such as `0.5%`, or `off`.',
      '- `timeout` is `soon`; it must be a duration such as `90s`, `60m` or `2h`, or seconds.',
    ]);
  });

  it('are shown on one line and cut', async () => {
    const problem = await problemOf({ ...fileInputs, timeout: `a\n::error::b${'c'.repeat(200)}` });
    expect(problem).not.toContain('\n');
    expect(problem.length).toBeLessThan(200);
  });
});
