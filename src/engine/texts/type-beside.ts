import { duckdbComparison } from '../../duckdb/equality/comparisons.ts';
import { mergeFacts, narrowestType, type TextFacts, typeOfNumbers } from './text-facts.ts';
import {
  familyOf,
  jsonOr,
  NO_VALUES,
  NUMBER_TEXT,
  ONE_WAY_TEXT,
  SURE_NUMBER_TEXT,
  textOr,
} from '../../sources/types/types.ts';

/** In which types a column of a text file is read. */
export interface ReadTypes {
  /** What its values are compared in. */
  compared: string;
  /** What filters find it in. */
  filtered: string;
  /** What every value must fit, for the choice of the other two to be right. */
  checked: string;
}

/** One type for everything. */
export const same = (type: string): ReadTypes => ({
  compared: type,
  filtered: type,
  checked: type,
});

/** A column of one side: declared by its file, or known by what its texts look like. */
export type TextOrType = { facts: TextFacts } | { type: string };

/** Whether JSON declares every value to be a text. */
const isJsonText = ({ json, jsonString }: TextFacts): boolean => json > 0 && jsonString === json;

const isJson = ({ json }: TextFacts): boolean => json > 0;
const isNumeric = (type: string): boolean =>
  ['integer', 'decimal', 'float', 'numberText'].includes(familyOf(type).kind);
const isDay = (type: string): boolean => ['date', 'timestamp'].includes(familyOf(type).kind);

/** Whether a type holds some texts, and not any. */
const isNarrow = (type: string): boolean => type !== 'VARCHAR' && type !== 'JSON';

function numbersBeside(facts: TextFacts, type: string): string {
  const numbers = typeOfNumbers(facts);
  // Beside decimals a plain number is one too: as a double it would equal all that round to it.
  const isPlain = familyOf(type).kind === 'decimal' && numbers === 'DOUBLE';
  return isPlain && facts.floatForm === 0 ? NUMBER_TEXT : numbers;
}

/** The type in which texts read that can be compared with a declared one; `null` where none can. */
function readableBeside(facts: TextFacts, type: string): string | null {
  const { kind } = familyOf(type);
  if (isNumeric(type)) return numbersBeside(facts, type);
  if (kind === 'bitBoolean') {
    const isTruth = facts.boolean > facts.plainNumber + facts.floatForm;
    return isTruth ? 'BOOLEAN' : numbersBeside(facts, type);
  }
  if (isDay(type)) return type === 'TIMESTAMP_NS' ? type : 'TIMESTAMP';
  if (kind === 'timestamptz') return 'TIMESTAMP WITH TIME ZONE';
  if (kind === 'boolean') return 'BOOLEAN';
  return kind === 'text' || kind === 'uuid' ? 'VARCHAR' : null;
}

/** The narrowest type that holds all values, or a wider one that suits a declared type better. */
function wholeBeside(facts: TextFacts, type: string): string {
  const narrowest = narrowestType(facts);
  if (narrowest === null) return type;
  const { kind } = familyOf(type);
  if (kind === 'uuid' && facts.uuid === facts.values) return 'UUID';
  // JSON quotes tell texts from numbers; without them anything is a text.
  const areTexts = !isJson(facts) || isJsonText(facts);
  if ((kind === 'text' || kind === 'uuid') && areTexts) return 'VARCHAR';
  if (kind === 'json' && isJson(facts)) return 'JSON';
  return isNumeric(narrowest) ? numbersBeside(facts, type) : narrowest;
}

function besideType(facts: TextFacts, type: string): ReadTypes {
  const whole = wholeBeside(facts, type);
  if (duckdbComparison(whole, type) !== null) return same(whole);
  const some = readableBeside(facts, type);
  if (some === null) return same(whole);
  // All values have to be looked at to know what those of them that read as the type look like.
  return {
    compared: isJson(facts) ? jsonOr(some) : textOr(some),
    filtered: whole,
    checked: NO_VALUES,
  };
}

