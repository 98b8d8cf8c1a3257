/** Where two texts begin to differ, in UTF-16 units; never within a character. */
function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return isWithinCharacter(one, at) || isWithinCharacter(other, at) ? at - 1 : at;
}

const isWithinCharacter = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));

/** A part of a text, with `…` for what is left out; never half of a character. */
function part(text: string, from: number, length: number): string {
  const start = isWithinCharacter(text, from) ? from - 1 : from;
  const end = Math.min(text.length, start + length);
  const stop = isWithinCharacter(text, end) ? end - 1 : end;
  return `${start > 0 ? '…' : ''}${text.slice(start, stop)}${stop < text.length ? '…' : ''}`;
}

/** A text of at most about `longest` UTF-16 units, from its start. */
export function cutText(text: string, longest: number): string {
  return text.length <= longest ? text : part(text, 0, longest);
}

/** Two texts of at most about `longest` UTF-16 units each, cut around where they begin to differ. */
export function cutPair(texts: readonly [string, string], longest: number): [string, string] {
  const [one, other] = texts;
  if (one.length <= longest && other.length <= longest) return [one, other];
  const from = Math.max(0, firstDifference(one, other) - Math.floor(longest / 4));
  return [part(one, from, longest), part(other, from, longest)];
}
