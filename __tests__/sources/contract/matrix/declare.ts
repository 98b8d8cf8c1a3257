import type { SourceType } from './family.ts';

/** What is said of a type besides its name and family. */
export type Limits = Omit<SourceType, 'type' | 'family'>;

export const of =
  (family: string) =>
  (type: string, limits: Limits = {}): SourceType => ({ type, family, ...limits });

export const number = of('number');
export const text = of('text');
export const longText = of('long text');
export const boolean = of('boolean');
export const date = of('date');
export const timestamp = of('timestamp');
export const instant = of('instant');
export const time = of('time');
export const interval = of('interval');
export const uuid = of('uuid');
export const binary = of('binary');
export const json = of('json');
export const numbers = of('array of numbers');
export const texts = of('array of texts');

export const NO_NAN = { 'no number but a number': /^NaN$/ };
export const NO_INFINITY = { 'it has no infinity': /infinity/i };
export const FINITE = { ...NO_NAN, ...NO_INFINITY };

/** A signed integer, or one without a sign, of so many bits. */
export const integer = (type: string, bits: number, isUnsigned = false, limits: Limits = {}) =>
  number(type, {
    cannot: FINITE,
    ...limits,
    integer: isUnsigned
      ? ['0', String(2n ** BigInt(bits) - 1n)]
      : [String(-(2n ** BigInt(bits - 1))), String(2n ** BigInt(bits - 1) - 1n)],
  });

export const NO_NUL = { 'NUL ends a text there': /\0/ };
export const IN_CALENDAR = { 'no calendar has such a day': /-00/ };
export const NOT_BEFORE_CHRIST = { 'years start with 1 or 0': /BC$/ };
export const ONLY_WORDS = { 'it lists the texts that it holds': /^(?!sad$|happy$)/ };
/** cp1252 without the letters that it has in place of control characters. */
export const LATIN1 = { 'it holds Western letters only': /[^\0-\x7f\xa0-\xff]/ };
export const HALF_OF_PAIR = { 'its JSON has no half of a pair': /^"\\ud80/ };
export const WHOLE_ZERO = {
  'of impossible days it holds only 0000-00-00': /^(?!0000)\d+-(00|\d\d-00)/,
};

/** A date among timestamps holds those at midnight. */
export const amongTimestamps = ({ type, ...date }: SourceType): SourceType => ({
  ...date,
  type,
  family: 'timestamp',
  kind: 'date',
});

/** Times in texts, as ISO 8601 writes them. */
export const textTimes: Limits = {
  cannot: {
    ...NO_INFINITY,
    ...IN_CALENDAR,
    'a year has four digits': /BC$|^\d{5}/,
    'DuckDB reads microseconds': /\.\d{7}/,
  },
  range: ['0001-01-01 00:00:00', '9999-12-31 23:59:59.999999'],
};
