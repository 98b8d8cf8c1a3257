import type { Modifiers } from '../contract/modifiers.ts';
import { mapPair, type Pair } from '../contract/pair.ts';
import type { Comparison, CountedText, Sql } from './dialect.ts';

type Form = (value: Sql) => Sql;

/** The letters that are in lower case what they are there in every database. */
export const LETTERS = {
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  lower: 'abcdefghijklmnopqrstuvwxyz',
} as const;

/** A database's SQL of what counts for nothing in texts. */
export interface TextSql {
  /** A text of ASCII in lower case; in others no letter but those from A to Z may become another. */
  lower: Form;
  /** Whether a text, which is not NULL, is of ASCII alone. */
  isAscii: Form;
  /** A text without white space at its ends. */
  trim: Form;
  /** Of such a text, whether all is gone that there was; left out where it always is. */
  isTrimmed?: Form;
}

/** How two columns of texts are compared where all of them counts. */
export interface PlainTexts {
  /** Each side's values as texts of one type. */
  texts: Pair<Form>;
  /** Such a text in the form in which `=` goes by its bytes. */
  form: Form;
  /** Such a text as it is hashed, where not in its form. */
  hashed?: Form;
  /** Whether two such texts have the same bytes, where not by their forms. */
  same?: (text1: Sql, text2: Sql) => Sql;
  spelled?: Comparison['spelled'];
}

/** What of a text counts, and whether it is sure that all else is gone; `null` where that is always so. */
function countedOf({ lower, isAscii, trim, isTrimmed }: TextSql, modifiers: Modifiers) {
  const trimmed: Form = modifiers.whitespace ? trim : (text) => text;
  const filled: Form = modifiers.emptiness ? (text) => `coalesce(${trimmed(text)}, '')` : trimmed;
  const isSure = [
    ...(modifiers.case ? [isAscii] : []),
    ...(modifiers.whitespace && isTrimmed ? [isTrimmed] : []),
  ];
  return {
    counted: modifiers.case ? (text: Sql) => lower(filled(text)) : filled,
    isSure:
      isSure.length === 0
        ? null
        : (text: Sql) => isSure.map((condition) => condition(filled(text))).join(' AND '),
  };
}

/** What counts of the texts of a column. */
export function countedText(sql: TextSql, text: Form, modifiers: Modifiers): CountedText {
  const { counted, isSure } = countedOf(sql, modifiers);
  return { text: (value) => counted(text(value)), isExact: isSure === null };
}

/**
 * How a database compares two columns of texts of which some counts for nothing. Letters that are not of ASCII have
 * other ones in lower case in each database, and in each of its versions: where texts with such letters are not
 * equal otherwise, it cannot tell.
 */
export function modifiedTexts(
  sql: TextSql,
  { texts, form, hashed = form, same, spelled }: PlainTexts,
  modifiers: Modifiers,
): Comparison {
  const { counted, isSure } = countedOf(sql, modifiers);
  const ofSides = mapPair(
    texts,
    (text): Form =>
      (value) =>
        counted(text(value)),
  );
  const areSame = same ?? ((a, b) => `${form(a)} = ${form(b)}`);
  const equal = (a: Sql, b: Sql): Sql => {
    const isEqual = areSame(ofSides[0](a), ofSides[1](b));
    if (!isSure) return isEqual;
    const areSure = `${isSure(texts[0](a))} AND ${isSure(texts[1](b))}`;
    return `CASE WHEN ${isEqual} THEN 1 = 1 WHEN ${areSure} THEN 1 = 0 END`;
  };
  return {
    key: mapPair(
      ofSides,
      (text): Form =>
        (value) =>
          form(text(value)),
    ),
    hashed: mapPair(
      ofSides,
      (text): Form =>
        (value) =>
          hashed(text(value)),
    ),
    equal,
    ...(modifiers.emptiness && { differ: (a: Sql, b: Sql) => `NOT (${equal(a, b)})` }),
    ...(isSure && { isOpen: true }),
    ...(spelled && { spelled }),
  };
}
