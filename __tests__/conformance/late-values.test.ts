import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Pair } from '../../src/contract/summary-results.ts';
import { figuresOf } from './expected.ts';
import { inFolder, runDiff } from './run-diff.ts';
import type { Dataset } from './write-dataset.ts';

/** More than the sample from which the types of a text file's columns are guessed. */
const ROWS = 3000;
const LATE = 2900;

interface Transition {
  name: string;
  /** What the column holds, as CSV writes it. */
  usual: string;
  /** Two values that come late, and differ. */
  late: Pair<string>;
  /** Whether a column with a late value can be compared with one that has none. */
  isAkin: boolean;
}

const transitions: Transition[] = [
  { name: 'integers then a decimal', usual: '7', late: ['1.5', '1.6'], isAkin: true },
  { name: 'integers then a float', usual: '7', late: ['1e300', '2e300'], isAkin: true },
  { name: 'integers then NaN', usual: '7', late: ['nan', 'inf'], isAkin: true },
  {
    name: 'integers then 25 digits',
    usual: '7',
    late: ['1234567890123456789012345', '1234567890123456789012346'],
    isAkin: true,
  },
  {
    name: 'integers then 25 digits and a point',
    usual: '7',
    late: ['123456789012345678901234.5', '123456789012345678901234.6'],
    isAkin: true,
  },
  { name: 'decimals then more places', usual: '1.5', late: ['1.123456', '1.123457'], isAkin: true },
  {
    name: 'decimals then more places than a float has',
    usual: '1.5',
    late: ['0.12345678901234567890', '0.12345678901234567891'],
    isAkin: true,
  },
  {
    name: 'floats then a long decimal',
    usual: '1e5',
    late: ['1.00000000000000001', '1'],
    isAkin: true,
  },
  { name: 'integers then a text', usual: '7', late: ['abc', 'abd'], isAkin: false },
  { name: 'integers then a leading zero', usual: '7', late: ['007', '07'], isAkin: false },
  { name: 'integers then an empty text', usual: '7', late: ['""', 'x'], isAkin: false },
  { name: 'integers then NULL', usual: '7', late: ['', '8'], isAkin: true },
  { name: 'truth values then a text', usual: 'true', late: ['maybe', 'no'], isAkin: false },
  {
    name: 'truth values then one in odd case',
    usual: 'true',
    late: ['tRUE', '" true"'],
    isAkin: false,
  },
  { name: 'decimals then a bare point', usual: '1.5', late: ['1.', '2.'], isAkin: false },
  {
    name: 'timestamps then a short one with a zone',
    usual: '2024-01-01 10:00:00',
    late: ['2024-1-01 10:00:00Z', '2024-01-01 10:00:0Z'],
    isAkin: false,
  },
  { name: 'truth values then a number', usual: 'true', late: ['1', '0'], isAkin: false },
  {
    name: 'dates then a timestamp',
    usual: '2024-01-01',
    late: ['2024-01-01 10:00:00', '2024-01-01 10:00:00.000001'],
    isAkin: true,
  },
  { name: 'dates then no date', usual: '2024-01-01', late: ['2024-02-30', 'x'], isAkin: false },
  {
    name: 'timestamps then nanoseconds',
    usual: '2024-01-01 10:00:00',
    late: ['2024-01-01 10:00:00.000000001', '2024-01-01 10:00:00.000000002'],
    isAkin: false,
  },
  {
    name: 'timestamps then a zone',
    usual: '2024-01-01 10:00:00',
    late: ['2024-01-01 10:00:00Z', '2024-01-01 10:00:00+01:00'],
    isAkin: false,
  },
  {
    name: 'zoned timestamps then none',
    usual: '2024-01-01T10:00:00Z',
    late: ['2024-01-01 10:00:00', '2024-01-01 10:00:01'],
    isAkin: false,
  },
  { name: 'NULLs then a number', usual: '', late: ['1', '2'], isAkin: true },
  { name: 'NULLs then a text', usual: '', late: ['a', 'b'], isAkin: true },
  { name: 'texts then a number', usual: 'abc', late: ['1', '1.0'], isAkin: true },
];

