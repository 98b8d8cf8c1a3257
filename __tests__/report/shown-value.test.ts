import { describe, expect, test } from '@jest/globals';
import { plainValue, shownPair, shownValue } from '../../src/report/shown-value.ts';
import { asTokens, widthOf } from '../../src/report/value-tokens.ts';
import { seeded } from './trees.ts';

const value = (text: string | null, room = 80): string => plainValue(shownValue(text, room));
const pair = (before: string | null, after: string | null, room = 80): string =>
  shownPair([before, after], room).map(plainValue).join(' → ');

describe('a value', () => {
  test.each([
    ['12.50', '12.50'],
    ['two words', 'two words'],
    [' a ', '␣a␣'],
    ['a  b', 'a␣␣b'],
    ['a\nb', 'a⏎b'],
    ['a\r\nb', 'a␍⏎b'],
    ['a\rb', 'a␍b'],
    ['a\tb', 'a⇥b'],
    ['\u0000\u001b[31m\u007f', '␀␛[31m␡'],
    ['a\u200bb', 'a<U+200B>b'],
    ['a\u00a0b', 'a<U+00A0>b'],
    ['\u202egnp.exe', '<U+202E>gnp.exe'],
    ['\ufeffid', '<U+FEFF>id'],
    ['\u0085\u2028', '<U+0085><U+2028>'],
    ['\ud83e', '<U+D83E>'],
    ['\u{e0041}', '<U+E0041>'],
    ['👩‍👩‍👧 ❤️ 漢字 é', '👩‍👩‍👧 ❤️ 漢字 é'],
    ['e\u0301\u0301\u0301\u0301', 'e<U+0301><U+0301><U+0301><U+0301>'],
  ])('%j is shown as %s', (text, shown) => {
    expect(value(text)).toBe(shown);
  });

  test('that is NULL, empty or the text NULL is told apart, whatever quotes there are', () => {
    const texts = [null, '', 'NULL', "''", "'NULL'", "'", "'a'", 'null'];
    const shown = texts.map((text) => value(text));
    expect(shown).toEqual(['NULL', "''", "'NULL'", "''''", "''NULL''", "'''", "''a''", 'null']);
    expect(shownValue(null, 8)).toEqual([{ kind: 'null', text: 'NULL' }]);
  });

  test('is cut at its end where there is no room, never inside of a character', () => {
    expect(value('abcdef', 6)).toBe('abcdef');
    expect(value('abcdefg', 6)).toBe('abcde…');
    expect(value('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 4)).toBe('👩‍👩‍👧…');
    expect(value('漢字漢字', 5)).toBe('漢字…');
    expect(value('a'.repeat(10_000_000), 5)).toBe('aaaa…');
  });
});

describe('an old and a new value', () => {
  test.each([
    ['open', 'closed', 'open → closed'],
    [null, 'NULL', "NULL → 'NULL'"],
    ['', null, "'' → NULL"],
    ['EUR', 'EUR ', 'EUR → EUR␣'],
  ])('%j and %j are shown as %s', (before, after, shown) => {
    expect(pair(before, after)).toBe(shown);
  });

  test('begin shortly before their first difference where they are long', () => {
    const start = 'abcdefghij'.repeat(10);
    expect(pair(`${start}1 and so it goes`, `${start}2 and so it goes`, 16)).toBe(
      '…fghij1 and so … → …fghij2 and so …',
    );
    expect(pair(`${start}1`, `${start}23`, 12)).toBe('…bcdefghij1 → …bcdefghij23');
    expect(pair(`${start}1`, start, 8)).toBe('…efghij1 → …efghij');
    expect(pair(`${start}\u200b`, `${start}1`, 12)).toBe('…hij<U+200B> → …hij1');
  });

  test('differ in what is shown of them, even where they look the same', () => {
    expect(pair('caf\u00e9', 'cafe\u0301')).toBe('caf<U+00E9> → cafe<U+0301>');
    expect(pair('a b ', 'a b␣')).toBe('a b␣ → a b<U+2423>');
  });

  test('show their difference in 24 columns, whatever they are', () => {
    const random = seeded(14);
    const pieces = [
      'a',
      'b',
      ' ',
      '\n',
      '…',
      '漢',
      '🦆',
      '👩‍👩‍👧',
      '\u200b',
      '\u0301',
      'é',
      '\ud800',
      "'",
      'NULL',
    ];
    const text = (most: number): string =>
      Array.from(
        { length: Math.floor(random() * most) },
        () => pieces[Math.floor(random() * pieces.length)] ?? '',
      ).join('');
    for (let round = 0; round < 2000; round++) {
      const start = text(40);
      const [one, other] = [`${start}${text(4)}x${text(30)}`, `${start}${text(4)}y${text(30)}`];
      const shown = shownPair([one, other], 24).map(plainValue);
      expect(shown[0]).not.toBe(shown[1]);
      for (const part of shown) {
        expect(part.isWellFormed()).toBe(true);
        expect(part).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect(widthOf(asTokens(part))).toBeLessThanOrEqual(24);
      }
    }
  });

  test('of ten million characters are cut as quickly as short ones', () => {
    const start = 'x'.repeat(10_000_000);
    expect(pair(`${start}a`, `${start}b`, 6)).toBe('…xxxxa → …xxxxb');
  });
});
