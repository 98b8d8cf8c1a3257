import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { FileOptions } from '../../../src/contract/file-options.ts';
import { inFolder, outcomeOf, type RequestOptions, runDiff } from '../../conformance/run-diff.ts';
import type { Dataset } from '../../conformance/write-dataset.ts';

const file = (path: string): Dataset => ({ database: null, file: path });

type Files = Record<string, string | Buffer>;

function write(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

interface Asked {
  files: Files;
  /** The paths or patterns of the sides; by default `a.csv` and `b.csv`. */
  sides?: [string, string];
  options: [FileOptions | null, FileOptions | null];
  key?: string;
  hive?: boolean;
}

/** The rows of each side, its columns, and how the values differ. */
const outcome = ({ files, sides = ['a.csv', 'b.csv'], options, key = 'id', hive = false }: Asked) =>
  inFolder(async (folder) => {
    write(folder, files);
    const run = runDiff(folder, [file(sides[0]), file(sides[1])], {
      pk_columns: [key],
      file1_options: options[0],
      file2_options: options[1],
      hive_partitions: hive,
      sample_rows: 5,
    });
    return outcomeOf(run, ({ pks, schema, values, rows }) => ({
      rows: pks!.total_rows,
      exclusive: pks!.exclusives,
      columns: schema!.exclusive_columns,
      types: schema!.column_type_differs,
      changed: rows!.changed.map(({ columns }) => columns),
      differing: Object.fromEntries(
        values!.columns_diff_stats!.map((column) => [column.column_name, column.values_different]),
      ),
    }));
  });

const equal = { exclusive: [0, 0], columns: [[], []], types: [], changed: [] };

/** What both sides hold, in a form that needs no options. */
const PLAIN = 'id,name,price\n1,"Müller; Söhne",1.50\n2,,2\n3,NULL,-0.25\n';

/** The same, each in a form that one or some options explain. */
const FORMS: Record<string, [FileOptions, string | Buffer]> = {
  delimiter: [{ delimiter: '~' }, 'id~name~price\n1~Müller; Söhne~1.50\n2~~2\n3~NULL~-0.25\n'],
  quote: [{ quote: "'" }, "id,name,price\n1,'Müller; Söhne',1.50\n2,,2\n3,NULL,-0.25\n"],
  'no quote': [
    { quote: '', delimiter: '|' },
    'id|name|price\n1|Müller; Söhne|1.50\n2||2\n3|NULL|-0.25\n',
  ],
  'head rows': [{ skip_head_rows: 3 }, `Prices; of, "today"\n\n2026,,,,\n${PLAIN}`],
  'plain head rows': [{ skip_head_rows: 2 }, `Prices\n2026,,,,\n${PLAIN}`],
  'tail rows': [{ skip_tail_rows: 2 }, `${PLAIN}\n3 rows\n"sum,1,2,3\n\n`],
  'both of them': [{ skip_head_rows: 1, skip_tail_rows: 1 }, `Prices\n${PLAIN}sum,,3.25`],
  'NULL texts': [
    { null_texts: ['n/a', '-'] },
    'id,name,price\n1,"Müller; Söhne",1.50\n2,-,2\n3,NULL,-0.25\n',
  ],
  'Latin-1': [{ encoding: 'latin1' }, Buffer.from(PLAIN, 'latin1')],
  'Windows-1252': [{ encoding: 'windows-1252' }, Buffer.from(PLAIN, 'latin1')],
  'UTF-16': [{ encoding: 'utf-16' }, Buffer.from(`\uFEFF${PLAIN}`, 'utf16le')],
  'UTF-16 (big-endian)': [{ encoding: 'utf-16be' }, Buffer.from(PLAIN, 'utf16le').swap16()],
  'decimal commas': [
    { decimal_separator: ',' },
    'id;name;price\n1;"Müller; Söhne";1,50\n2;;2\n3;NULL;-0,25\n',
  ],
  lenient: [{ lenient: true }, 'id,name,price\n1,"Müller; Söhne",1.50\n2,,2,\n3,NULL,-0.25\n'],
  'all at once': [
    {
      ...{ delimiter: ';', quote: "'", skip_head_rows: 1, skip_tail_rows: 1 },
      ...{ encoding: 'utf-16le', null_texts: ['?'], decimal_separator: ',', lenient: true },
    },
    Buffer.from(
      "it's;all\r\nid;name;price\r\n1;'Müller; Söhne';1,50\r\n2;?;2;\r\n3;NULL;-0,25\r\nsum",
      'utf16le',
    ),
  ],
};

const asBytes = (content: string | Buffer): Buffer =>
  typeof content === 'string' ? Buffer.from(content) : content;

describe.each(Object.entries(FORMS))('a file with options: %s', (_, [options, content]) => {
  const same = {
    ...equal,
    rows: [3, 3],
    differing: { name: 0, price: 0 },
  };

  test('is read as one without', async () => {
    const files = { 'a.csv': content, 'b.csv': PLAIN };
    expect(await outcome({ files, options: [options, null] })).toEqual(same);
    const back = { 'a.csv': PLAIN, 'b.csv': content };
    expect(await outcome({ files: back, options: [null, options] })).toEqual(same);
    const both = { 'a.csv': content, 'b.csv': content };
    expect(await outcome({ files: both, options: [options, options] })).toEqual(same);
  });

  test.each([
    ['gz', gzipSync],
    ['zst', zstdCompressSync],
  ])('is read packed (%s)', async (ending, pack) => {
    const sides: [string, string] = [`a.csv.${ending}`, 'b.csv'];
    const files = { [sides[0]]: pack(asBytes(content)), 'b.csv': PLAIN };
    expect(await outcome({ files, sides, options: [options, null] })).toEqual(same);
  });

  test('is read in parts, with columns by folders, too', async () => {
    const files = {
      'a/day=1/x.csv': content,
      'a/day=2/x.csv': content,
      'b/day=1/x.csv': PLAIN,
      'b/day=3/x.csv': PLAIN,
    };
    const sides: [string, string] = ['a/*/x.csv', 'b/*/x.csv'];
    const asked = { files, sides, options: [options, null] as Asked['options'] };
    const rows = { ...same, rows: [6, 6] };
    expect(await outcome(asked)).toMatchObject({ rows: [6, 6], exclusive: [0, 0] });
    expect(await outcome({ ...asked, key: 'day', hive: true })).toMatchObject({
      rows: rows.rows,
      exclusive: [1, 1],
    });
  });
});

describe('without a header', () => {
  const options: FileOptions = { header: false };

  test('columns have names by their places', async () => {
    const files = { 'a.csv': '1,x,\n2,y,7\n', 'b.csv': 'column0,column1,other\n1,x,\n2,z,7\n' };
    expect(await outcome({ files, options: [options, null], key: 'column0' })).toEqual({
      ...equal,
      rows: [2, 2],
      columns: [['column2'], ['other']],
      changed: [{ column1: ['y', 'z'] }],
      differing: { column1: 1 },
    });
  });

  test.each([
    ['lines before and behind', { skip_head_rows: 1, skip_tail_rows: 1 }, 'title\n1,x\n2,y\nend'],
    ['a line that tells the delimiter', {}, 'sep=;\n1;x\n2;y\n'],
    ['empty lines before', {}, '\n\n1,x\n2,y\n'],
    ['a mark of its byte order', {}, '\uFEFF1,x\n2,y\n'],
    ['no line end', {}, '1,x\n2,y'],
    ['line ends in quotes', { quote: "'" }, "1,'x'\n2,'y'\n"],
    ['tabs', { delimiter: '\t' }, '1\tx\n2\ty\n'],
  ])('a file may have %s', async (_, more, text) => {
    const files = { 'a.csv': text, 'b.csv': 'column0,column1\n1,x\n2,y\n' };
    const asked = { files, options: [{ ...options, ...more }, null] as Asked['options'] };
    expect(await outcome({ ...asked, key: 'column0' })).toEqual({
      ...equal,
      rows: [2, 2],
      differing: { column1: 0 },
    });
  });

  test('a TSV file has tabs', async () => {
    const files = { 'a.tsv': '1\tx,y\n2\tz\n', 'b.csv': 'column0,column1\n1,"x,y"\n2,z\n' };
    const asked = { files, sides: ['a.tsv', 'b.csv'] as [string, string], key: 'column0' };
    expect(await outcome({ ...asked, options: [options, null] })).toEqual({
      ...equal,
      rows: [2, 2],
      differing: { column1: 0 },
    });
  });

  test('an empty line of one column is a row, the first one, too', async () => {
    const files = { 'a.csv': '\nx\n\ny', 'b.csv': 'column0\n\nx\n\ny\n' };
    const found = await outcome({ files, options: [options, null], key: 'column0' });
    // The line right behind a header is the only one that is a row there.
    expect(found).toMatchObject({ rows: [4, 4], exclusive: [0, 0] });
  });

  test('parts may be of different widths', async () => {
    const files = {
      'a1.csv': '1,x\n',
      'a2.csv': '2,y,z\n',
      'b.csv': 'column0,column1,column2\n1,x,\n2,y,z\n',
    };
    const asked = { files, sides: ['a?.csv', 'b.csv'] as [string, string], key: 'column0' };
    expect(await outcome({ ...asked, options: [options, null] })).toEqual({
      ...equal,
      rows: [2, 2],
      differing: { column1: 0, column2: 0 },
    });
  });

  test('a line of another length is an error that names it', async () => {
    const files = { 'a.csv': 'title\n1,x\n2,y\n3,secret,secret\n', 'b.csv': 'column0\n1\n' };
    const asked = { files, options: [{ ...options, skip_head_rows: 1 }, null] as Asked['options'] };
    expect(await outcome({ ...asked, key: 'column0' })).toEqual({
      error: 'InvalidInputException',
      value: expect.stringContaining('a.csv, line 4: expected 2 columns, found 3'),
    });
  });
});

describe('NULL texts', () => {
  test('are NULL without quotes alone, and exactly as they are', async () => {
    const texts = ['NA', '"NA"', 'na', 'NA ', ' NA', '', '""', '-'];
    const a = texts.map((text, i) => `${i},${text}\n`).join('');
    const b = ['', 'NA', 'na', 'NA ', ' NA', '""', '""', ''].map((text, i) => `${i},${text}\n`);
    const files = { 'a.csv': `id,v\n${a}`, 'b.csv': `id,v\n${b.join('')}` };
    const options: Asked['options'] = [{ null_texts: ['NA', '-'] }, null];
    expect(await outcome({ files, options })).toEqual({
      ...equal,
      rows: [8, 8],
      differing: { v: 0 },
    });
  });

  test('of a key are NULL in it', async () => {
    const files = { 'a.csv': 'id,v\n\\N,a\n1,b\n', 'b.csv': 'id,v\n,a\n1,b\n' };
    const options: Asked['options'] = [{ null_texts: ['\\N'] }, null];
    expect(await outcome({ files, options })).toEqual({
      ...equal,
      rows: [2, 2],
      differing: { v: 0 },
    });
  });

  test('may be none', async () => {
    const files = { 'a.csv': 'id,v\n1,\n2,NULL\n', 'b.csv': 'id,v\n1,""\n2,"NULL"\n' };
    expect(await outcome({ files, options: [{ null_texts: [] }, null] })).toEqual({
      ...equal,
      rows: [2, 2],
      differing: { v: 0 },
    });
  });

  test('in a file of one column make an empty line a row where the empty cell is one of them', async () => {
    const files = { 'a.csv': 'id\n1\n\nNA\n', 'b.csv': 'id\n1\n\n' };
    expect(await outcome({ files, options: [{ null_texts: ['NA'] }, null] })).toMatchObject({
      rows: [2, 2],
      exclusive: [0, 0],
    });
    expect(await outcome({ files, options: [{ null_texts: ['NA', ''] }, null] })).toMatchObject({
      rows: [3, 2],
    });
  });
});

describe('with decimal commas', () => {
  const options: Asked['options'] = [{ decimal_separator: ',' }, null];
  const lines = (column: string[], delimiter: string): string =>
    `id${delimiter}v\n${column.map((value, i) => `${i}${delimiter}${value}\n`).join('')}`;

  test.each<[string, string[], string[], number]>([
    [
      'numbers are compared with those of points',
      ['1,5', '-0,25', '3'],
      ['1.5', '-0.250', '3.0'],
      0,
    ],
    ['floats, too', ['1,5e-3', '2e5', '1,0'], ['0.0015', '200000', '1'], 0],
    [
      'long ones, too',
      ['12345678901234567890,123456789', '1'],
      ['12345678901234567890.123456789', '1'],
      0,
    ],
    ['a point makes a text', ['1.5', '2,5'], ['1.5', '2.5'], 1],
    ['texts stay as they are', ['1,5', 'x', '2.5', 'a,5'], ['"1,5"', 'x', '2.5', '"a,5"'], 0],
    ['texts are no numbers', ['a1,5', 'b'], ['a1.5', 'b'], 1],
    [
      'marks of thousands are no part of numbers',
      ['1.234,5', '1,5', '2,5'],
      ['1234.5', '1.5', '2.5'],
      1,
    ],
    ['one bad value is one difference', ['1,5', '2,5', 'N/A', '3'], ['1.5', '2.5', '7.5', '3'], 1],
    ['dates and times stay as they are', ['2026-01-01 00:00:00.5'], ['2026-01-01 00:00:00.500'], 0],
  ])('%s', async (_, a, b, differences) => {
    const files = { 'a.csv': lines(a, ';'), 'b.csv': lines(b, ',') };
    const found = await outcome({ files, options });
    expect(found).toMatchObject({ rows: [a.length, a.length], differing: { v: differences } });
    const back = { 'a.csv': lines(b, ','), 'b.csv': lines(a, ';') };
    expect(await outcome({ files: back, options: [null, options[0]] })).toMatchObject({
      differing: { v: differences },
    });
  });

  test('on both sides, numbers are equal by value and texts as they are written', async () => {
    const both: Asked['options'] = [options[0], options[0]];
    const files = {
      'a.csv': 'id;n;t\n1;1,50;1,5\n2;2;1.5\n3;3;x\n',
      'b.csv': 'id;n;t\n1;1,5;1.5\n2;2,00;1.5\n3;3;x\n',
    };
    expect(await outcome({ files, options: both })).toEqual({
      ...equal,
      rows: [3, 3],
      changed: [{ t: ['1,5', '1.5'] }],
      differing: { n: 0, t: 1 },
    });
  });

  test('values are shown as they are written', async () => {
    const files = { 'a.csv': 'id;v\n1;1,5\n2;2,5\n', 'b.csv': 'id,v\n1,1.5\n2,3.5\n' };
    expect(await outcome({ files, options })).toMatchObject({ changed: [{ v: ['2,5', '3.5'] }] });
  });

  test('filters, tolerances and keys that are searched for see numbers', () =>
    inFolder(async (folder) => {
      write(folder, {
        'a.csv': 'id;v\n1;1,5\n2;2,5\n3;9,75\n4;-1,5\n',
        'b.csv': 'id,v\n1,1.51\n2,2.6\n3,9.75\n4,-1.5\n',
      });
      const { pks, values } = await runDiff(folder, [file('a.csv'), file('b.csv')], {
        file1_options: options[0],
        pk_columns: ['id'],
        filter1: 'v > 0.5',
        filter2: 'v > 0.5',
        diff_tolerances_per_column: [
          { column_name: 'v', tolerance_value: 0.05, tolerance_mode: 'absolute' },
        ],
      });
      expect([pks!.total_rows, values!.rows_with_differences]).toEqual([[3, 3], 1]);
      const searched = await runDiff(folder, [file('a.csv'), file('b.csv')], {
        file1_options: options[0],
        pk_columns: null,
        infer_pk: true,
      });
      expect(searched.inferred_pk).toMatchObject({ pk_columns: ['id'] });
    }));

  test('of many columns, each is read by its own values', async () => {
    const columns = Array.from({ length: 700 }, (_, i) => `c${i}`);
    const row = (id: number, cell: (i: number) => string, mark: string): string =>
      [id, ...columns.map((_, i) => cell(i))].join(mark);
    const text = (mark: string, number: (i: number) => string): string =>
      [
        ['id', ...columns].join(mark),
        ...[1, 2, 3].map((id) => row(id, (i) => (i % 7 === 0 ? `t${i}` : number(i)), mark)),
      ].join('\n');
    const files = {
      'a.csv': text(';', (i) => `${i},50`),
      'b.csv': text(',', (i) => (i === 5 ? '5.25' : `${i}.5`)),
      'c.csv': text('\t', (i) => (i === 5 ? '5,25' : `${i},5`)),
    };
    const differing = expect.objectContaining({ c0: 0, c1: 0, c5: 3, c699: 0 });
    expect(await outcome({ files, options })).toMatchObject({ rows: [3, 3], differing });
    const both: Asked['options'] = [options[0], options[0]];
    const sides: Asked['sides'] = ['a.csv', 'c.csv'];
    expect(await outcome({ files, sides, options: both })).toMatchObject({
      rows: [3, 3],
      differing,
    });
  });

  test('keys are numbers, too', async () => {
    const files = { 'a.csv': 'id;v\n1,50;x\n2;y\n', 'b.csv': 'id,v\n1.5,x\n2.0,y\n' };
    expect(await outcome({ files, options })).toMatchObject({
      rows: [2, 2],
      exclusive: [0, 0],
      differing: { v: 0 },
    });
  });

  test('and keys of text are as they are written', async () => {
    const files = { 'a.csv': 'id;v\n1,5;x\n1.5;y\nk;z\n', 'b.csv': 'id,v\n"1,5",x\n1.5,y\nk,z\n' };
    expect(await outcome({ files, options })).toMatchObject({ rows: [3, 3], differing: { v: 0 } });
  });
});

describe('lines that end in LF and in CR LF are read by options, too', () => {
  const rows = ["1;'a\r\n;b'\n", '2;NA\r\n', "3;'it''s'\n", "4;''\r\n", '5;\n', "6;'NA'\r\n"];
  const expected = 'column0,column1\n1,"a\r\n;b"\n2,\n3,"it\'s"\n4,""\n5,""\n6,"NA"\n';

  test.each<[string, FileOptions, string, string]>([
    ['as they are', {}, '', ''],
    ['behind lines', { skip_head_rows: 2 }, 'a "title\r\n\n', ''],
    ['before lines', { skip_tail_rows: 1 }, '', 'sum\r\n\n'],
    ['leniently', { lenient: true }, '', ''],
  ])('%s', async (_, more, before, behind) => {
    const options: FileOptions = { header: false, quote: "'", null_texts: ['NA'], ...more };
    for (const order of [rows, rows.toReversed()]) {
      const files = { 'a.csv': before + order.join('') + behind, 'b.csv': expected };
      expect(await outcome({ files, options: [options, null], key: 'column0' })).toEqual({
        ...equal,
        rows: [6, 6],
        differing: { column1: 0 },
      });
    }
  });
});

describe('a lenient reading', () => {
  const options: Asked['options'] = [{ lenient: true }, null];

  test('pads short rows, makes columns of long ones, and takes lone quotes for characters', async () => {
    const files = {
      'a.csv': 'id,v,w\n1\n2,"lone,x\n3,"a"b,y\n4,"c,\nd",z,more\n\n5,5" pipe,\n',
      'b.csv':
        'id,v,w,column3\n1,,,\n2,"""lone",x,\n3,"""a""b",y,\n4,"c,\nd",z,more\n5,"5"" pipe",,\n',
    };
    expect(await outcome({ files, options })).toEqual({
      ...equal,
      rows: [5, 5],
      differing: { v: 0, w: 0, column3: 0 },
    });
  });

  test('tells how many rows it has mended, of all files of a side', () =>
    inFolder(async (folder) => {
      write(folder, {
        'a/day=1/x.csv': 'id,v,w\n1\n2,"lone,x\n3,"a"b,"c\n',
        'a/day=2/x.csv': 'id,v,w\n4,x,y,z\n5,x,y,,\n6,"say ""hi""",y\n',
        'b.csv': 'id,v,w\n1,,\n',
      });
      const mendedBy = async (request: RequestOptions) =>
        (await runDiff(folder, [file('a/*/x.csv'), file('b.csv')], request)).mended;
      const counted = { short_rows: 1, long_rows: 1, lone_quotes: 3 };
      const asked = { pk_columns: ['id'], file1_options: { lenient: true } };
      expect(await mendedBy(asked)).toEqual([counted, null]);
      expect(await mendedBy({ ...asked, hive_partitions: true })).toEqual([counted, null]);
      const both = await mendedBy({ ...asked, file2_options: { lenient: true } });
      expect(both).toEqual([counted, { short_rows: 0, long_rows: 0, lone_quotes: 0 }]);
      expect(await mendedBy({ pk_columns: ['id'], file1: 'b.csv' })).toBeUndefined();
    }));

  test('pads with NULL, whatever the text of NULL is', async () => {
    const files = { 'a.csv': 'id,v,w\n1,-\n2,,x\n', 'b.csv': 'id,v,w\n1,,\n2,"",x\n' };
    const asked: Asked['options'] = [{ lenient: true, null_texts: ['-'] }, null];
    expect(await outcome({ files, options: asked })).toMatchObject({ differing: { v: 0, w: 0 } });
  });

  test('takes a header with lone quotes, and rows of one column', async () => {
    const files = { 'a.csv': '"id\n1\n\n"x"y\n', 'b.csv': '"""id"\n1\n\n"""x""y"\n' };
    expect(await outcome({ files, options, key: '"id' })).toMatchObject({
      rows: [3, 3],
      exclusive: [0, 0],
    });
  });

  test('still refuses what is not in its encoding', async () => {
    const files = { 'a.csv': Buffer.from('id,v\n1,ü\n', 'latin1'), 'b.csv': 'id,v\n1,a\n' };
    expect(await outcome({ files, options })).toEqual({
      error: 'InvalidInputException',
      value: 'a.csv is not UTF-8',
    });
  });

  test('of a file without a header has as many columns as its longest row', async () => {
    const files = {
      'a.csv': '1,x\n2\n3,y,z\n',
      'b.csv': 'column0,column1,column2\n1,x,\n2,,\n3,y,z\n',
    };
    const asked: Asked['options'] = [{ lenient: true, header: false }, null];
    expect(await outcome({ files, options: asked, key: 'column0' })).toEqual({
      ...equal,
      rows: [3, 3],
      differing: { column1: 0, column2: 0 },
    });
  });
});

describe('what cannot be read is an error that names the file', () => {
  test.each<[string, FileOptions, string | Buffer, string]>([
    [
      'another encoding',
      { encoding: 'utf-16' },
      PLAIN,
      'does not begin with a mark of its byte order',
    ],
    [
      'no options, but UTF-16',
      {},
      Buffer.from(`\uFEFF${PLAIN}`, 'utf16le'),
      'name its encoding utf-16le in the',
    ],
    [
      'UTF-16 behind lines that are skipped',
      { skip_head_rows: 1 },
      Buffer.from(`\uFEFFa\n${PLAIN}`, 'utf16le'),
      'is not UTF-8 but UTF-16',
    ],
    [
      'a mark of the other byte order',
      { encoding: 'utf-16be' },
      Buffer.from(`\uFEFF${PLAIN}`, 'utf16le'),
      'name its encoding utf-16le in the',
    ],
    [
      'a mark of UTF-8 before Latin-1',
      { encoding: 'latin1' },
      `\uFEFF${PLAIN}`,
      'name its encoding utf-8 in the',
    ],
    [
      'half a surrogate',
      { encoding: 'utf-16le' },
      Buffer.from('id,v\n1,\uD83D\n', 'utf16le'),
      'is not UTF-16',
    ],
    [
      'a quote that is none',
      { quote: "'" },
      "id,v\n1,'x\n",
      'line 2: has a quote that is not closed',
    ],
    [
      'lines that are not skipped',
      { skip_head_rows: 1 },
      'a\nid,v\n1,x\n2\n',
      'line 4: expected 2 columns',
    ],
    [
      'a cut record',
      { skip_tail_rows: 1 },
      'id,v\n1,"x\ny"\n',
      'line 2: has a quote that is not closed',
    ],
  ])('%s', async (_, options, content, value) => {
    const files = { 'a.csv': content, 'b.csv': 'id,v\n1,x\n' };
    expect(await outcome({ files, options: [options, null] })).toEqual({
      error: 'InvalidInputException',
      value: expect.stringMatching(new RegExp(`^a.csv.*${value}`)),
    });
  });

  test('a query, which has no options', async () => {
    const run = inFolder((folder) => {
      write(folder, { 'a.csv': PLAIN });
      const query: Dataset = { database: null, query: "SELECT * FROM 'a.csv'" };
      const asked = { pk_columns: ['id'], file1_options: { delimiter: ';' } };
      return outcomeOf(runDiff(folder, [query, file('a.csv')], asked), () => 'compared');
    });
    expect(await run).toEqual({
      error: 'ConfigurationError',
      value: 'file1_options needs file1',
    });
  });
});

test('one file may be read in two ways', async () => {
  const files = { 'a.csv': 'sep=;\nid;v\n1;1,5\n2;x|y\n' };
  const sides: Asked['sides'] = ['a.csv', 'a.csv'];
  const found = await outcome({ files, sides, options: [{ decimal_separator: ',' }, null] });
  expect(found).toMatchObject({ rows: [2, 2], differing: { v: 0 } });
  // A delimiter that is named goes before the one that the first line tells.
  const cut = await outcome({
    files,
    sides,
    options: [{ delimiter: '|', lenient: true }, null],
    key: 'id;v',
  });
  expect(cut).toMatchObject({ error: 'NoSuchColumnException' });
  const asText = await outcome({ files, sides, options: [{ null_texts: ['x|y'] }, null] });
  expect(asText).toMatchObject({ changed: [{ v: [null, 'x|y'] }] });
});

test('more lines are skipped than there are: nothing is left', async () => {
  const files = { 'a.csv': PLAIN, 'b.csv': PLAIN };
  for (const options of [{ skip_head_rows: 9 }, { skip_tail_rows: 9 }]) {
    expect(await outcome({ files, options: [options, null] })).toMatchObject({ rows: [0, 3] });
  }
});
