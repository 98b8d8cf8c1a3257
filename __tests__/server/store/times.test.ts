import { expect, test } from '@jest/globals';
import { isoOf, microsOf } from '../../../src/server/store/times.ts';

test.each([
  ['2022-10-12T20:06:27.653283+00:00', 1_665_605_187_653_283],
  ['2022-10-12T20:06:27.000001+00:00', 1_665_605_187_000_001],
  ['1970-01-01T00:00:00.000000+00:00', 0],
])('the time %s is kept in µs and comes back', (iso, micros) => {
  expect(microsOf(iso)).toBe(micros);
  expect(isoOf(micros)).toBe(iso);
});

test.each([
  ['2022-10-12T20:06:27Z', '2022-10-12T20:06:27.000000+00:00'],
  ['2022-10-12T20:06:27.5Z', '2022-10-12T20:06:27.500000+00:00'],
  ['2022-10-12T20:06:27.6532+00:00', '2022-10-12T20:06:27.653200+00:00'],
  ['2022-10-12T22:06:27.653283+02:00', '2022-10-12T20:06:27.653283+00:00'],
])('%s is read as %s', (written, iso) => {
  expect(isoOf(microsOf(written))).toBe(iso);
});

test('what is no time is refused', () => {
  expect(() => microsOf('yesterday')).toThrow(new RangeError('"yesterday" is no time of ISO 8601'));
});
