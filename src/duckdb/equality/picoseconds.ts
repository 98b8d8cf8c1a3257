import type { Sql } from '../../sources/dialect.ts';
import type { TypeOf } from '../../sources/types/column-type.ts';

type Form = (value: Sql) => Sql;

/** Digits of a second that a text may have: as many as Trino's types. */
export const FINE_DIGITS = 12;

/** What follows the point of a text, as a number of picoseconds; there may be nothing. */
const fraction = (text: Sql): Sql =>
  `CAST(rpad(split_part(${text}, '.', 2), ${FINE_DIGITS}, '0') AS BIGINT)`;

/** What precedes it. */
const whole = (text: Sql, type: 'TIMESTAMP' | 'TIME'): Sql =>
  `epoch_us(CAST(split_part(${text}, '.', 1) AS ${type}))`;

/** Picoseconds since 1970 of a timestamp, or of a day, as a HUGEINT. */
export function picoseconds(type: TypeOf<'timestamp' | 'date'>): Form {
  if (type.kind === 'date') {
    return (day) => `CAST(epoch_us(CAST(${day} AS TIMESTAMP)) AS HUGEINT) * 1000000`;
  }
  switch (type.unit) {
    case 'text':
      return (text) =>
        `(CAST(${whole(text, 'TIMESTAMP')} AS HUGEINT) * 1000000 + ${fraction(text)})`;
    case 'ns':
      return (time) => `CAST(epoch_ns(${time}) AS HUGEINT) * 1000`;
    default:
      return (time) => `CAST(epoch_us(${time}) AS HUGEINT) * 1000000`;
  }
}

/** Picoseconds since midnight, as a BIGINT. */
export function picosecondsOfTime({ unit }: TypeOf<'time'>): Form {
  switch (unit) {
    case 'text':
      return (text) => `(${whole(text, 'TIME')} * 1000000 + ${fraction(text)})`;
    case 'ns':
      return (time) => `epoch_ns(${time}) * 1000`;
    default:
      return (time) => `epoch_us(${time}) * 1000000`;
  }
}
