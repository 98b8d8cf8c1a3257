import { describe, expect, test } from '@jest/globals';
import { code, codeBlock, codeLines, codeList, shortName } from '../../src/report/markdown.ts';

describe('code', () => {
  test.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['``', '``` `` ```'],
    ['@team', '`@\u200bteam`'],
    ['', '(empty)'],
    ['\u200b', '(empty)'],
  ])('of %j is %j', (text, span) => {
    expect(code(text)).toBe(span);
  });

  test('of several names says how many there are more', () => {
    expect(codeList(['a', 'b', 'c'], 2)).toBe('`a`, `b` and 1 more');
  });

  test('parts long names after dots and underscores, and cuts the middle of longer ones', () => {
    expect(codeLines('orders')).toBe('`orders`');
    expect(codeLines('a_database.a_schema.a_long_table_name')).toBe(
      '`a_database.a_schema.a_long_`<br>`table_name`',
    );
    const lines = codeLines(`${'part_'.repeat(40)}end`).split('<br>');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/^`….*_end`$/);
  });

  test('shortens a path to its last part', () => {
    expect(shortName('a.b.c', 10)).toBe('a.b.c');
    expect(shortName('database.schema.table', 10)).toBe('…table');
    expect(shortName('no path at all', 10)).toBe('no path a…');
  });

  test('of several lines is a block with a fence that nothing in it ends', () => {
    expect(codeBlock('a\n```\nb', 100)).toBe('````\na\n```\nb\n````');
  });
});
