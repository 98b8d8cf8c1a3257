import { FAMILIES } from './families.ts';
import type { SourceType } from './family.ts';

/** What is stored: exact numbers as their type has them, so that an integer needs no point. */
export function stored(type: SourceType, value: string): string {
  const isExact = type.integer !== undefined || type.decimal !== undefined;
  return isExact ? (FAMILIES[type.family]!.hold(type, value) ?? value) : value;
}

export const isDay = ({ precision }: SourceType): boolean => precision === 'day';
export const ERA = / BC$/;

/** A point in time: a day without its time, and an instant with its zone. */
export function timeText(type: SourceType, value: string, zone: string): string {
  if (/infinity/.test(value)) return value;
  const era = ERA.exec(value)?.[0] ?? '';
  const time = value.replace(ERA, '');
  if (isDay(type)) return `${time.replace(' 00:00:00', '')}${era}`;
  return `${time}${type.family === 'instant' ? zone : ''}${era}`;
}

export const TIMES = new Set(['date', 'timestamp', 'instant']);
export const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const hex = (text: string): string => Buffer.from(text).toString('hex');

/** The bytes of a value of kind `binary`, in hexadecimal digits. */
export const bytesOf = ({ family }: SourceType, value: string): string =>
  family === 'uuid' ? value.replaceAll('-', '') : value;

export const BIT: Record<string, string> = { true: '1', false: '0' };
