import { duckdbComparison } from '../../duckdb/equality/comparisons.ts';
import { mergeFacts, narrowestType, type TextFacts, typeOfNumbers } from './text-facts.ts';
import {
  BOOLEAN,
  type ColumnType,
  INSTANT,
  isDay,
  isNumber,
  isText,
  JSON_TYPE,
  mixedWith,
  NO_VALUES,
  NUMBER_TEXT,
  sameType,
  SURE_NUMBER_TEXT,
  TEXT,
  TIMESTAMP,
  UUID,
} from '../../sources/types/column-type.ts';

/** In which types a column of a text file is read. */
export interface ReadTypes {
  /** What its values are compared in. */
  compared: ColumnType;
  /** What filters find it in. */
  filtered: ColumnType;
  /**
   * What every value must fit, for the choice of the other two to be right: a type, or that it is
   * written in the only way that its type has, so that it does not matter which type that is.
   */
  checked: ColumnType | 'one way';
}

/** One type for everything. */
export const same = (type: ColumnType): ReadTypes => ({
  compared: type,
  filtered: type,
  checked: type,
});

/** A column of one side: declared by its file, or known by what its texts look like. */
export type TextOrType = { facts: TextFacts } | { type: ColumnType };

/** Whether JSON declares every value to be a text. */
const isJsonText = ({ json, jsonString }: TextFacts): boolean => json > 0 && jsonString === json;

const isJson = ({ json }: TextFacts): boolean => json > 0;

/** Whether a type holds some texts, and not any. */
const isNarrow = ({ kind }: ColumnType): boolean => kind !== 'text' && kind !== 'json';

function numbersBeside(facts: TextFacts, type: ColumnType): ColumnType {
  const numbers = typeOfNumbers(facts);
  // Beside decimals a plain number is one too: as a double it would equal all that round to it.
  const isPlain = type.kind === 'decimal' && numbers.kind === 'float';
  return isPlain && facts.floatForm === 0 ? NUMBER_TEXT : numbers;
}

/** The type in which texts read that can be compared with a declared one; `null` where none can. */
function readableBeside(facts: TextFacts, type: ColumnType): ColumnType | null {
  if (isNumber(type)) return numbersBeside(facts, type);
  if (type.kind === 'bitBoolean') {
    const isTruth = facts.boolean > facts.plainNumber + facts.floatForm;
    return isTruth ? BOOLEAN : numbersBeside(facts, type);
  }
  if (type.kind === 'date') return TIMESTAMP;
  if (type.kind === 'timestamp') {
    if (type.hasZone) return INSTANT;
    return type.unit === 'ns' ? type : TIMESTAMP;
  }
  if (type.kind === 'boolean') return BOOLEAN;
  return isText(type) || type.kind === 'uuid' ? TEXT : null;
}

/** The narrowest type that holds all values, or a wider one that suits a declared type better. */
function wholeBeside(facts: TextFacts, type: ColumnType): ColumnType {
  const narrowest = narrowestType(facts);
  if (narrowest === null) return type;
  const isUuid = type.kind === 'uuid';
  if (isUuid && facts.uuid === facts.values) return UUID;
  // JSON quotes tell texts from numbers; without them anything is a text.
  const areTexts = !isJson(facts) || isJsonText(facts);
  if ((isText(type) || isUuid) && areTexts) return TEXT;
  if (type.kind === 'json' && isJson(facts)) return JSON_TYPE;
  return isNumber(narrowest) ? numbersBeside(facts, type) : narrowest;
}

function besideType(facts: TextFacts, type: ColumnType): ReadTypes {
  const whole = wholeBeside(facts, type);
  if (duckdbComparison(whole, type) !== null) return same(whole);
  const some = readableBeside(facts, type);
  if (some === null) return same(whole);
  // All values have to be looked at to know what those of them that read as the type look like.
  return {
    compared: mixedWith(some, isJson(facts)),
    filtered: whole,
    checked: NO_VALUES,
  };
}

/** The one type of the two that not every text reads as, at its widest; `null` where both are. */
function columnType(types: ColumnType[]): ColumnType | null {
  const [type, ...others] = types.filter(isNarrow);
  if (type === undefined || others.length > 0) return null;
  if (isNumber(type)) return NUMBER_TEXT;
  return isDay(type) ? TIMESTAMP : type;
}

/**
 * The type as which at least half of the values read where each side has some that do not; `null`
 * where there is none. Ways to write that there is no value are not counted.
 */
function commonType(facts: TextFacts): ColumnType | null {
  // Among versions `1.10` is not `1.1`. What JSON declares to be numbers is compared as JSON.
  const numbers = facts.version > 0 ? 0 : facts.plainNumber + facts.sureFloat;
  const counts: [type: ColumnType, count: number][] = [
    [SURE_NUMBER_TEXT, numbers],
    [TIMESTAMP, facts.date + facts.timestamp],
    [INSTANT, facts.timestamptz],
    [BOOLEAN, facts.boolean],
  ];
  const [[type, count] = [null, 0], [, next] = [null, 0]] = counts.sort((a, b) => b[1] - a[1]);
  const isHalf = 2 * count >= facts.values - facts.absent;
  return count > next && isHalf ? type : null;
}

/** Where no type holds the values of both sides but one that holds any text. */
function comparedMixed(
  facts: TextFacts,
  other: TextFacts,
  types: ColumnType[],
  merged: ColumnType,
): ColumnType {
  const all = mergeFacts(facts, other);
  const type = types.some(isNarrow) ? columnType(types) : commonType(all);
  const isTime = type !== null && (isDay(type) || type.kind === 'timestamp');
  if (isJson(facts) && isJson(other)) {
    if (type !== null && (isTime || types.some(isNarrow))) return mixedWith(type, true);
    // Values of several kinds: numbers among them may have tolerances, and of texts some counts for nothing.
    const isScalar = merged.kind === 'json' && all.nested < all.json;
    return isScalar ? mixedWith(NUMBER_TEXT, true) : merged;
  }
  // What JSON declares to be texts makes texts of what declares nothing.
  const areTexts = !isTime && (isJsonText(facts) || isJsonText(other));
  return type === null || areTexts ? TEXT : mixedWith(type, false);
}

/** Where the other side has no value: keys of one side are told apart by their type, too. */
function besideNothing(facts: TextFacts, own: ColumnType): ReadTypes {
  if (isNarrow(own) || isJson(facts)) return same(own);
  const type = commonType(facts);
  return {
    compared: type === null ? own : mixedWith(type, false),
    filtered: own,
    checked: 'one way',
  };
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
  if (sameType(own, others) && isNarrow(own)) return same(own);
  const merged = narrowestType(mergeFacts(facts, other)) ?? TEXT;
  const isAkin = [isNumber, isDay].some((family) => family(own) && family(others));
  if (isAkin) return same(merged);
  return {
    compared: comparedMixed(facts, other, [own, others], merged),
    filtered: own,
    // Where both sides have any texts, their values decide which type most of them have.
    checked: isNarrow(own) || isNarrow(others) ? own : 'one way',
  };
}

/**
 * The types to read a column in, given what the other side has in its place: the narrowest that
 * holds the values of both sides, where there is one; an empty column takes the other's type.
 */
export function typeBeside(facts: TextFacts, other: TextOrType | null): ReadTypes {
  if (other === null) return same(narrowestType(facts) ?? TEXT);
  return 'type' in other ? besideType(facts, other.type) : besideFacts(facts, other.facts);
}
