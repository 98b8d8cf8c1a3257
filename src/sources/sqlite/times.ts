import type { Sql } from '../dialect.ts';

/** Whether a declared type is one of dates or times, which SQLite holds as texts or numbers. */
export const declaresTime = (declared: string): boolean => /^(DATE|TIME)/i.test(declared);

const DAY = '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]';
const CLOCK = '[0-9][0-9]:[0-9][0-9]:[0-9][0-9]';
const OFFSET = '[+-][01][0-9]:[0-5][0-9]';

/** The text from a position to so many characters before its end. */
const between = (value: Sql, start: number, end: number): Sql =>
  `substr(${value}, ${start}, length(${value}) - ${start - 1 + end})`;

/** Nothing, or up to six digits of a second; DuckDB's timestamps would cut off more. */
const isFraction = (text: Sql): Sql =>
  `(${text} = '' OR (${text} GLOB '.[0-9]*' AND length(${text}) <= 7 AND substr(${text}, 2) NOT GLOB '*[^0-9]'))`;

/** `.000` for a fraction of three digits. */
const zeros = (fraction: Sql): Sql => `substr('.000000', 1, length(${fraction}))`;

/** A day and a time of day, perhaps with a zone. */
function kindOfTimestamp(value: Sql): Sql {
  const [rest, beforeZ, beforeOffset] = [0, 1, 6].map((end) => between(value, 20, end)) as [
    Sql,
    Sql,
    Sql,
  ];
  const like = `' like 0000-00-00' || substr(${value}, 11, 1) || '00:00:00'`;
  return `CASE
    WHEN ${isFraction(rest)} THEN 'timestamps' || ${like} || ${zeros(rest)}
    WHEN substr(${value}, -1) = 'Z' AND ${isFraction(beforeZ)} THEN 'instants' || ${like} || ${zeros(beforeZ)} || 'Z'
    WHEN substr(${value}, -6) GLOB '${OFFSET}' AND ${isFraction(beforeOffset)} THEN 'instants'
    ELSE 'texts' END`;
}

/**
 * What a text is, in a word of `contents.ts`: a date or time that the calendar has, with its form
 * where texts of one form are equal only where the times are; or else just a text. The first two
 * are what SQLite's own functions write, and are found quickly.
 *
 * @param plain the word for a text that is no time.
 */
export function kindOfText(value: Sql, plain: Sql): Sql {
  const dayAndClock = `replace(substr(${value}, 1, 19), 'T', ' ')`;
  const fraction = between(value, 9, 0);
  return `CASE
    WHEN ${value} < '0001' OR instr(${value}, char(0)) > 0 THEN ${plain}
    WHEN datetime(${value}) = ${value} THEN 'timestamps like 0000-00-00 00:00:00'
    WHEN date(${value}) = ${value} THEN 'dates'
    WHEN ${value} GLOB '${DAY}[ T]${CLOCK}*' AND datetime(substr(${value}, 1, 19)) = ${dayAndClock} THEN ${kindOfTimestamp(value)}
    WHEN ${value} GLOB '${CLOCK}*' AND time(substr(${value}, 1, 8)) = substr(${value}, 1, 8) AND ${isFraction(fraction)} THEN 'times like 00:00:00' || ${zeros(fraction)}
    ELSE ${plain} END`;
}
