/** Numbers of all things of a kind of which a sample has some: the likeliest, and from where to where it lies. */
export interface Interval {
  estimate: number;
  min: number;
  max: number;
}

/** Below, the series is not as accurate as a double. */
const LEAST_FOR_SERIES = 10;

/** ln Γ(x) for x above 0, by Stirling's series: DLMF 5.11.1; small ones by Γ(x + 1) = x Γ(x). */
function logGamma(x: number): number {
  if (x < LEAST_FOR_SERIES) return logGamma(x + 1) - Math.log(x);
  const square = x * x;
  const series =
    1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square;
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series / x;
}

/** Smaller steps change no digit of a double. */
const [SMALLEST, ACCURATE, MOST_STEPS] = [1e-300, 1e-15, 1_000_000];

/** The continued fraction of the incomplete beta function, by Lentz' method: DLMF 8.17.22. */
function continuedFraction(x: number, a: number, b: number): number {
  const away = (value: number): number => (Math.abs(value) < SMALLEST ? SMALLEST : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < MOST_STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < ACCURATE) break;
  }
  return result;
}

/** The regularized incomplete beta function I_x(a, b), for a and b above 0. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const factor = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  return x < (a + 1) / (a + b + 2)
    ? (factor * continuedFraction(x, a, b)) / a
    : 1 - (factor * continuedFraction(1 - x, b, a)) / b;
}

/** Up to how many of `all` a condition holds that holds for 0, and not for more than a number. */
function lastOf(all: number, holds: (number: number) => boolean): number {
  let [low, high] = [0, all + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * How many things there are in all, of which each is in a sample by the same chance and `seen` are: the
 * exact interval of Clopper and Pearson (1934), turned from the chance to the number. Of `n` things,
 * P(X ≤ x) = I_{1−p}(n − x, x + 1).
 *
 * @param share the chance, above 0 and below 1.
 * @param all how many there are at most.
 * @param missed the chance that the number lies outside, half of it on either side.
 */
export function intervalOf(seen: number, share: number, all: number, missed: number): Interval {
  const tail = missed / 2;
  const atMost = (number: number): number => incompleteBeta(1 - share, number - seen, seen + 1);
  const atLeast = (number: number): number => incompleteBeta(share, seen, number - seen + 1);
  const isTooMany = (number: number): boolean => number > seen && atMost(number) <= tail;
  const isTooFew = (number: number): boolean => number < seen || atLeast(number) <= tail;
  const most = Math.max(all, seen);
  return {
    estimate: Math.min(most, Math.round(seen / share)),
    min: seen === 0 ? 0 : Math.min(most, lastOf(most, isTooFew) + 1),
    max: lastOf(most, (number) => !isTooMany(number)),
  };
}
