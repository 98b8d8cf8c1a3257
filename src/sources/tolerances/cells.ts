import type { Tolerance } from '../../contract/tolerances.ts';
import type { Sql } from '../dialect.ts';
import { type Amount, amountOf, waysOf } from './amount.ts';
import type { Arithmetic } from './within.ts';

/** What of a database's arithmetic cells take. */
export type CellArithmetic = Pick<Arithmetic, 'double' | 'literal' | 'round'>;

/** The cell of a number: numbers in one cell are within the tolerance of each other. */
export interface Cell {
  /** Whether a number has one: not so those that are too large, or no number. */
  isIn: Sql;
  /** Its number, a whole one, as a double; of those alone that have one. */
  number: Sql;
}

/** How much finer than the tolerance cells are at least, so that no step in doubles has a say. */
const FINER = 1.1;

/** Where cells begin: at no decimal that anybody writes, and of which many may be noisy. */
const SHIFT = 0.1180339887498949;

/** Up to so many cells, as a power of two, doubles tell where in one a number is. */
const CELLS = { 64: 2 ** 40, 32: 2 ** 18 };

/** The least share of which logarithms of numbers tell whether they differ by it. */
const LEAST_SHARE = { 64: 1e-9, 32: 1e-5 };

/** Of cells of numbers below 0; more than there are of others. */
const NEGATIVE = '4398046511104e0';

/** The least of 1, 2, 5, 10, … times a power of ten that is not below a number, as it is written. */
function niceAbove(number: number): string {
  const exponent = Math.floor(Math.log10(number));
  const [factor, power] =
    [1, 2, 5, 10].map((f) => [f, exponent] as const).find(([f]) => f * 10 ** exponent >= number) ??
    ([1, exponent + 1] as const);
  return `${factor}e${power}`;
}

const numberOf = ({ units, places }: Amount): number => Number(`${units}e-${places}`);

/** @param bits of the floats that the numbers are, or of those that are near to them. */
function absoluteCells(
  { double, literal, round }: CellArithmetic,
  amount: Amount,
  bits: 32 | 64,
): (value: Sql) => Cell {
  const perUnit = niceAbove(FINER / numberOf(amount));
  const most = literal((CELLS[bits] / Number(perUnit)).toExponential());
  // Before it is multiplied: some take it for an error that a product is too small for a double.
  const shift = literal((SHIFT / Number(perUnit)).toExponential());
  return (value) => ({
    isIn: `abs(${double(value)}) < ${most}`,
    number: round(`(${double(value)} + ${shift}) * ${literal(perUnit)}`),
  });
}

/** By logarithms: numbers of one sign that differ by a share have such as differ by a number. */
function relativeCells({ double, literal, round }: CellArithmetic, share: number) {
  const perUnit = literal((FINER / Math.log1p(share)).toExponential());
  return (value: Sql): Cell => {
    const size = `abs(${double(value)})`;
    const number = round(`ln(${size}) * ${perUnit} + ${literal(SHIFT.toExponential())}`);
    return {
      isIn: `${size} > ${literal('1e-300')} AND ${size} < ${literal('1e300')}`,
      number: `CASE WHEN ${double(value)} > ${literal('0e0')} THEN ${number} ELSE ${number} + ${literal(NEGATIVE)} END`,
    };
  };
}

/**
 * The cells of a tolerance, by which databases hash numbers in whose place others may come that are near
 * them: two numbers that are not within it are never in one cell, and two that are usually are, the more so
 * the nearer they are. `null` where it has none, such as one of 0.
 *
 * @param bits of the floats that the numbers are: 64 also where they are none.
 */
export function cellsOf(
  arithmetic: CellArithmetic,
  tolerance: Tolerance,
  bits: 32 | 64 = 64,
): ((value: Sql) => Cell) | null {
  const [way] = waysOf(tolerance);
  const amount = way && amountOf(way.decimal);
  if (!amount || amount.units === 0n) return null;
  if (way.measure === 'absolute') return absoluteCells(arithmetic, amount, bits);
  const share = numberOf(amount);
  return share < LEAST_SHARE[bits] ? null : relativeCells(arithmetic, share);
}
