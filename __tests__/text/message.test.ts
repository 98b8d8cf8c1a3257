import { describe, expect, test } from '@jest/globals';
import { clip, shown } from '../../src/text/message.ts';

describe('a text that is clipped', () => {
  test.each([
    ['', ''],
    ['abcd', 'abcd'],
    ['abcde', 'abc…'],
    // Not half a character, which no encoding has.
    ['ab😀de', 'ab\ufffd…'],
  ])('%j to four characters is %j', (text, clipped) => {
    expect(clip(text, 4)).toBe(clipped);
  });
});

describe('a value in a message', () => {
  test.each([
    ['orders', '`orders`'],
    ['  a\n\t b ', '`a b`'],
    ['`a`', "`'a'`"],
    ['x'.repeat(80), `\`${'x'.repeat(80)}\``],
    ['x'.repeat(81), `\`${'x'.repeat(79)}…\``],
    [['a', 1], '`["a",1]`'],
    [undefined, '`nothing`'],
  ])('%j is %j', (value, text) => {
    expect(shown(value)).toBe(text);
  });
});
