import { describe, expect, test } from '@jest/globals';
import { ConfigurationError } from '../../src/contract/errors.ts';
import { limitNames, limitText } from '../../src/contract/outcome.ts';
import { parseLimit } from '../../src/gate/parse-limit.ts';

describe('parseLimit', () => {
  test.each([
    ['0', { kind: 'count', count: 0 }],
    ['25', { kind: 'count', count: 25 }],
    [' 25\n', { kind: 'count', count: 25 }],
    ['9007199254740991', { kind: 'count', count: Number.MAX_SAFE_INTEGER }],
    ['0%', { kind: 'share', percent: 0 }],
    ['0.5%', { kind: 'share', percent: 0.5 }],
    ['0.5 %', { kind: 'share', percent: 0.5 }],
    ['100%', { kind: 'share', percent: 100 }],
    ['0.0000001%', { kind: 'share', percent: 1e-7 }],
  ])('reads %j', (text, limit) => {
    expect(parseLimit(text, 'dupes')).toEqual(limit);
  });

  test.each([
    '',
    '-1',
    '+1',
    '1.5',
    '.5',
    '12abc',
    '1e3',
    '1,000',
    '0x10',
    'Infinity',
    'NaN',
    '%',
    '5%%',
    '-1%',
    '101%',
    '100.01%',
    '9007199254740993',
    '١٢',
    'none',
  ])('refuses %j, naming the input, the value and what is accepted', (text) => {
    const parse = () => parseLimit(text, 'dupes');
    expect(parse).toThrow(ConfigurationError);
    expect(parse).toThrow(`\`max-dupes\` is \`${text}\`; it must be a count`);
    expect(parse).toThrow('a share such as `0.5%`, or `off`');
  });

  const TAKES_SHARE = 'a count such as `0` or `25`, a share such as `0.5%`, or `off`';
  // `0.5` may be meant as a half or as half a percent, so no value is suggested.
  const HALF = ' (a share is written in percent: half is `50%`)';
  const ALL = ' (a share is at most 100%)';

  test.each([
    ['.5', HALF],
    ['0.5', HALF],
    ['12.25', HALF],
    ['-.5', ''],
    ['x.5', ''],
    ['0.5x', ''],
    ['5.', ''],
    ['101%', ALL],
    ['100.01%', ALL],
    ['101 %', ALL],
    ['-101%', ''],
    ['101%%', ''],
    ['%', ''],
    ['few', ''],
  ])('says of %s what may have been meant: %j', (text, hint) => {
    expect(() => parseLimit(text, 'nulls')).toThrow(
      new ConfigurationError(`\`max-nulls\` is \`${text}\`; it must be ${TAKES_SHARE}${hint}.`),
    );
  });

  test.each([
    ['1%', ' (it has no share)'],
    ['101%', ' (it has no share)'],
    ['0.5', ''],
    ['few', ''],
  ])('takes a count alone for schema changes, and not %s', (text, hint) => {
    expect(parseLimit('1', 'schema-changes')).toEqual({ kind: 'count', count: 1 });
    expect(() => parseLimit(text, 'schema-changes')).toThrow(
      new ConfigurationError(
        `\`max-schema-changes\` is \`${text}\`; it must be a count such as \`0\` or \`25\`, or \`off\`${hint}.`,
      ),
    );
  });

  test.each(limitNames)('takes `off` for %s, and writes it back', (name) => {
    expect(limitText(parseLimit(' off ', name))).toBe('off');
    expect(() => parseLimit('Off', name)).toThrow(`\`max-${name}\` is \`Off\`; it must be a count`);
  });

  test('names the input as it is told to', () => {
    expect(() => parseLimit('few', 'nulls', 'item 2: `max-nulls`')).toThrow(
      `item 2: \`max-nulls\` is \`few\`; it must be ${TAKES_SHARE}.`,
    );
  });

  test.each(['0', '25', '1000', '0.5%', '0.0000001%', '100%'])(
    'writes %s back as it was',
    (text) => {
      expect(limitText(parseLimit(text, 'dupes'))).toBe(text);
    },
  );
});