type Format = 'csv' | 'jsonl';

/** What JSON writes of a CSV value. */
function toJson(value: string): string {
  if (value === '') return 'null';
  if (/^(-?\d[\d.]*(e\d+)?|true|false)$/.test(value) && !/^0\d/.test(value)) {
    return /^\d{4}-/.test(value) ? `"${value}"` : value;
  }
  return value.startsWith('"') ? value : `"${value}"`;
}

/** Rows with `usual` values, but for the late one. */
function write(folder: string, side: string, format: Format, usual: string, late: string): Dataset {
  const row = (i: number): string => (i === LATE ? late : usual);
  const lines = Array.from({ length: ROWS }, (_, i) =>
    format === 'csv' ? `${i},${row(i)}\n` : `{"id": ${i}, "v": ${toJson(row(i))}}\n`,
  );
  const file = `${side}.${format}`;
  writeFileSync(join(folder, file), (format === 'csv' ? 'id,v\n' : '') + lines.join(''));
  return { database: null, file };
}

async function differences(folder: string, sides: Pair<Dataset>) {
  const { values, schema } = figuresOf(await runDiff(folder, sides, { pk_columns: ['id'] }));
  return schema!.column_type_mismatches === 1 ? 'mismatch' : (values.differences['v'] ?? 0);
}

const formats = ['csv', 'jsonl'] as const;

describe.each(formats)('a value that comes late in a file (%s)', (format) => {
  // JSON has no NaN, and says what is a number and what is a text.
  const known = transitions.filter(
    ({ isAkin, usual, late }) =>
      format === 'csv' || (isAkin && usual !== 'abc' && !late.includes('nan')),
  );

  test.each(known)('$name: the same on both sides is no difference', ({ usual, late }) =>
    inFolder(async (folder) => {
      const sides: Pair<Dataset> = [
        write(folder, 'a', format, usual, late[0]),
        write(folder, 'b', format, usual, late[0]),
      ];
      expect(await differences(folder, sides)).toBe(0);
    }),
  );

  test.each(known)('$name: another on each side is one difference', ({ usual, late }) =>
    inFolder(async (folder) => {
      const a = write(folder, 'a', format, usual, late[0]);
      const b = write(folder, 'b', format, usual, late[1]);
      expect(await differences(folder, [a, b])).toBe(1);
      expect(await differences(folder, [b, a])).toBe(1);
    }),
  );

  test.each(known)('$name: on one side only it is found', ({ usual, late, isAkin }) =>
    inFolder(async (folder) => {
      const a = write(folder, 'a', format, usual, usual);
      const b = write(folder, 'b', format, usual, late[0]);
      const expected = isAkin ? (late[0] === usual ? 0 : 1) : 'mismatch';
      expect(await differences(folder, [a, b])).toBe(expected);
      expect(await differences(folder, [b, a])).toBe(expected);
    }),
  );

  test.each(known)('$name: in a key it is another key', ({ usual, late }) =>
    inFolder(async (folder) => {
      const a = write(folder, 'a', format, usual, late[0]);
      const b = write(folder, 'b', format, usual, late[1]);
      for (const sides of [
        [a, b],
        [b, a],
      ] as Pair<Dataset>[]) {
        const { pks } = await runDiff(folder, sides, { pk_columns: ['id', 'v'] });
        const isNull = (value: string): number => (value === '' ? 1 : 0);
        const nulls = sides.map((side) => isNull(late[side === a ? 0 : 1]));
        const usualIsNull = isNull(usual);
        expect(pks!.nulls).toEqual(usualIsNull ? [ROWS - 1, ROWS - 1] : nulls);
        expect(pks!.exclusives).toEqual(nulls.map((count) => 1 - count));
      }
    }),
  );
});
