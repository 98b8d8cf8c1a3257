import { describe, expect, test } from '@jest/globals';
import { cutPair, cutText } from '../../../src/engine/rows/cut.ts';

const LONGEST = 20;

describe('long texts are cut', () => {
  test('not at all where they are short', () => {
    expect(cutText('a'.repeat(LONGEST), LONGEST)).toBe('a'.repeat(LONGEST));
    expect(cutPair(['a', ''], LONGEST)).toEqual(['a', '']);
  });

  test('from their start where they are alone', () => {
    expect(cutText('a'.repeat(30), LONGEST)).toBe(`${'a'.repeat(LONGEST)}…`);
  });

  test('around the first difference where they are old and new', () => {
    const same = 'x'.repeat(1000);
    expect(cutPair([`${same}old`, `${same}new`], LONGEST)).toEqual(['…xxxxxold', '…xxxxxnew']);
    expect(cutPair([same, `${same}!`], LONGEST)).toEqual(['…xxxxx', '…xxxxx!']);
  });

  test('on both sides of a difference in the middle', () => {
    const [before, after] = ['a'.repeat(100), 'z'.repeat(100)];
    const cut = cutPair([`${before}1${after}`, `${before}2${after}`], LONGEST);
    expect(cut).toEqual([`…aaaaa1${'z'.repeat(14)}…`, `…aaaaa2${'z'.repeat(14)}…`]);
  });

  test('never within a character', () => {
    const faces = '😀'.repeat(50);
    for (let at = 0; at < 8; at += 1) {
      const texts = cutPair(
        [`${'a'.repeat(at)}${faces}😀`, `${'a'.repeat(at)}${faces}😁`],
        LONGEST,
      );
      for (const text of [...texts, cutText(`${'a'.repeat(at)}${faces}`, LONGEST)]) {
        expect(text.isWellFormed()).toBe(true);
      }
    }
  });
});
