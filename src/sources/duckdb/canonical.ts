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

/** `JSON.parse` hands the source text of a number to its reviver (ECMAScript 2026). */
type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;

const reviveNumber: Reviver = (_key, value, { source }) =>
  typeof value === 'number' && source !== undefined
    ? { number: canonicalNumber(source) }
    : { value };

interface Revived {
  number?: string;
  value?: unknown;
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
    return write(
      JSON.parse(text, reviveNumber as (key: string, value: unknown) => unknown) as Revived,
    );
  } catch {
    return text;
  }
}
