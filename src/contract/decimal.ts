/** The longest notation of a number that is taken. */
const LONGEST = 1000;

const NOTATION = /^[+-]?(?<whole>\d*)(?:\.(?<fraction>\d*))?(?:e(?<exponent>[+-]?\d+))?$/i;

/**
 * A number of 0 or more with the digits that somebody wrote, in the notation of JSON: `.50` is
 * `0.50`. `null` where the text is no such number, or has more than 1000 characters.
 */
export function readDecimal(text: string): string | null {
  const { whole = '', fraction = '', exponent } = NOTATION.exec(text)?.groups ?? {};
  const digits = whole + fraction;
  if (digits === '' || text.length > LONGEST) return null;
  if (text.startsWith('-') && /[1-9]/.test(digits)) return null;
  const point = fraction === '' ? '' : `.${fraction}`;
  const power = exponent === undefined ? '' : `e${exponent}`;
  return `${whole.replace(/^0+(?=\d)/, '') || '0'}${point}${power}`;
}

/** A hundredth of a number in the notation of JSON, in the same: of `3`, `0.03`. */
export function hundredthOf(decimal: string): string {
  const power = decimal.search(/e/i);
  if (power !== -1) {
    return `${decimal.slice(0, power)}e${String(BigInt(decimal.slice(power + 1)) - 2n)}`;
  }
  const whole = decimal.replace(/\..*/, '').padStart(3, '0');
  const fraction = decimal.split('.')[1] ?? '';
  const digits = (whole.slice(-2) + fraction).replace(/0+$/, '');
  return `${whole.slice(0, -2)}${digits === '' ? '' : `.${digits}`}`;
}

/** The shortest decimal that is read as a number, without an exponent: `0.0000001`. */
export function plainNumber(value: number): string {
  // Not made at import: a Node that is too old for so many digits lives to say that it is too old.
  const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 100, useGrouping: false });
  return plain.format(value);
}

/** A text that JSON writes as it is (ECMAScript 2026). */
interface RawJson {
  readonly rawJSON: string;
}

/** What `JSON.stringify` writes as a number with just these digits: no double could hold them all. */
export function asJsonNumber(decimal: string): RawJson {
  const { rawJSON } = JSON as unknown as { rawJSON: (text: string) => RawJson };
  return rawJSON(decimal);
}
