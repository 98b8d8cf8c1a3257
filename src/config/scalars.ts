import ms from 'ms';
import { mustBeWholeFrom } from '../contract/field.ts';
import { isTime, MUST_BE_TIME } from '../text/times.ts';
import { InvalidValue } from './problems.ts';

/** A timer beyond this fires at once. */
const MAX_DURATION_MS = 24 * 24 * 60 * 60 * 1000;

/** Times before 1970 are none that a store has. */
const MAX_AGE_MS = 36_525 * 24 * 60 * 60 * 1000;

/** Any text. */
export function readText(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new InvalidValue('must be a text, not a list or a map');
}

/** One of a few words. */
export function readWord<Word extends string>(...words: Word[]): (value: unknown) => Word {
  return (value) => {
    const word = words.find((known) => known === value);
    if (word !== undefined) return word;
    throw new InvalidValue(`must be one of ${words.map((known) => `\`${known}\``).join(', ')}`);
  };
}

/** A boolean by the words of YAML 1.2. */
export function readBoolean(value: unknown): boolean {
  if (['true', 'True', 'TRUE'].includes(value as string)) return true;
  if (['false', 'False', 'FALSE'].includes(value as string)) return false;
  throw new InvalidValue('must be `true` or `false`');
}

/** A number without anything after it, for which `accepts` holds. */
export function readNumber(must: string, accepts: (value: number) => boolean) {
  return (value: unknown): number => {
    const plain = typeof value === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value);
    const number = plain ? Number(value) : Number.NaN;
    if (Number.isFinite(number) && accepts(number)) return number;
    throw new InvalidValue(`must be ${must}`);
  };
}

/** A whole number from `least` up, to `most` where that is given. */
export function readWholeNumber(least: number, most?: number): (value: unknown) => number {
  return (value) => {
    const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : Number.NaN;
    const isWithin = number >= least && number <= (most ?? Number.MAX_SAFE_INTEGER);
    if (Number.isSafeInteger(number) && isWithin) return number;
    throw new InvalidValue(mustBeWholeFrom(least, most));
  };
}

/** `90s`, `60m`, `2h` or seconds, as milliseconds. */
export function readDuration(value: unknown): number {
  const duration = readSpan(value, '`90s`, `60m` or `2h`');
  if (duration > MAX_DURATION_MS) throw new InvalidValue('must be at most 24 days');
  return duration;
}

/** How long something is kept: `12h`, `30d` or seconds, as milliseconds. */
export function readAge(value: unknown): number {
  const age = readSpan(value, '`12h`, `30d` or `1y`');
  if (age > MAX_AGE_MS) throw new InvalidValue('must be at most 100 years; leave it out for ever');
  return age;
}

function readSpan(value: unknown, examples: string): number {
  const text = readText(value);
  const seconds = /^\d+(\.\d+)?$/.test(text);
  const duration = seconds ? Number(text) * 1000 : withUnit(text);
  if (duration > 0) return Math.ceil(duration);
  throw new InvalidValue(`must be a duration such as ${examples}, or seconds`);
}

/** `NaN` where the library does not know the form; some releases throw, some answer undefined. */
function withUnit(text: string): number {
  try {
    return Number(ms(text as ms.StringValue));
  } catch {
    return Number.NaN;
  }
}

/** An amount of memory, such as `2GB`, as the engine takes it. */
export function readMemorySize(value: unknown): string {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*([KMGT]i?B)$/i.exec(readText(value)) ?? [];
  if (amount === undefined || unit === undefined || Number(amount) <= 0) {
    throw new InvalidValue('must be an amount of memory such as `512MB`, `2GB` or `1.5GiB`');
  }
  return `${amount}${unit}`;
}

/** A date or a time as ISO 8601 writes it. */
export function readTime(value: unknown): string {
  const text = readText(value);
  if (isTime(text)) return text;
  throw new InvalidValue(MUST_BE_TIME);
}

/** Seconds before now as a negative number; a timestamp or a statement's id as text. */
export function readTimeTravelPoint(value: unknown): number | string {
  const text = readText(value);
  return /^-\d+$/.test(text) ? Number(text) : text;
}

/**
 * An http(s) address without a trailing slash.
 *
 * @param example one that is accepted, for who wrote another.
 */
export function readAddress(value: unknown, example = 'https://app.datafold.com'): string {
  const text = readText(value).replace(/\/+$/, '');
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && ['https:', 'http:'].includes(url.protocol) && url.username === '')
    return text;
  throw new InvalidValue(`must be an address such as \`${example}\``);
}
