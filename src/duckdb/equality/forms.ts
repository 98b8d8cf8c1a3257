import type { Pair } from '../../contract/summary-results.ts';
import type { Sql } from '../../sources/dialect.ts';

/** What SQL makes of a value. */
export type Form = (value: Sql) => Sql;

export const same: Form = (value) => value;
export const cast = (type: string) => (value: Sql) => `CAST(${value} AS ${type})`;
export const tryCast = (type: string) => (value: Sql) => `TRY_CAST(${value} AS ${type})`;
export const text: Form = cast('VARCHAR');
export const both = <T>(value: T): Pair<T> => [value, value];
export const equals = (value1: Sql, value2: Sql): Sql => `${value1} = ${value2}`;
export const canonicalNumber: Form = (value) => `canonical_number(${value})`;
