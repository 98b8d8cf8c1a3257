import type { Pair } from '../../contract/summary-results.ts';
import type { Comparison, Sql } from '../../sources/dialect.ts';
import { cast, type Form, same } from './forms.ts';
import { DATE, NANOSECONDS_TIME } from './text-patterns.ts';
import { fits, fitsJson, jsonText, readAs } from './text-types.ts';
import { type ColumnType, isNumber, NUMBER_TEXT } from '../../sources/types/column-type.ts';

/** One side's values, of which some, or all, read as a type. */
interface MixedSide {
  type: ColumnType;
  /** Whether a value reads as the type; `null` where all do. */
  reads: Form | null;
  read: Form;
  /** What is compared of a value that does not. */
  written: Form;
}

function textReads(text: Sql, type: ColumnType): Sql {
  if (isNumber(type)) {
    return fits(text, type.kind === 'numberText' && type.isSure ? type : NUMBER_TEXT);
  }
  if (type.kind !== 'timestamp' || type.unit !== 'ns') return fits(text, type);
  return `${readAs(text, type)} IS NOT NULL AND regexp_full_match(${text}, '${DATE}(${NANOSECONDS_TIME})?')`;
}

/** What texts are taken for: before they are read in a type, and where they are compared as texts. */
export interface MixedTexts {
  read: Form;
  compared: Form;
}

const AS_WRITTEN: MixedTexts = { read: same, compared: same };

function jsonSide(wanted: ColumnType, texts: MixedTexts): MixedSide {
  const text: Form = (json) => texts.read(`(${jsonText(json)})`);
  const canonical: Form = (json) => `canonical_json(CAST(${json} AS VARCHAR))`;
  const asText: Form = (json) => `CAST(to_json(${texts.compared(`${json} ->> '$'`)}) AS VARCHAR)`;
  return {
    type: wanted,
    reads: (json) => `(${fitsJson(json, wanted)} AND ${textReads(text(json), wanted)})`,
    read: (json) => readAs(text(json), wanted),
    written:
      texts === AS_WRITTEN
        ? canonical
        : (json) =>
            `CASE WHEN json_type(${json}) = 'VARCHAR' THEN ${asText(json)} ELSE ${canonical(json)} END`,
  };
}

function sideOf(type: ColumnType, texts: MixedTexts): MixedSide {
  if (type.kind !== 'mixed') return { type, reads: null, read: same, written: same };
  const { type: wanted, isJson } = type;
  if (isJson) return jsonSide(wanted, texts);
  return {
    type: wanted,
    reads: (text) => textReads(texts.read(text), wanted),
    read: (text) => readAs(texts.read(text), wanted),
    written: texts.compared,
  };
}

/** A text that tells values that read as the type from those that do not, by how it begins. */
function tagged({ reads, read, written }: MixedSide, form: Form): Form {
  const text = cast('VARCHAR');
  const ofType: Form = (value) => `'=' || ${text(form(read(value)))}`;
  if (reads === null) return ofType;
  return (value) =>
    `CASE WHEN ${reads(value)} THEN ${ofType(value)} ELSE '"' || ${written(value)} END`;
}

/** Whether all values read as the type, each on its side. */
function bothRead([side1, side2]: Pair<MixedSide>, a: Sql, b: Sql): Sql {
  return [side1.reads?.(a), side2.reads?.(b)].filter((sql) => sql !== undefined).join(' AND ');
}

/**
 * How columns compare of which one, or both, are of values that in part read as a type: where both values
 * read as it by `compare`, else as they are written.
 *
 * @param compare how the types compare; where they cannot, nor can the columns: `null`.
 * @param texts what of the texts counts, where not all does.
 */
export function mixed(
  types: Pair<ColumnType>,
  compare: (type1: ColumnType, type2: ColumnType) => Comparison | null,
  texts = AS_WRITTEN,
): Comparison | null {
  const sides: Pair<MixedSide> = [sideOf(types[0], texts), sideOf(types[1], texts)];
  const inner = compare(sides[0].type, sides[1].type);
  if (!inner) return null;
  const { within } = inner;
  const key: Pair<Form> = [tagged(sides[0], inner.key[0]), tagged(sides[1], inner.key[1])];
  return {
    key,
    hashed: [tagged(sides[0], inner.hashed[0]), tagged(sides[1], inner.hashed[1])],
    equal: (a, b) => `CASE WHEN ${bothRead(sides, a, b)}
      THEN ${inner.equal(sides[0].read(a), sides[1].read(b))}
      ELSE ${key[0](a)} = ${key[1](b)} END`,
    ...(within && {
      within: (tolerance, a, b) => `CASE WHEN ${bothRead(sides, a, b)}
        THEN ${within(tolerance, sides[0].read(a), sides[1].read(b))} ELSE false END`,
    }),
  };
}
