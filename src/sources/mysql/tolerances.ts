import type { Arithmetic } from '../tolerances/within.ts';

/** MySQL's SQL of arithmetic: what is written with an exponent is a double, and so is a sum with one. */
export const ARITHMETIC: Arithmetic = {
  mostDigits: 65,
  decimal: (value, digits, scale) => `CAST(${value} AS DECIMAL(${digits}, ${scale}))`,
  double: (value) => `(${value} + 0e0)`,
  literal: (number) => number,
  round: (double) => `round(${double})`,
};
