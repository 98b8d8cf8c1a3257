import { describe, expect, test } from '@jest/globals';
import { shown } from '../../src/text/message.ts';

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
