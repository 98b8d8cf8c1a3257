import type { Sql } from '../dialect.ts';

/** `numeric(12,2)` or `timestamp(3) without time zone` without its digits. */
export const withoutDigits = (declared: string): string => declared.replace(/\(\d+(,-?\d+)?\)/, '');

/** A text by its bytes: some collations take two texts for one. */
export const asBytes = (value: Sql): Sql => `${value}::text COLLATE "C"`;
