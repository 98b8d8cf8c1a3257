/** What there is of each side of a diff: of side 1, the base, and of side 2, the candidate. */
export type Pair<T> = [T, T];

/** Where a side is in a `Pair`. What users read counts from 1: `numberOf`. */
export type SideIndex = 0 | 1;

/** A side as fields, inputs and messages number it. */
export type SideNumber = 1 | 2;

/** Both sides, in order: where they are, and as they are numbered. */
export const SIDES: readonly [0, 1] = [0, 1];
export const NUMBERS: readonly [1, 2] = [1, 2];

export const otherSide = (side: SideIndex): SideIndex => (side === 0 ? 1 : 0);

export const numberOf = (side: SideIndex): SideNumber => (side === 0 ? 1 : 2);

/** What is made for each side, side 1 first. */
export const pairOf = <T>(make: (side: SideIndex) => T): Pair<T> => [make(0), make(1)];

/** What is made of what each side has, side 1 first. */
export const mapPair = <From, To>(
  [first, second]: Readonly<Pair<From>>,
  make: (value: From, side: SideIndex) => To,
): Pair<To> => [make(first, 0), make(second, 1)];

/** The sums of two counts of each side. */
export const addPairs = (one: Pair<number>, other: Pair<number>): Pair<number> =>
  mapPair(one, (count, side) => count + other[side]);
