import { canonicalNumber } from './canonical.ts';

/** The number `digits · 10^exponent`. */
interface Decimal {
  digits: bigint;
  exponent: bigint;
  /** At least as many as `digits` has. */
  length: number;
}

/** Two numbers that differ by so much are equal: by a number, or by a share of the second one. */
export type Measure = 'absolute' | 'relative';

const CANONICAL = /^(?<digits>-?\d+)(?:e(?<exponent>-?\d+))?$/;

/** `null` for NaN, an infinity, and what is no number. */
function readDecimal(text: string): Decimal | null {
  const { digits, exponent } = CANONICAL.exec(canonicalNumber(text))?.groups ?? {};
  if (digits === undefined) return null;
  return { digits: BigInt(digits), exponent: BigInt(exponent ?? 0), length: digits.length };
}

const negative = ({ digits, ...rest }: Decimal): Decimal => ({ ...rest, digits: -digits });

const size = (number: Decimal): Decimal => (number.digits < 0n ? negative(number) : number);

const product = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  exponent: a.exponent + b.exponent,
  length: a.length + b.length,
});

/** Whether a sum is below 0, 0 or above 0, whatever the powers of ten in it. */
function signOfSum(terms: Decimal[]): bigint {
  const largestFirst = terms.toSorted((a, b) => Number(b.exponent - a.exponent));
  const longest = Math.max(...terms.map(({ length }) => length));
  let [sum, exponent] = [0n, 0n];
  for (const term of largestFirst) {
    const gap = exponent - term.exponent;
    // All that is to come is less than one unit of the sum; to write it out might fill the memory.
    if (sum !== 0n && gap > longest) break;
    sum = term.digits + (sum === 0n ? 0n : sum * 10n ** gap);
    exponent = term.exponent;
  }
  return sum;
}

/**
 * Whether two numbers lie within a tolerance of each other: `|a − b| ≤ t`, or `|a − b| ≤ t · |b|`.
 * All are decimal notations of any length, and compared exactly. False where one is no number.
 */
export function isWithin(measure: Measure, a: string, b: string, tolerance: string): boolean {
  const [x, y, most] = [readDecimal(a), readDecimal(b), readDecimal(tolerance)];
  if (!x || !y || !most) return false;
  const allowed = measure === 'relative' ? product(most, size(y)) : most;
  const differences = [
    [x, negative(y)],
    [negative(x), y],
  ];
  return differences.every((terms) => signOfSum([...terms, negative(allowed)]) <= 0n);
}
