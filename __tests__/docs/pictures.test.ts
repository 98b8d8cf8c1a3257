import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ansiHtml } from '../../scripts/pictures/ansi.ts';
import { fingerprintOf, pictures } from '../../scripts/pictures/pictures.ts';
import { sourceOf, withSource } from '../../scripts/pictures/png.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const shown = pictures();

describe('the pictures of the documents', () => {
  test.each(shown)('show what there is today, or `npm run pictures` is due: $path', (picture) => {
    expect(sourceOf(read(picture.path))).toBe(fingerprintOf(picture));
  });

  test.each(shown)('are quick to load: $path', ({ path }) => {
    expect(read(path).length).toBeLessThan(150_000);
  });

  test('are of the comment, the demo on a terminal and its report', () => {
    const [comment, terminal, report] = shown.map(({ html }) => html);
    expect(comment).toContain('<code>total_amount_eur</code>');
    expect(terminal).toContain('<span class="red">Over limit</span>');
    expect(report).toContain('<title>Data diff report</title>');
  });
});

describe('a picture says what it was taken of', () => {
  const png = read('docs/house.svg').subarray(0, 100);

  test('in a part of its own, which changes nothing else', () => {
    const marked = withSource(png, 'a page');
    expect(sourceOf(marked)).toBe('a page');
    expect([marked.subarray(0, 33), marked.subarray(-67)]).toEqual([
      png.subarray(0, 33),
      png.subarray(33),
    ]);
  });

  test('or not at all', () => {
    expect(sourceOf(png)).toBeNull();
  });
});

describe("a terminal's text as HTML", () => {
  test('has a class for each style, and nothing of the text as HTML', () => {
    const text = '\u001b[1m\u001b[31ma < b\u001b[39m\u001b[22m \u001b[32m&\u001b[39m';
    expect(ansiHtml(text)).toBe(
      '<span class="bold"><span class="red">a &lt; b</span></span> <span class="green">&amp;</span>',
    );
  });

  test('does not leave out a style that it does not know', () => {
    expect(() => ansiHtml('\u001b[35ma\u001b[39m')).toThrow('code 35 has no style');
  });
});
