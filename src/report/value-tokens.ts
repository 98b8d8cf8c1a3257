/** What a reader takes for one character, as it is shown. */
export interface Token {
  kind: 'text' | 'mark' | 'cut';
  text: string;
  /** What it stands for. */
  raw: string;
  /** Columns of a fixed-width font. */
  width: number;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const SIGNS: Record<string, string> = { '\n': '⏎', '\r\n': '␍⏎', '\t': '⇥', '\u007f': '␡' };

/** Spaces of all kinds, what has no picture, what nobody assigned, and halves of characters. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800[\p{Zs}--[ ]]]/v;

/** Spaces at an end, and each of several in a row, which a page may show as one. */
const SPACES = /^ +| +$| {2,}/g;

/** Characters that take two columns in a fixed-width font. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|^\p{RGI_Emoji}/v;

/** More marks than these on one letter paint over the lines around it. */
const MOST_MARKS = 3;

/** How many columns tokens take. */
export const widthOf = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, { width }) => sum + width, 0);

/** How many columns a text takes as it is shown. */
export const widthInColumns = (text: string): number =>
  /^[ -~]*$/.test(text) ? text.length : widthOf(asTokens(text));

/**
 * A text as the characters that readers see, with a sign for each that they would not: `␣` for a
 * space at an end or beside another, `⏎` for a line break, `<U+200B>` for what has no sign.
 *
 * @param options.spelledOut whether all but ASCII is shown by its numbers.
 */
export function asTokens(
  text: string,
  { spelledOut }: { spelledOut: boolean } = { spelledOut: false },
): Token[] {
  const marked = new Set<number>();
  for (const { index, 0: spaces } of text.matchAll(SPACES)) {
    for (let at = index; at < index + spaces.length; at++) marked.add(at);
  }
  return Array.from(graphemes.segment(text), ({ segment, index }) =>
    segment === ' ' && marked.has(index) ? mark(segment, '␣') : tokensOf(segment, spelledOut),
  ).flat();
}

function tokensOf(segment: string, spelledOut: boolean): Token[] {
  if (/^[ -~]$/.test(segment)) return [seen(segment)];
  if (SIGNS[segment] !== undefined) return [mark(segment, SIGNS[segment])];
  if (spelledOut) return Array.from(segment, numbered);
  if (/^\p{RGI_Emoji}$/v.test(segment)) return [seen(segment)];
  const marks = segment.match(/\p{M}/gu) ?? [];
  if (!UNSEEN.test(segment) && marks.length <= MOST_MARKS) return [seen(segment)];
  return Array.from(segment, (char) =>
    UNSEEN.test(char) || /\p{M}/u.test(char) ? numbered(char) : seen(char),
  );
}

function seen(raw: string): Token {
  return { kind: 'text', text: raw, raw, width: WIDE.test(raw) ? 2 : 1 };
}

function mark(raw: string, text: string): Token {
  return { kind: 'mark', text, raw, width: text.length };
}

/** A control character by its picture, any other but ASCII by its number. */
function numbered(char: string): Token {
  const code = char.codePointAt(0) ?? 0;
  if (SIGNS[char] !== undefined) return mark(char, SIGNS[char]);
  if (code < 0x20) return mark(char, String.fromCharCode(0x2400 + code));
  if (code < 0x7f) return seen(char);
  return mark(char, `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`);
}
