import type { KeyRange, KeyRanges } from '../../sources/checksums.ts';

/** The ends of 64 bits. */
const LOWEST = -(2n ** 63n);
const HIGHEST = 2n ** 63n - 1n;

const ceilDivide = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);

function parted(low: bigint, high: bigint, parts: bigint): KeyRanges {
  const size = ceilDivide(high - low + 1n, parts);
  return { low, high, size: parts === 1n || size > HIGHEST ? null : size };
}

/**
 * Ranges that hold every number of 64 bits once. Between two bounds there are as many as hold about
 * `rowsInRange` rows where the numbers lie evenly; where they don't, ranges hold more or fewer.
 *
 * @param bounds numbers, lowest first, between each two of which there are about as many rows.
 * @param rows how many rows there are.
 */
export function rangesBetween(bounds: bigint[], rows: number, rowsInRange: number): KeyRanges[] {
  const distinct = [...new Set(bounds)];
  const [first, last] = [distinct[0], distinct.at(-1)];
  if (first === undefined || last === undefined) {
    return [{ low: LOWEST, high: HIGHEST, size: null }];
  }
  const shares = Math.max(1, distinct.length - 1);
  const parts = BigInt(Math.max(1, Math.ceil(rows / shares / rowsInRange)));
  const inner = distinct.slice(0, -1).map((low, i) => {
    const next = distinct[i + 1] ?? low;
    return parted(low, next === last ? last : next - 1n, parts);
  });
  const all = inner.length === 0 ? [parted(first, last, 1n)] : inner;
  return [
    ...(first > LOWEST ? [{ low: LOWEST, high: first - 1n, size: null }] : []),
    ...all,
    ...(last < HIGHEST ? [{ low: last + 1n, high: HIGHEST, size: null }] : []),
  ];
}

/**
 * The ranges that begin with these numbers, in order, those that touch as one.
 *
 * @param lows lowest numbers of ranges that `all` is made of.
 */
export function rangesFrom(all: KeyRanges[], lows: bigint[]): KeyRange[] {
  const found: KeyRange[] = [];
  let position = 0;
  for (const low of lows.toSorted((a, b) => (a < b ? -1 : 1))) {
    while ((all[position]?.high ?? HIGHEST) < low) position += 1;
    const { high, size } = all[position] ?? { high: HIGHEST, size: null };
    const end = size === null ? high : smaller(low + size - 1n, high);
    const before = found.at(-1);
    if (before?.high === low - 1n) before.high = end;
    else found.push({ low, high: end });
  }
  return found;
}
