import type { ShownValue } from '../contract/rows.ts';
import { asTokens, type Token, widthOf } from './value-tokens.ts';

/**
 * A part of a value as it is shown: `mark` stands for what nobody would see, `cut` for what is left
 * out, `null` for NULL.
 */
export interface ShownPart {
  kind: 'text' | 'mark' | 'cut' | 'null';
  text: string;
}

const CUT: Token = { kind: 'cut', text: '…', raw: '', width: 1 };
const NULL: ShownPart[] = [{ kind: 'null', text: 'NULL' }];

/** Texts are looked at only so far from the first difference, in UTF-16 units. */
const FARTHEST = 2_000;

/** A value in at most `room` columns of a fixed-width font, cut at its end. */
export function shownValue(value: ShownValue, room: number): ShownPart[] {
  if (value === null) return NULL;
  return asParts(within(asTokens(quoted(value.slice(0, FARTHEST))), 0, room, false));
}

/**
 * An old and a new value in at most `room` columns each. Long ones begin shortly before their first
 * difference, both at the same place. Two that would look the same are spelled out.
 */
export function shownPair(
  [before, after]: readonly [ShownValue, ShownValue],
  room: number,
): [ShownPart[], ShownPart[]] {
  if (before === null || after === null) return [shownValue(before, room), shownValue(after, room)];
  const texts = aroundDifference(quoted(before), quoted(after));
  const [one, other] = toldApart(texts.one, texts.other);
  const start = startOf(one, other, room);
  const isCut = texts.isCut || start > 0;
  return [asParts(within(one, start, room, isCut)), asParts(within(other, start, room, isCut))];
}

/** The parts as one text, for outputs that have one style only. */
export function plainValue(parts: readonly { text: string }[]): string {
  return parts.map(({ text }) => text).join('');
}

/** The empty text, and one that could be taken for NULL or for a text in quotes, get quotes. */
function quoted(text: string): string {
  const isMistakable = text === '' || text === 'NULL' || /^'(.*')?$/s.test(text);
  return isMistakable ? `'${text}'` : text;
}

/** Long texts from well before their first difference: no more of them is ever shown. */
function aroundDifference(
  one: string,
  other: string,
): { one: string; other: string; isCut: boolean } {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const start = Math.max(0, same - FARTHEST);
  const part = (text: string) => text.slice(start, same + FARTHEST);
  return { one: part(one), other: part(other), isCut: start > 0 };
}

/** Both texts as tokens, spelled out where they differ and would look the same. */
function toldApart(one: string, other: string): [Token[], Token[]] {
  const tokens: [Token[], Token[]] = [asTokens(one), asTokens(other)];
  const [look1, look2] = tokens.map((some) => plainValue(some).normalize());
  if (one === other || look1 !== look2) return tokens;
  return [asTokens(one, { spelledOut: true }), asTokens(other, { spelledOut: true })];
}

/** The token at which both texts begin: at the first, where both fit or differ early. */
function startOf(one: readonly Token[], other: readonly Token[], room: number): number {
  const longest = Math.max(widthOf(one), widthOf(other));
  if (longest <= room) return 0;
  const differs = one.findIndex(({ raw }, index) => raw !== other[index]?.raw);
  const same = differs === -1 ? Math.min(one.length, other.length) : differs;
  const differing = Math.max(one[same]?.width ?? 0, other[same]?.width ?? 0);
  const lead = Math.min(Math.floor(room / 3), room - differing - 2);
  const rest = Math.max(widthOf(one.slice(same)), widthOf(other.slice(same)));
  let start = same;
  let width = 0;
  // As much of what is the same as leads to the difference, or as there is room for.
  while (start > 0) {
    width += one[start - 1]?.width ?? 0;
    if (width > lead && width + rest + 1 > room) break;
    start -= 1;
  }
  return start;
}

/** The tokens from `start` on in so much room, with an ellipsis where something is left out. */
function within(tokens: readonly Token[], start: number, room: number, isCut: boolean): Token[] {
  const rest = tokens.slice(start);
  const head = isCut && rest[0]?.raw !== CUT.text ? [CUT] : [];
  const left = room - widthOf(head);
  if (widthOf(rest) <= left) return [...head, ...rest];
  let used = 0;
  const end = rest.findIndex(({ width }) => (used += width) > left - 1);
  return [...head, ...rest.slice(0, Math.max(0, end)), CUT];
}

/** Neighbours of one kind together. */
function asParts(tokens: readonly Token[]): ShownPart[] {
  const parts: ShownPart[] = [];
  for (const { kind, text } of tokens) {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  }
  return parts;
}
