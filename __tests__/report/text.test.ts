import { describe, expect, test } from '@jest/globals';
import { code, codeBlock, codeLines, codeList, shortName } from '../../src/report/markdown.ts';
import { cap, cleanLine, cleanLines, redactUrls } from '../../src/text/foreign.ts';

describe('cleanLine', () => {
  test.each([
    ['a\r\nb\tc\u2028d', 'a b c d'],
    ['\u202Eabc\u2066\u200f', 'abc'],
    ['a\u200bb\ufeffc\u00add', 'abcd'],
    ['\u001b[31mred\u001b[0m\u0007', 'red'],
    ['a\ud800b', 'a\ufffdb'],
    ['👩‍👩‍👧 می‌خواهم', '👩‍👩‍👧 می‌خواهم'],
    ['e\u0301\u0301\u0301\u0301\u0301!', 'e\u0301\u0301\u0301!'],
    ['  spaces  ', 'spaces'],
  ])('of %j is %j', (text, line) => {
    expect(cleanLine(text)).toBe(line);
  });

  test('cuts a long text with an ellipsis, never inside of a character', () => {
    expect(cleanLine('🦆'.repeat(10), 6)).toBe('🦆🦆…');
    expect(cap('🦆🦆', 4)).toBe('🦆🦆');
    expect(cap('abc', 0)).toBe('…');
  });

  test('is quick for a text of any length', () => {
    const start = performance.now();
    for (const text of [
      'a'.repeat(5e6),
      'a://'.repeat(1e6),
      '\u0301'.repeat(1e6),
      '@'.repeat(1e6),
    ]) {
      cleanLine(text, 80);
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('cleanLines', () => {
  test('keeps line breaks, in one form', () => {
    expect(cleanLines('a  \r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd  e');
  });
});

describe('redactUrls', () => {
  test.each([
    ['postgresql://user:pw@host/db', 'postgresql://host/db'],
    ['postgresql://user:p@w@host/db', 'postgresql://host/db'],
    ['see https://a.example/x?sig=1&b=2 there', 'see https://a.example/x?… there'],
    ["where a like 'x?y@z'", "where a like 'x?y@z'"],
    ['s3://bucket/key.parquet', 's3://bucket/key.parquet'],
  ])('%j becomes %j', (text, safe) => {
    expect(redactUrls(text)).toBe(safe);
  });
});

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
