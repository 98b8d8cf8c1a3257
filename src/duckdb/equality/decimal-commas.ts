import type { Sql } from '../../sources/dialect.ts';
import { type ColumnType, isNumber } from '../../sources/types/column-type.ts';
import { WITH_COMMA, WITH_POINT } from './text-patterns.ts';

/**
 * What a text that looks like a number, but has a point in the place of a comma, begins with: so it reads
 * as no number. Another such text may begin with it already, and is then told from this one.
 */
const NO_NUMBER = '\u0001';

const commas = new RegExp(`^(?:${WITH_COMMA})$`);
const points = new RegExp(`^${NO_NUMBER}*(?:${WITH_POINT})$`);

/** A text whose decimal mark is a comma, with a point in its place. Different texts stay different. */
export function withPoint(text: string): string {
  if (commas.test(text)) return text.replace(',', '.');
  return points.test(text) ? NO_NUMBER + text : text;
}

/** The same as SQL. */
const withPointSql = (text: Sql): Sql => `CASE
    WHEN regexp_full_match(${text}, '${WITH_COMMA}') THEN replace(${text}, ',', '.')
    WHEN regexp_full_match(${text}, '${NO_NUMBER}*(?:${WITH_POINT})') THEN '${NO_NUMBER}' || ${text}
    ELSE ${text}
  END`;

const holdsNumbers = (type: ColumnType): boolean =>
  isNumber(type) || (type.kind === 'mixed' && isNumber(type.type));

/** A text whose decimal mark is a comma, as it is read in a type: another than of numbers heeds no mark. */
export const markedFor = (type: ColumnType | 'one way', text: Sql): Sql =>
  type === 'one way' || holdsNumbers(type) ? `(${withPointSql(text)})` : text;
