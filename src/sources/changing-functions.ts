/** How SQL that gives something else when it is run again is told from SQL that does not. */
export interface ChangingFunctions {
  /** Whether SQL asks for the time, which each connection, or statement, has of its own. */
  asksForTime: (sql: string) => boolean;
  /** Whether SQL calls what is something else each time that it is asked for. */
  asksForChance: (sql: string) => boolean;
}

const anyOf = (names: readonly string[]): string => `\\b(?:${names.join('|')})`;

/**
 * The functions of a database that change.
 *
 * @param time names, as patterns, of those that tell the time; some are written without parentheses.
 * @param chance names, as patterns, of those that are something else at each call.
 */
export function changingFunctions(
  time: readonly string[],
  chance: readonly string[],
): ChangingFunctions {
  const [timePattern, chancePattern] = [
    new RegExp(`${anyOf(time)}\\b`, 'i'),
    new RegExp(`${anyOf(chance)}\\s*\\(`, 'i'),
  ];
  return {
    asksForTime: (sql) => timePattern.test(sql),
    asksForChance: (sql) => chancePattern.test(sql),
  };
}

/** What standard SQL has for the time. */
export const STANDARD_TIME = [
  'now',
  'current_date',
  'current_time',
  'current_timestamp',
  'localtime',
  'localtimestamp',
];

const STANDARD = new RegExp(`${anyOf(STANDARD_TIME)}\\b`, 'i');

/** What looks like a call: a name, bare or in quotes, before a parenthesis. */
const CALL = /[\w"`\]]\s*\(/;

/** Of a database whose functions nobody has listed: each call may change. */
export const ANY_FUNCTION: ChangingFunctions = {
  asksForTime: (sql) => CALL.test(sql) || STANDARD.test(sql),
  asksForChance: (sql) => CALL.test(sql),
};
