/**
 * How texts write numbers, times and truth values: as regular expressions that JavaScript and
 * DuckDB read alike, since both look at the same files.
 */

/** No leading zero and no plus sign: `007` and `+49` are texts. Groups: whole, fraction. */
export const PLAIN_NUMBER = '-?(0|[1-9][0-9]*)([.][0-9]+)?';

const NOT_FINITE = '-?(inf|Inf|Infinity|infinity)|nan|NaN';

/** What a plain number is not, and a float is. */
export const FLOAT_FORM = `${PLAIN_NUMBER}[eE][+-]?[0-9]+|${NOT_FINITE}`;

/** A float with an exponent that is no code: `1e5` may be one, `1e-5` and `1.5e5` are not. */
export const SURE_FLOAT = '-?(?:0|[1-9][0-9]*)(?:[.][0-9]+[eE][+-]?|[eE][+-])[0-9]+';

/** A number, also where other values of its column are none. */
export const SURE_NUMBER = `${PLAIN_NUMBER}|${SURE_FLOAT}|${NOT_FINITE}`;

/** A plain number or a float with a fraction; `mark` stands before it, as a class of characters. */
const fractionBehind = (mark: string): string =>
  `-?(?:0|[1-9][0-9]*)${mark}[0-9]+(?:[eE][+-]?[0-9]+)?`;

/** What is a number where the decimal mark is a comma, and what only looks like one there. */
export const WITH_COMMA = fractionBehind('[,]');
export const WITH_POINT = fractionBehind('[.]');

export const DATE = '[0-9]{4}-[0-9]{2}-[0-9]{2}';

/** At most microseconds: DuckDB would drop further digits without a word. Groups: time, fraction. */
export const TIME = '[ T]([0-9]{2}:[0-9]{2}:[0-9]{2})([.][0-9]{1,6})?';

/** The same with nanoseconds, for a type that keeps them. */
export const NANOSECONDS_TIME = '[ T]([0-9]{2}:[0-9]{2}:[0-9]{2})([.][0-9]{1,9})?';

export const ZONE = '(Z|[+-][0-9]{2}(:[0-9]{2})?)';

/** Versions and the like: numbers with several points, beside which `1.10` is not `1.1`. */
export const VERSION = '[0-9]+(?:[.][0-9]+){2}.*';

/** What people write where there is no value. */
export const ABSENT =
  '[^\\p{L}\\p{N}]*|#(N/A|REF!|VALUE!|DIV/0!|NAME[?]|NUM!|NULL!)|n/?a|null|none|nil|nan|unknown|missing|undefined|\\\\n';

/** What is a value of some type that can be written in another way, and need not be in this one. */
export const OTHERWISE = [
  `-0|-?(0|[1-9][0-9]*)[.][0-9]*0|${SURE_FLOAT}|${NOT_FINITE}`,
  `${DATE}${TIME}(${ZONE})?`,
  'True|TRUE|False|FALSE',
].join('|');

export const BOOLEANS = ['true', 'false', 'True', 'False', 'TRUE', 'FALSE'];
