import { describe, expect, it } from '@jest/globals';
import { readFileOptions } from '../../src/config/file-options.ts';
import { fileInputs, problemOf, readInputs } from './read-inputs.ts';

describe('the options of a file', () => {
  it.each([
    ['delimiter: ";"', { delimiter: ';' }],
    ['{delimiter: "\\t"}', { delimiter: '\t' }],
    // As a command line has it.
    ['delimiter: \\t', { delimiter: '\t' }],
    ["quote: ''", { quote: '' }],
    ['header: false', { header: false }],
    ['{skip-head-rows: 2, skip-tail-rows: 1}', { skip_head_rows: 2, skip_tail_rows: 1 }],
    ['encoding: windows-1252', { encoding: 'windows-1252' }],
    ['null-texts: ["NULL", ""]', { null_texts: ['NULL', ''] }],
    ['null-texts: NA', { null_texts: ['NA'] }],
    ['null-texts: []', { null_texts: [] }],
    ['{decimal-separator: ",", lenient: true}', { decimal_separator: ',', lenient: true }],
    ['{file-type: excel, sheet: "2026"}', { file_type: 'excel', sheet: '2026' }],
    ['{}', {}],
  ])('are a YAML map: %s', (text, options) => {
    expect(readFileOptions(text)).toEqual(options);
  });

  it.each([
    [';', 'must be a map of options such as `{delimiter: ";", skip-head-rows: 2}`'],
    ['[delimiter]', 'must be a map of options'],
    ['delim: ";"', 'has "delim", which is no option of a file; the nearest is `delimiter`'],
    ['skip_head_rows: 1', 'the nearest is `skip-head-rows`'],
    ['header: no', 'has `header`, which must be `true` or `false`'],
    ['skip-head-rows: -1', 'has `skip-head-rows`, which must be a whole number from 0 up'],
    ['encoding: latin-1', 'has `encoding`, which must be one of `utf-8`, `utf-16`,'],
    ['decimal-separator: ";"', 'has `decimal-separator`, which must be one of `.`, `,`'],
    ['null-texts: {a: b}', 'has `null-texts`, which must be a list of texts'],
    ['null-texts: [NA, NULL]', 'has `null-texts`, which has no value; YAML takes `NULL` for none'],
    ['null-texts: NULL', 'YAML takes `NULL` for none where it is not in quotes'],
    ['delimiter:', 'has `delimiter`, which has no value'],
    ['delimiter: ""', 'has `delimiter`, which must not be empty'],
  ])('are refused in one sentence: %s', (text, message) => {
    expect(() => readFileOptions(text)).toThrow(message);
  });

  it('are inputs of their own', async () => {
    const { settings } = await readInputs({
      ...fileInputs,
      'file-options1': 'delimiter: ";"\nheader: false',
      'file-options2': '{lenient: true}',
    });
    expect(settings.diffs[0]?.fields).toMatchObject({
      file1_options: { delimiter: ';', header: false },
      file2_options: { lenient: true },
    });
  });

  it('are defaults of the items of `diffs`, but for a query', async () => {
    const { settings } = await readInputs({
      'pk-columns': 'id',
      'file-options1': 'delimiter: ";"',
      diffs: `
- { name: a, file1: a.csv, file2: b.csv }
- { name: b, file1: a.csv, file2: b.csv, file-options1: { delimiter: "|" } }
- { name: c, query1: SELECT 1 AS id, file2: b.csv }
- { name: d, file1: a.parquet, file2: b.csv, file-options1: null }`,
    });
    expect(settings.diffs.map(({ fields }) => fields.file1_options)).toEqual([
      { delimiter: ';' },
      { delimiter: '|' },
      undefined,
      undefined,
    ]);
  });

  it.each([
    [
      { 'file-options1': '{delimiter: ab}' },
      '`delimiter` of `file-options1` must be one character',
    ],
    [
      { query1: 'SELECT 1 AS id', file1: '', 'file-options1': '{header: false}' },
      '`file-options1` needs `file1`.',
    ],
    [
      { file2: 'b.parquet', 'file-options2': '{header: false}' },
      '`header` of `file-options2` is for CSV and TSV files, and `file2` is a Parquet file.',
    ],
    [
      { 'file-options1': '{header: maybe}' },
      '`file-options1` is `{header: maybe}`; it has `header`',
    ],
  ])('are told before anything runs: %j', async (inputs, problem) => {
    expect(await problemOf({ ...fileInputs, ...inputs })).toContain(problem);
  });
});

describe('with Datafold, the options of a file', () => {
  const datafold = {
    'api-key': 'k3y-0123456789',
    'data-source1': '1',
    file1: 's3://bucket/a.csv',
    file2: 's3://bucket/b.xlsx',
    'pk-columns': 'id',
  };

  it('are passed on as it knows them', async () => {
    const { settings } = await readInputs({
      ...datafold,
      'file-options1': '{delimiter: "||", skip-head-rows: 1, skip-tail-rows: 2}',
      'file-options2': '{file-type: excel, sheet: Orders}',
    });
    expect(settings.diffs[0]?.fields).toMatchObject({
      file1_options: { delimiter: '||', skip_head_rows: 1, skip_tail_rows: 2 },
      file2_options: { file_type: 'excel', sheet: 'Orders' },
    });
  });

  it('are refused where it does not', async () => {
    const problem = await problemOf({
      ...datafold,
      'file-options1': '{encoding: latin1, header: false}',
    });
    expect(problem).toContain(
      "`encoding` of `file-options1` is none that Datafold's API knows; leave it out, or let the embedded engine compare, without `api-key`.",
    );
    expect(problem).toContain('`header` of `file-options1` is none');
  });

  it('are passed on to a server of our own, which knows them', async () => {
    const own = { ...datafold, 'api-url': 'https://diffs.example.com' };
    const { settings } = await readInputs({ ...own, 'file-options1': '{encoding: latin1}' });
    expect(settings.diffs[0]?.fields.file1_options).toEqual({ encoding: 'latin1' });
  });
});
