import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { inFolder, outcomeOf, runDiff } from './run-diff.ts';
import { SMALL, compared } from './whole-files-fixture.ts';

describe('no row of a text file is lost', () => {
  const long = `2,${'x'.repeat(32_000_000)}\n`;
  const found = { rows: [1, 2], exclusives: [0, 1], differences: 0, columns: [2, 2] };

  test('a last row of 32 MB is read', async () => {
    const files = { ...SMALL, 'b.csv': `id,v\n1,a\n${long}` };
    expect(await compared(files, ['a.csv', 'b.csv'])).toEqual(found);
  });

  test.each(['b.csv', 'b.csv.gz'])(
    'SQL over such a file is refused, but by one reader: %s',
    (name) =>
      inFolder(async (folder) => {
        const content = Buffer.from(`id,v\n${'1,a\n'.repeat(100_000)}${long}`);
        writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(content) : content);
        const rowsOf = (read: string) => {
          const queries = ['SELECT 100001 AS id', `SELECT count(v) AS id FROM (FROM ${read})`];
          const datasets = queries.map((query) => ({ database: null, query }));
          const run = runDiff(folder, [datasets[0]!, datasets[1]!], { pk_columns: ['id'] });
          return outcomeOf(run, ({ pks }) => pks!.exclusives);
        };
        const path = join(folder, name);
        expect(await rowsOf(`'${path}'`)).toEqual({
          error: 'InvalidInputException',
          value: `query2: ${name} ends in a row so long that SQL may lose it; compare it as a file, or read it with parallel = false`,
        });
        const options = 'parallel = false, max_line_size = 33000000, buffer_size = 66000000';
        expect(await rowsOf(`read_csv('${path}', ${options})`)).toEqual([0, 0]);
      }),
  );

  test('a last row with a quote that is not closed is an error behind a long row, too', async () => {
    const b = `id,v\n1,${'x'.repeat(3_000_000)}\n2,"secret\n`;
    expect(await compared({ ...SMALL, 'b.csv': b }, ['a.csv', 'b.csv'])).toEqual({
      error: 'InvalidInputException',
      value: 'b.csv, line 3: has a quote that is not closed or is misplaced',
    });
  });
});

describe('a packed file that is cut or damaged is an error', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `${i},${(i * 7919) % 104_729}\n`).join('');
  const records = Array.from({ length: 20_000 }, (_, i) => `{"id":${i}}\n`).join('');
  const cut = (packed: Buffer, bytes: number): Buffer => packed.subarray(0, -bytes);
  const damaged = Buffer.from(gzipSync(`id,v\n${rows}`));
  damaged[damaged.length - 8]! ^= 255;

  test.each([
    ['b.csv.gz', cut(gzipSync(`id,v\n${rows}`), 3000), 'breaks off'],
    ['b.csv.gz', cut(gzipSync(`id,v\n${rows}`), 6), 'breaks off'],
    ['b.csv.gz', damaged, 'incorrect data check'],
    ['b.csv.zst', cut(zstdCompressSync(`id,v\n${rows}`), 3000), 'breaks off'],
    ['b.jsonl.gz', cut(gzipSync(records), 6), 'breaks off'],
    ['b.json.gz', gzipSync('[{"id":1},\n'), 'its list has no end'],
  ])('%s', async (name, content, reason) => {
    expect(await compared({ ...SMALL, [name]: content }, ['a.csv', name])).toEqual({
      error: 'InvalidInputException',
      value: expect.stringMatching(new RegExp(`^${name} .*${reason}`)),
    });
  });

  test('one in several parts is not', async () => {
    const parts = ['id,v\n1,a\n', '2,b\n'];
    const files = {
      'a.csv.gz': Buffer.concat(parts.map((part) => gzipSync(part))),
      'b.csv.zst': Buffer.concat(parts.map((part) => zstdCompressSync(part))),
    };
    const run = compared(files, ['a.csv.gz', 'b.csv.zst']);
    expect(await run).toMatchObject({ rows: [2, 2], exclusives: [0, 0], differences: 0 });
  });
});

describe('several text files are read by the names of their columns', () => {
  test('a column that only a later CSV file has is compared', async () => {
    const files = {
      'a/1.csv': 'id,a\n1,x\n',
      'a/2.csv': 'id;b;a\n2;5;y\n',
      'a/3.csv': '',
      'b/1.csv': 'id,a\n1,x\n',
      'b/2.csv': 'a,id,b\ny,2,6\n',
    };
    expect(await compared(files, ['a/*.csv', 'b/*.csv'])).toEqual({
      rows: [2, 2],
      exclusives: [0, 0],
      differences: 1,
      columns: [3, 3],
    });
  });

  test('so is a key that only the last of many JSON files has', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`a/${10 + i}.json`, `{"id":${i}}`]),
    );
    const last = { 'a/99.json': '\uFEFF[{"id":99,"b":5}]', 'b.csv': 'id,b\n99,6\n' };
    expect(await compared({ ...files, ...last }, ['a/*.json', 'b.csv'])).toEqual({
      rows: [41, 1],
      exclusives: [40, 0],
      differences: 1,
      columns: [2, 2],
    });
  });

  test.each([
    ['two columns of one name', 'id,v,v\n2,b,b\n', 'a/2.csv has two columns "v" and "v"'],
    ['a name that differs in case', 'ID,v\n2,b\n', 'a/2.csv has a column "ID" and a/1.csv "id"'],
    ['a line too long', 'id,v\n2,b,secret\n', 'a/2.csv, line 2: expected 2 columns, found 3'],
    ['a header not in UTF-8', Buffer.from('id,\xe9\n', 'latin1'), 'a/2.csv, line 1: is not UTF-8'],
  ])('an error names the file: %s', async (_, content, value) => {
    const files = { ...SMALL, 'a/1.csv': 'id,v\n1,a\n', 'a/2.csv': content };
    const outcome = await compared(files, ['a.csv', 'a/*.csv']);
    expect(outcome).toEqual({ error: expect.any(String), value: expect.stringContaining(value) });
  });

  test('so it is in JSON', async () => {
    const files = { ...SMALL, 'a/1.json': '[{"id":1}]', 'a/2.json': '[{"id":2},\n' };
    expect(await compared(files, ['a.csv', 'a/*.json'])).toEqual({
      error: 'InvalidInputException',
      value: 'a/2.json breaks off: its list has no end',
    });
  });
});
