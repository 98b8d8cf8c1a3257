/**
 * How texts write numbers, times and truth values: as regular expressions that JavaScript and
 * DuckDB read alike, since both look at the same files.
 */

/** No leading zero and no plus sign: `007` and `+49` are texts. Groups: whole, fraction. */
export const PLAIN_NUMBER = '-?(0|[1-9][0-9]*)([.][0-9]+)?';

/** What a plain number is not, and a float is. */
export const FLOAT_FORM = `${PLAIN_NUMBER}[eE][+-]?[0-9]+|-?(inf|Inf|Infinity|infinity)|nan|NaN`;

export const DATE = '[0-9]{4}-[0-9]{2}-[0-9]{2}';

/** At most microseconds: DuckDB would drop further digits without a word. Groups: time, fraction. */
export const TIME = '[ T]([0-9]{2}:[0-9]{2}:[0-9]{2})([.][0-9]{1,6})?';

/** The same with nanoseconds, for a type that keeps them. */
export const NANOSECONDS_TIME = '[ T]([0-9]{2}:[0-9]{2}:[0-9]{2})([.][0-9]{1,9})?';

export const ZONE = '(Z|[+-][0-9]{2}(:[0-9]{2})?)';

export const BOOLEANS = ['true', 'false', 'True', 'False', 'TRUE', 'FALSE'];
