import { describe, expect, test } from '@jest/globals';
import { cleanLine, cleanLines, clip, plainLine, redactUrls } from '../../src/text/foreign.ts';

describe('a text that is clipped', () => {
  test.each([
    ['', ''],
    ['abcd', 'abcd'],
    ['abcde', 'abc…'],
    ['🦆🦆', '🦆🦆'],
    // Not half a character, which no encoding has.
    ['ab😀de', 'ab…'],
  ])('%j to four characters is %j', (text, clipped) => {
    expect(clip(text, 4)).toBe(clipped);
  });

  test('leaves an ellipsis where there is no room at all', () => {
    expect(clip('abc', 0)).toBe('…');
  });
});

describe('plainLine', () => {
  test.each([
    ['  a\r\n\tb\u2028c\u0007d ', 'a b c d'],
    ['\u202Eab\u200dc', 'abc'],
    ['a\ud800b', 'a\ufffdb'],
    ['https://u:p@host/x?sig=1', 'https://u:p@host/x?sig=1'],
  ])('of %j is %j', (text, line) => {
    expect(plainLine(text)).toBe(line);
  });
});

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
  });

  test('is quick for a text of any length', () => {
    // What is not quick takes hours for these.
    for (const text of [
      'a'.repeat(5e6),
      'a://'.repeat(1e6),
      '\u0301'.repeat(1e6),
      '@'.repeat(1e6),
    ]) {
      expect(cleanLine(text, 80).length).toBeLessThanOrEqual(80);
    }
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
