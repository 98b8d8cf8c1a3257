import type { Arithmetic } from '../tolerances/within.ts';

/** Spark's SQL of arithmetic. */
export const ARITHMETIC: Arithmetic = {
  mostDigits: 38,
  decimal: (value, digits, scale) => `CAST(${value} AS DECIMAL(${digits}, ${scale}))`,
  double: (value) => `CAST(${value} AS DOUBLE)`,
  // By a setting, what is written with an exponent is exact.
  literal: (number) => `CAST('${number}' AS DOUBLE)`,
  round: (double) => `rint(${double})`,
  single: (double) => `CAST(CAST(${double} AS FLOAT) AS DOUBLE)`,
};
