import { describe, expect, test } from '@jest/globals';
import type { FileOptions } from '../../src/contract/file-options.ts';
import { fileOptionTexts } from '../../src/report/file-option-texts.ts';
import { sideFacts } from '../../src/report/request-facts.ts';
import { buildRequest } from '../contract/builders.ts';

describe('how a file is read', () => {
  test.each<[FileOptions, string[]]>([
    [{}, []],
    [{ header: true, encoding: 'utf-8', decimal_separator: '.', lenient: false }, []],
    [{ delimiter: '\t', quote: '' }, ['delimiter tab, nothing encloses cells']],
    [{ delimiter: ';', quote: "'" }, ['delimiter ";", quote "\'"']],
    [
      { header: false, skip_head_rows: 1, skip_tail_rows: 2 },
      ['without 1\u00a0line at the beginning, without 2\u00a0lines at the end, no header'],
    ],
    [
      { encoding: 'utf-16le', decimal_separator: ',', null_texts: ['', '\\N'] },
      ['encoding utf-16le, decimal commas, NULL is "" or "\\\\N"'],
    ],
    [{ null_texts: [] }, ['NULL is nothing']],
    [{ lenient: true }, ['lenient: rows padded to the longest, lone quotes taken for characters']],
    [{ file_type: 'excel', sheet: 'Orders' }, ['excel, sheet "Orders"']],
  ])('is said in one text: %j', (options, texts) => {
    expect(fileOptionTexts(options)).toEqual(texts);
  });

  test('is told of each side, behind its file', () => {
    const request = buildRequest({
      ...{ table1: null, table2: null, file1: 'a.csv', file2: 'b.csv' },
      file2_options: { lenient: true },
    });
    const datasets = { side1: '', side2: '' };
    expect(sideFacts({ request, datasets, results: null })).toEqual([
      { label: 'File', sides: ['a.csv', 'b.csv'] },
      {
        label: 'File options',
        sides: [null, 'lenient: rows padded to the longest, lone quotes taken for characters'],
      },
    ]);
  });
});
