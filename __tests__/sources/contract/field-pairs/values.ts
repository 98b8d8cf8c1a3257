import type { OracleColumn, Value } from '../../../engine/oracle.ts';

/** The columns of both sides: of `price` and `Note` side 2 has other names, and `arr` only PostgreSQL has. */
export const NAMES = ['id', 'word', 'at', 'n', 'price', 'rate', 'Note', 'arr'] as const;
export type Name = (typeof NAMES)[number];

export const KINDS: Partial<Record<Name, OracleColumn['kind']>> = {
  id: 'int',
  at: 'timestamp',
  n: 'int',
  price: 'decimal',
  rate: 'double',
};

/** Keys are below of rows that both sides have once, and each side no other of: without the others, `id` is a key. */
export const FIRST_REPEATED = 100;

/** Values of any row; the first of each is in every table. */
export const DOMAINS = {
  id: [...Array.from({ length: 18 }, (_, i) => String(FIRST_REPEATED + i)), null],
  word: ['a', 'A', 'b', 'b ', 'Ü', 'ü', '', null],
  at: [
    '2024-01-01 00:00:00',
    '2024-01-15 10:00:00',
    '2024-01-15 10:00:00.4',
    '2024-01-15 10:00:01',
    '2024-03-01 12:00:00',
    null,
  ],
  n: ['0', '1', '2', '3', '10', null],
  price: ['1.00', '1.50', '2.00', '-0.25', '10.00', null],
  rate: ['0.5', '0.25', '0.3', '-1.5', '0', null],
  Note: ['zq1', 'ZQ1', ' zq1', 'zq2\t', '', null],
  arr: ['[1,2]', '[2,1]', '[1,1,2]', '[]', null],
} satisfies Record<Name, Value[]>;

type Change = [before: Value, after: Value];

const NOON = '2024-01-15 12:00:00';

/**
 * What a value becomes in a row of which nothing else changes: each lies on one side or the other of a
 * border that some field draws, and next to it where there is a next.
 */
export const CHANGES: Partial<Record<Name, Change[]>> = {
  at: [
    // A second and a tenth of one, and what is a microsecond less.
    [NOON, '2024-01-15 12:00:01'],
    [NOON, '2024-01-15 12:00:00.999999'],
    ['2024-01-15 11:59:59.95', '2024-01-15 12:00:00.05'],
    ['2024-01-15 12:00:00.049999', '2024-01-15 11:59:59.95'],
    ['2024-01-15 12:00:00.9', '2024-01-15 12:00:01.1'],
    ['1969-12-31 23:59:59.6', '1970-01-01 00:00:00.3'],
    // A microsecond, from Sunday to Monday.
    ['2024-01-14 23:59:59.999999', '2024-01-15 00:00:00'],
    // The bounds of time intervals, and the last moments before them.
    ['2024-01-02 00:00:00', '2024-01-01 23:59:59.999999'],
    ['2024-02-01 23:59:59.999999', '2024-02-02 00:00:00'],
    ['2024-02-02 00:00:00', '2024-02-02 00:00:00.000001'],
    // Steps.
    ['2024-01-15 12:59:59', '2024-01-15 13:00:00'],
    ['2024-01-31 23:59:59', '2024-02-01 00:00:00'],
    ['2023-12-31 23:00:00', '2024-01-01 01:00:00'],
    [null, NOON],
    [NOON, null],
  ],
  n: [
    ['2', '3'],
    ['2', '4'],
    ['1', '2'],
    ['3', '2'],
    ['0', '1'],
    ['1', '0'],
    ['-1', '-2'],
    ['5', '10'],
    ['4', '10'],
    ['9007199254740993', '9007199254740992'],
    [null, '0'],
    ['0', null],
  ],
  price: [
    ['1.00', '1.50'],
    ['1.00', '1.51'],
    ['-0.25', '0.25'],
    ['9.00', '12.00'],
    ['8.99', '12.00'],
    ['0.00', '0.50'],
    ['0.50', '0.00'],
    ['2.00', '2.01'],
    [null, '0.00'],
  ],
  rate: [
    ['0.1', '0.6'],
    ['0.1', '0.60000001'],
    ['0.3', '0.8'],
    ['9', '12'],
    ['8.99', '12'],
    ['0.7', '1.4'],
    ['0.69', '1.4'],
    ['0.3', '0.30000000000000004'],
    ['0', '1'],
    ['0.5', null],
  ],
  Note: [
    ['zq3', 'ZQ3'],
    ['zqÜ', 'zqü'],
    ['zq4', ' zq4'],
    ['zq5', 'zq5\t'],
    ['Zq6 ', 'zq6'],
    ['zq 7', 'zq7'],
    ['zq8', 'zq9'],
    ['', null],
    [null, ' '],
    [' ', ''],
    ['zq1', ''],
  ],
  arr: [
    ['[1,2]', '[2,1]'],
    ['[1,1,2]', '[1,2,1]'],
    ['[1,1,2]', '[1,2,2]'],
    ['[]', null],
  ],
};

/** The same of a text that is another in each row. */
export const WORD_CHANGES: ((word: string) => Change)[] = [
  (word) => [word, word.toUpperCase()],
  (word) => [word, `${word} `],
  (word) => [`ü${word}`, `Ü${word}`],
  (word) => [word, `${word}x`],
  (word) => [word, null],
  (word) => [word, word],
];
