import { expect, test } from '@jest/globals';
import type { MendedRows } from '../../src/contract/mended-rows.ts';
import { mendedTexts } from '../../src/report/mended-texts.ts';
import { sideFacts } from '../../src/report/request-facts.ts';
import { orders, results } from './fixtures.ts';

test.each<[MendedRows, string]>([
  [{ short_rows: 0, long_rows: 0, lone_quotes: 0 }, 'nothing had to be mended'],
  [{ short_rows: 1, long_rows: 0, lone_quotes: 0 }, '1 row padded with NULL'],
  [
    { short_rows: 1200, long_rows: 1, lone_quotes: 2 },
    '1,200 rows padded with NULL, 1 row with cells beyond the last column, 2 lone quotes taken for characters',
  ],
])('what was mended is said in one text: %j', (mended, text) => {
  const [side1, side2] = mendedTexts([mended, null]);
  expect([side1?.replaceAll('\u00a0', ' '), side2]).toEqual([text, null]);
});

test('and told of the side that was read leniently', () => {
  const mended: [null, MendedRows] = [null, { short_rows: 3, long_rows: 0, lone_quotes: 0 }];
  const facts = sideFacts({ ...orders, results: { ...results({}), mended } });
  expect(facts).toContainEqual({
    label: 'Read leniently',
    sides: [null, '3\u00a0rows padded with NULL'],
  });
  expect(sideFacts(orders).map(({ label }) => label)).not.toContain('Read leniently');
});
