/**
 * The text of a decimal number that a Parquet file holds as bytes.
 *
 * @param text the bytes of its digits as an integer with sign, the first one first, in hexadecimal
 * digits; a colon; and how many of the digits are after the point: `0096:2` is `1.50`.
 */
export function wideDecimal(text: string): string {
  const [hex = '', scale = '0'] = text.split(':');
  const value = BigInt.asIntN(hex.length * 4, BigInt(`0x${hex || '0'}`));
  const digits = String(value < 0n ? -value : value).padStart(Number(scale) + 1, '0');
  const point = digits.length - Number(scale);
  const fraction = point === digits.length ? '' : `.${digits.slice(point)}`;
  return `${value < 0n ? '-' : ''}${digits.slice(0, point)}${fraction}`;
}
