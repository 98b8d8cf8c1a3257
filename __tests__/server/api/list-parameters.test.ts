import { expect, test } from '@jest/globals';
import { listParametersSchema, readListQuery } from '../../../src/server/api/list-parameters.ts';

test.each([
  ['>2022-10-12T20:06:27.653283Z', '2022-10-12T20:06:27.653284+00:00', null],
  ['>2022-10-12 20:06:27.9999', '2022-10-12T20:06:27.999901+00:00', null],
  ['>2022-10-12T20:06:27.999999+02:00', '2022-10-12T18:06:28.000000+00:00', null],
  ['<2022-10-12T20:06:27.653283Z', null, '2022-10-12T20:06:27.653283+00:00'],
  ['2022-10-12T20:06', '2022-10-12T20:06:00.000000+00:00', '2022-10-12T20:07:00.000000+00:00'],
  ['2022-10-12', '2022-10-12T00:00:00.000000+00:00', '2022-10-13T00:00:00.000000+00:00'],
  [
    '2022-10-12T20:06:27.653283Z<<2022-10-12T20:06:27.653284Z',
    '2022-10-12T20:06:27.653283+00:00',
    '2022-10-12T20:06:27.653284+00:00',
  ],
])('the times %s are read to the microsecond', (text, from, to) => {
  const { conditions } = readListQuery(listParametersSchema.parse({ created_at: text }));
  expect(conditions[0]).toEqual({ field: 'created_at', kind: 'within', ranges: [{ from, to }] });
});

test('several times are alternatives', () => {
  const text = '<2020-01-01, 2022-10-12';
  const { conditions } = readListQuery(listParametersSchema.parse({ created_at: text }));
  expect(conditions[0]).toMatchObject({
    ranges: [
      { from: null, to: '2020-01-01T00:00:00.000000+00:00' },
      { from: '2022-10-12T00:00:00.000000+00:00' },
    ],
  });
});
