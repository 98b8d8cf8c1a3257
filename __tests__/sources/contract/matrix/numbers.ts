import { type Family, isExcluded, type SourceType } from './family.ts';

/** A number as an integer and how often it is divided by ten. */
interface Decimal {
  digits: bigint;
  scale: number;
}

function parse(text: string): Decimal | null {
  const match = /^(-?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  return {
    digits: BigInt(`${sign}${whole}${fraction}`),
    scale: fraction.length - Number(exponent),
  };
}

const power = (exponent: number): bigint => 10n ** BigInt(exponent);

/** The number times 10^scale; `null` where that is not whole. */
function scaled({ digits, scale }: Decimal, to: number): bigint | null {
  if (to >= scale) return digits * power(to - scale);
  return digits % power(scale - to) === 0n ? digits / power(scale - to) : null;
}

function write(digits: bigint, scale: number): string {
  if (scale <= 0) return String(digits * power(-scale));
  const [sign, size] = digits < 0n ? ['-', -digits] : ['', digits];
  const text = String(size).padStart(scale + 1, '0');
  return `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

const rounded = (bits: 32 | 64, value: number): number =>
  bits === 32 ? Math.fround(value) : value;

const floatText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

function hold(type: SourceType, value: string): string | null {
  if (isExcluded(type, value)) return null;
  const exact = parse(value);
  if (type.float) {
    const held = rounded(type.float, Number(value));
    const isLost = exact && (!Number.isFinite(held) || (held === 0 && exact.digits !== 0n));
    return isLost ? null : floatText(held);
  }
  if (!exact) return value;
  if (type.significant) {
    const digits = String(exact.digits).replace(/^-|0+$/g, '');
    return digits.length > type.significant || Math.abs(exact.scale) > 300 ? null : value;
  }
  if (!type.integer && !type.decimal) return value;
  const [most, scale] = type.decimal ?? [Infinity, 0];
  const whole = scaled(exact, scale);
  if (whole === null || String(whole).replace('-', '').length > most) return null;
  const [from, to] = (type.integer ?? [whole, whole]).map(BigInt);
  return whole >= from! && whole <= to! ? write(whole, scale) : null;
}

function equalExact(text1: string, text2: string): boolean {
  const [a, b] = [parse(text1), parse(text2)];
  if (!a || !b) return text1 === text2;
  const scale = Math.max(a.scale, b.scale);
  return scaled(a, scale) === scaled(b, scale);
}

/** A float is the nearest one to the exact number; where floats skip integers, it is that integer. */
function equalToFloat(text: string, bits: 32 | 64, float: number): boolean {
  const exact = parse(text);
  if (!exact || !Number.isFinite(float)) return Object.is(Number(text), float);
  if (rounded(bits, Number(text)) !== float) return false;
  const isWhole = Math.abs(float) >= (bits === 32 ? 2 ** 24 : 2 ** 53);
  return !isWhole || scaled(exact, 0) === BigInt(float);
}

function equal(type1: SourceType, held1: string, type2: SourceType, held2: string): boolean | null {
  if (type1.float && type2.float) {
    const bits = Math.min(type1.float, type2.float) as 32 | 64;
    const [a, b] = [rounded(bits, Number(held1)), rounded(bits, Number(held2))];
    if (Number.isNaN(a) && Number.isNaN(b)) return true;
    // Where narrow floats skip integers, and at 0, only the same number.
    const isSame = type1.float === type2.float || Number(held1) === Number(held2);
    return a === b && (isSame || (Math.abs(a) < 2 ** 24 && a !== 0));
  }
  if (type2.float && !type1.float) return equal(type2, held2, type1, held1);
  if (!type1.float) return equalExact(held1, held2);
  const isEqual = equalToFloat(held2, type1.float, Number(held1));
  if (!type2.isUntyped) return isEqual;
  // Texts beside a float may be read as floats themselves, by what else is in their column.
  const asFloats = rounded(type1.float, Number(held2)) === Number(held1);
  return asFloats === isEqual || Number.isNaN(Number(held1)) ? isEqual : null;
}

/** The next float of a width above a value. */
function above(value: number, bits: 32 | 64): number {
  const [floats, integers] =
    bits === 32
      ? [new Float32Array([value]), Int32Array]
      : [new Float64Array([value]), BigInt64Array];
  if (value === 0) return bits === 32 ? 2 ** -149 : Number.MIN_VALUE;
  if (integers === Int32Array) new Int32Array(floats.buffer)[0]! += value > 0 ? 1 : -1;
  else new BigInt64Array(floats.buffer)[0]! += value > 0 ? 1n : -1n;
  return floats[0]!;
}

function* near(type: SourceType, value: string): Generator<string> {
  const exact = parse(value);
  if (!exact) yield* ['Infinity', '0', '1'].filter((other) => other !== value);
  else if (type.float) {
    const number = rounded(type.float, Number(value));
    yield* [above(number, type.float), above(Math.fround(number), 32)].map(floatText);
    // Beside an integer, a float that is one; and 1 where there is none above.
    yield* [floatText(number + 1), floatText(number * 2), '1'];
  } else {
    // The last digit that the type has, then those before it.
    const last = type.decimal?.[1] ?? (type.integer ? 0 : Math.max(exact.scale, 40));
    for (let at = last; at > -400; at -= 1) {
      const scale = Math.max(exact.scale, at, 0);
      const whole = scaled(exact, scale)!;
      yield write(whole + power(scale - at), scale);
      yield write(whole - power(scale - at), scale);
    }
  }
}

export const NUMBERS: Family = {
  values: [
    ...'0 1 127 -3 -9 37 15 -128 -127 255 256 -32768 32767 65535 8388607 -8388608'.split(' '),
    ...'16777215 16777216 16777217 -2147483648 2147483647 4294967295 4294967296'.split(' '),
    ...'9007199254740991 9007199254740992 9007199254740993 999999999999999999'.split(' '),
    ...'-9223372036854775808 9223372036854775807 18446744073709551615'.split(' '),
    ...'-92233720368547758.08 92233720368547758.07 9999999999.99 12345.67 999.999'.split(' '),
    '170141183460469231731687303715884105727',
    '-170141183460469231731687303715884105728',
    '340282366920938463463374607431768211455',
    '99999999999999999999999999999999999999',
    '1234567890123456789012345678.0123456789',
    '99999999999999999999999999999999999.000000000000000000000000000001',
    '9'.repeat(65),
    '9998700990704001708177961516923014.00000000000000000000000000000001',
    `1${'0'.repeat(300)}.5`,
    ...'0.1 0.10 0.2 0.00188 0.99999 0.091919 10.0 100.98 1.50 0.3 0.30000000000000004'.split(' '),
    ...'0.001201923076923077 3.141592653589793 -10.0001 -9.99439 -0.5 -0 0.000001'.split(' '),
    `0.${'3'.repeat(30)}`,
    `0.${'0'.repeat(29)}1`,
    ...'1.7976931348623157e308 5e-324 3.4028234663852886e38 1e-45 1e23 1.5e-7'.split(' '),
    'NaN',
    'Infinity',
    '-Infinity',
  ],
  hold,
  equal,
  near,
};
