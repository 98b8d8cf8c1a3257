/** A decimal number without loss: `digits / 10^scale`. */
interface Decimal {
  digits: bigint;
  scale: bigint;
}

/**
 * The decimal that a number is written as. `0.1` is one tenth here and not the nearest binary
 * fraction, since a limit means what the user wrote.
 */
function toDecimal(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const digits = BigInt(whole + fraction);
  const scale = fraction.length - Number(exponent);
  return scale >= 0
    ? { digits, scale: BigInt(scale) }
    : { digits: digits * 10n ** BigInt(-scale), scale: 0n };
}

/** Whether `figure` is above `percent` % of `of`; exact, so 1 of 1,000 is not above 0.1 %. */
export function isAboveShare(figure: number, of: number, percent: number): boolean {
  const left = toDecimal(figure);
  const share = toDecimal(percent);
  const whole = toDecimal(of);
  return (
    left.digits * 100n * 10n ** (share.scale + whole.scale) >
    share.digits * whole.digits * 10n ** left.scale
  );
}

/** The largest count that is not above `percent` % of `of`. */
export function allowedCount(of: number, percent: number): number {
  const share = toDecimal(percent);
  const whole = toDecimal(of);
  return Number((share.digits * whole.digits) / (100n * 10n ** (share.scale + whole.scale)));
}
