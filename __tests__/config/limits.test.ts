import { describe, expect, test } from '@jest/globals';
import type { RawValues } from '../../src/config/keys.ts';
import { readLimits } from '../../src/config/limits.ts';
import { Problems } from '../../src/config/problems.ts';

/** The limits that values give, and the problems with them. */
function read(values: RawValues) {
  const problems = new Problems();
  return {
    limits: readLimits({ values, place: () => '' }, problems),
    check: () => problems.throwIfAny(),
  };
}

describe('limits', () => {
  test.each([
    'values-with-differences',
    'rows-with-differences',
    'columns-with-differences',
    'uncompared-rows',
    'exclusives',
    'exclusives1',
    'exclusives2',
    'nulls',
    'dupes',
    'schema-changes',
  ])('%s is set by its input, and no other', (name) => {
    const { limits, check } = read({ [`max-${name}`]: '7' });
    expect(limits).toStrictEqual({ [name]: { kind: 'count', count: 7 } });
    expect(check).not.toThrow();
  });

  test('may be off, which no other word says', () => {
    const { limits } = read({ 'max-uncompared-rows': 'off', 'max-schema-changes': 'off' });
    const off = { kind: 'off' };
    expect(limits).toStrictEqual({ 'uncompared-rows': off, 'schema-changes': off });
    const { check } = read({ 'max-uncompared-rows': 'none' });
    expect(check).toThrow(
      '`max-uncompared-rows` is `none`; it must be a count such as `0` or `25`, a share such as `0.5%`, or `off`.',
    );
  });

  test('are none where none is set', () => {
    const { limits, check } = read({ comment: 'never' });
    expect(limits).toStrictEqual({});
    expect(check).not.toThrow();
  });

  test('that are wrong are each told, and the others read', () => {
    const { limits, check } = read({
      'max-nulls': 'few',
      'max-dupes': ['1'],
      'max-exclusives': '0.5%',
      'max-schema-changes': '1%',
    });
    expect(limits).toStrictEqual({ exclusives: { kind: 'share', percent: 0.5 } });
    expect(check).toThrow(
      [
        '3 inputs need a correction:',
        '- `max-nulls` is `few`; it must be a count such as `0` or `25`, a share such as `0.5%`, or `off`.',
        '- `max-dupes` is `["1"]`; it must be a text, not a list or a map.',
        '- `max-schema-changes` is `1%`; it must be a count such as `0` or `25`, or `off` (it has no share).',
      ].join('\n'),
    );
  });
});