/** The one type of the two that not every text reads as, at its widest; `null` where both are. */
function columnType(types: string[]): string | null {
  const [type, ...others] = types.filter(isNarrow);
  if (type === undefined || others.length > 0) return null;
  if (isNumeric(type)) return NUMBER_TEXT;
  return isDay(type) ? 'TIMESTAMP' : type;
}

/**
 * The type as which at least half of the values read where each side has some that do not; `null`
 * where there is none. Ways to write that there is no value are not counted.
 */
function commonType(facts: TextFacts): string | null {
  // Among versions `1.10` is not `1.1`. What JSON declares to be numbers is compared as JSON.
  const numbers = facts.version > 0 ? 0 : facts.plainNumber + facts.sureFloat;
  const counts: [type: string, count: number][] = [
    [SURE_NUMBER_TEXT, numbers],
    ['TIMESTAMP', facts.date + facts.timestamp],
    ['TIMESTAMP WITH TIME ZONE', facts.timestamptz],
    ['BOOLEAN', facts.boolean],
  ];
  const [[type, count] = ['', 0], [, next] = ['', 0]] = counts.sort((a, b) => b[1] - a[1]);
  const isHalf = 2 * count >= facts.values - facts.absent;
  return count > next && isHalf ? type : null;
}

/** Where no type holds the values of both sides but one that holds any text. */
function comparedMixed(facts: TextFacts, other: TextFacts, types: string[], merged: string) {
  const type = types.some(isNarrow) ? columnType(types) : commonType(mergeFacts(facts, other));
  const isTime = type !== null && (isDay(type) || familyOf(type).kind === 'timestamptz');
  if (isJson(facts) && isJson(other)) {
    // Numbers and truth values are compared by what they are without that, too.
    const isSure = type !== null && (isTime || types.some(isNarrow));
    return isSure ? jsonOr(type) : merged;
  }
  // What JSON declares to be texts makes texts of what declares nothing.
  const areTexts = !isTime && (isJsonText(facts) || isJsonText(other));
  return type === null || areTexts ? 'VARCHAR' : textOr(type);
}

/** Where the other side has no value: keys of one side are told apart by their type, too. */
function besideNothing(facts: TextFacts, own: string): ReadTypes {
  if (isNarrow(own) || isJson(facts)) return same(own);
  const type = commonType(facts);
  return { compared: type === null ? own : textOr(type), filtered: own, checked: ONE_WAY_TEXT };
}

function besideFacts(facts: TextFacts, other: TextFacts): ReadTypes {
  const own = narrowestType(facts);
  const others = narrowestType(other);
  if (own === null) {
    const type = others === null ? NO_VALUES : besideFacts(other, facts).compared;
    // A value of what seemed to have none may be of a narrower type than any text.
    return isNarrow(others ?? NO_VALUES) ? same(type) : { ...same(type), checked: NO_VALUES };
  }
  if (others === null) return besideNothing(facts, own);
  if (own === others && isNarrow(own)) return same(own);
  const merged = narrowestType(mergeFacts(facts, other)) ?? 'VARCHAR';
  const isAkin = [isNumeric, isDay].some((family) => family(own) && family(others));
  if (isAkin) return same(merged);
  return {
    compared: comparedMixed(facts, other, [own, others], merged),
    filtered: own,
    // Where both sides have any texts, their values decide which type most of them have.
    checked: isNarrow(own) || isNarrow(others) ? own : ONE_WAY_TEXT,
  };
}

/**
 * The types to read a column in, given what the other side has in its place: the narrowest that
 * holds the values of both sides, where there is one; an empty column takes the other's type.
 */
export function typeBeside(facts: TextFacts, other: TextOrType | null): ReadTypes {
  if (other === null) return same(narrowestType(facts) ?? 'VARCHAR');
  return 'type' in other ? besideType(facts, other.type) : besideFacts(facts, other.facts);
}
