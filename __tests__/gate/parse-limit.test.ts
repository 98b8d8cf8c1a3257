import { describe, expect, test } from '@jest/globals';
import { ConfigurationError } from '../../src/contract/errors.ts';
import { formsOf, parseLimit } from '../../src/gate/parse-limit.ts';
import { limitText } from '../../src/gate/sentence.ts';

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
    expect(parseLimit(text, 'max-dupes')).toEqual(limit);
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
    const parse = () => parseLimit(text, 'max-dupes');
    expect(parse).toThrow(ConfigurationError);
    expect(parse).toThrow(`\`max-dupes\` is \`${text}\`; it must be a count`);
    expect(parse).toThrow('or a share such as `0.5%`');
  });

  // `0.5` may be meant as a half or as half a percent, so no value is suggested.
  test('says how a share is written where a fraction is given', () => {
    expect(() => parseLimit('.5', 'max-nulls')).toThrow(
      '`max-nulls` is `.5`; it must be a count such as `0` or `25`, or a share such as `0.5%` (a share is written in percent: half is `50%`).',
    );
  });

  test('says that a share is at most 100%', () => {
    expect(() => parseLimit('101%', 'max-nulls')).toThrow('a share is at most 100%');
  });

  test('takes a count alone for schema changes', () => {
    const forms = formsOf('schema-changes');
    expect(parseLimit('1', 'max-schema-changes', forms)).toEqual({ kind: 'count', count: 1 });
    expect(() => parseLimit('1%', 'max-schema-changes', forms)).toThrow(
      '`max-schema-changes` is `1%`; it must be a count such as `0` or `25` (it has no share).',
    );
  });

  test.each(['0', '25', '0.5%', '0.0000001%', '100%'])('writes %s back as it was', (text) => {
    expect(limitText(parseLimit(text, 'max-dupes'))).toBe(text);
  });
});
