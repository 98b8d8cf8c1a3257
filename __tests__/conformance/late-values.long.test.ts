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

/** Which of a transition's values comes late on a side. */
type Late = (transition: Transition) => string;

/** Every transition is a column `v0`, `v1`, … of one file. */
function write(
  folder: string,
  side: string,
  format: Format,
  columns: Transition[],
  late: Late,
): Dataset {
  const cell = (column: Transition, row: number): string =>
    row === LATE ? late(column) : column.usual;
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const cells = columns.map((column) => cell(column, row));
    if (format === 'csv') return [row, ...cells].join(',');
    const members = cells.map((value, i) => `"v${i}": ${toJson(value)}`);
    return `{${[`"id": ${row}`, ...members].join(', ')}}`;
  });
  const header = ['id', ...columns.map((_, i) => `v${i}`)].join(',');
  const file = `${side}.${format}`;
  const text = format === 'csv' ? [header, ...lines] : lines;
  writeFileSync(join(folder, file), text.map((line) => `${line}\n`).join(''));
  return { database: null, file };
}

/** What is found of each transition, by its name. */
async function findings(folder: string, sides: Pair<Dataset>, columns: Transition[]) {
  const { values, schema } = figuresOf(await runDiff(folder, sides, { pk_columns: ['id'] }));
  const found = columns.map(({ name }, i) => [
    name,
    schema.column_type_differs!.includes(`v${i}`) ? 'mismatch' : (values.differences[`v${i}`] ?? 0),
  ]);
  return Object.fromEntries(found) as Record<string, number | 'mismatch'>;
}

const first: Late = ({ late }) => late[0];
const second: Late = ({ late }) => late[1];
const none: Late = ({ usual }) => usual;
const expected = (columns: Transition[], value: (column: Transition) => number | 'mismatch') =>
  Object.fromEntries(columns.map((column) => [column.name, value(column)]));

describe.each(['csv', 'jsonl'] as const)('a value that comes late in a file (%s)', (format) => {
  // JSON has no NaN, and says what is a number and what is a text.
  const columns = transitions.filter(
    ({ isAkin, usual, late }) =>
      format === 'csv' || (isAkin && usual !== 'abc' && !late.includes('nan')),
  );

  test('is no difference where it is the same on both sides', () =>
    inFolder(async (folder) => {
      const a = write(folder, 'a', format, columns, first);
      const b = write(folder, 'b', format, columns, first);
      expect(await findings(folder, [a, b], columns)).toEqual(expected(columns, () => 0));
    }));

  test('is one difference where each side has another', () =>
    inFolder(async (folder) => {
      const a = write(folder, 'a', format, columns, first);
      const b = write(folder, 'b', format, columns, second);
      expect(await findings(folder, [a, b], columns)).toEqual(expected(columns, () => 1));
      expect(await findings(folder, [b, a], columns)).toEqual(expected(columns, () => 1));
    }));

  test('is found where one side alone has it', () =>
    inFolder(async (folder) => {
      const a = write(folder, 'a', format, columns, none);
      const b = write(folder, 'b', format, columns, first);
      const found = expected(columns, ({ usual, late }) => Number(late[0] !== usual));
      expect(await findings(folder, [a, b], columns)).toEqual(found);
      expect(await findings(folder, [b, a], columns)).toEqual(found);
    }));

  test.each(columns)('in a key it is another key: $name', (column) =>
    inFolder(async (folder) => {
      const a = write(folder, 'a', format, [column], first);
      const b = write(folder, 'b', format, [column], second);
      const isNull = (value: string): number => (value === '' ? 1 : 0);
      const usual = isNull(column.usual) * (ROWS - 1);
      const { pks } = await runDiff(folder, [a, b], { pk_columns: ['id', 'v0'] });
      expect(pks!.nulls).toEqual(column.late.map((value) => usual + isNull(value)));
      expect(pks!.exclusives).toEqual(column.late.map((value) => 1 - isNull(value)));
    }),
  );
});

describe('a value that comes late in a CSV column, beside a column of NULL alone', () => {
  const diffBeside = (type: string) =>
    inFolder(async (folder) => {
      const file = join(folder, 'late.csv');
      const rows = Array.from({ length: ROWS }, (_, id) => `${id},${id === LATE ? 'abc' : ''}`);
      writeFileSync(file, ['id,v', ...rows, ''].join('\n'));
      const query = `SELECT range AS id, CAST(NULL AS ${type}) AS v FROM range(${ROWS})`;
      return runDiff(
        folder,
        [
          { database: null, query },
          { database: null, file },
        ],
        { pk_columns: ['id'] },
      );
    });

  test.each([`ENUM('a', 'b')`, 'UUID'])('of %s is one difference', async (type) => {
    const { values } = await diffBeside(type);
    expect(values!.values_with_differences).toBe(1);
  });

  test.each(['JSON', 'TIME', 'INTEGER[]'])(
    'of %s makes types that do not compare',
    async (type) => {
      const { schema } = await diffBeside(type);
      expect(schema!.column_type_differs).toEqual(['v']);
    },
  );
});
