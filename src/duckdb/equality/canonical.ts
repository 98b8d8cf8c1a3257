const NUMBER = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/;

/**
 * One form for each number, whatever way it is written: `1.50`, `15e-1` and `1.5` give the same
 * text, two different numbers never do. Text that is no number stays as it is.
 */
export function canonicalNumber(text: string): string {
  const match = NUMBER.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match ?? [];
  if (whole + fraction === '') return text.toLowerCase().replace('infinity', 'inf');
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  const shift =
    BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - significant.length);
  return `${sign === '-' ? '-' : ''}${significant}e${shift}`;
}

/**
 * The same form of a floating-point number, whose text may have fewer digits than the integer that
 * it is: `1e+23` is 99999999999999991611392.
 */
export function canonicalWholeFloat(text: string): string {
  const value = Number(text);
  return canonicalNumber(Number.isInteger(value) ? String(BigInt(value)) : text);
}

/** `JSON.parse` hands the source text of a number to its reviver (ECMAScript 2026). */
type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;

/** Keeps beside every number the text that `rewrite` makes of its source. */
const reviveNumbers =
  (rewrite: (source: string) => string): Reviver =>
  (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined ? { number: rewrite(source) } : { value };

interface Revived {
  number?: string;
  value?: unknown;
}

function parseJson(text: string, rewrite: (source: string) => string): Revived {
  const revive = reviveNumbers(rewrite) as (key: string, value: unknown) => unknown;
  return JSON.parse(text, revive) as Revived;
}

function write({ number, value }: Revived): string {
  if (number !== undefined) return number;
  if (Array.isArray(value)) return `[${value.map((item) => write(item as Revived)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value as Record<string, Revived>)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${write(member)}`);
  return `{${members.join(',')}}`;
}

/**
 * One form for each JSON value: key order, white space and the way a number is written are not
 * data. Of a key that occurs twice the last counts. Text that is no JSON stays as it is.
 */
export function canonicalJson(text: string): string {
  try {
    return write(parseJson(text, canonicalNumber));
  } catch {
    return text;
  }
}

/** The same, but for the order of the items of a JSON array. */
export function canonicalArray(text: string): string {
  try {
    const { value } = parseJson(text, canonicalNumber);
    if (!Array.isArray(value)) return canonicalJson(text);
    return `[${value
      .map((item) => write(item as Revived))
      .sort((a, b) => (a < b ? -1 : 1))
      .join(',')}]`;
  } catch {
    return text;
  }
}

/**
 * A JSON object with every member as a text that holds the member's JSON, its numbers as they were
 * written: `{"a": 0.10, "b": "x"}` gives `{"a":"0.10","b":"\"x\""}`. Text that is no JSON object
 * stays as it is.
 */
export function jsonMembers(text: string): string {
  try {
    const { value } = parseJson(text, (source) => source);
    const members = Object.entries(value as Record<string, Revived>);
    return JSON.stringify(Object.fromEntries(members.map(([key, member]) => [key, write(member)])));
  } catch {
    return text;
  }
}
