import type { Pair } from '../../contract/summary-results.ts';
import type { Column, Sql } from '../dialect.ts';
import type { DuckDBConnection } from './connection.ts';
import type { OpenedRelation } from './files.ts';
import { type TextOrType, typeBeside } from './text-facts.ts';
import { type ColumnTypes, TextSide } from './text-side.ts';
import { NO_VALUES, NUMBER_TEXT } from './types.ts';

/** A relation whose columns have types that can be compared. */
export interface TypedRelation {
  relation: Sql;
  columns: Column[];
}

/** Which columns of the two sides belong together. */
export interface Pairing {
  /** The other side's name for a column of `side` (0 or 1), whether or not it has one. */
  partner(side: 0 | 1, name: string): string;
  isKey(side: 0 | 1, name: string): boolean;
  /** The key columns of a side. */
  keys: Pair<string[]>;
}

function otherColumn(other: OpenedRelation | TextSide, name: string): TextOrType | null {
  if (other instanceof TextSide) {
    const facts = other.facts(name);
    return facts ? { facts } : null;
  }
  const column = other.kind === 'typed' ? other.columns.find((entry) => entry.name === name) : null;
  return column ?? null;
}

type Side = OpenedRelation | TextSide;

function chooseTypes(sides: Pair<Side>, index: 0 | 1, pairing: Pairing): ColumnTypes {
  const side = sides[index];
  if (!(side instanceof TextSide)) return new Map();
  return new Map(
    side.file.columns.map(({ name }) => {
      const facts = side.facts(name);
      const other = otherColumn(sides[index === 0 ? 1 : 0], pairing.partner(index, name));
      return [name, facts ? typeBeside(facts, other, pairing.isKey(index, name)) : 'VARCHAR'];
    }),
  );
}

/** Loads the text sides, and again in wider types where a value did not fit, until all fit. */
async function loadTexts(
  sides: Pair<Side>,
  pairing: Pairing,
  signal?: AbortSignal,
): Promise<Pair<ColumnTypes>> {
  const loaded: (string | null)[] = [null, null];
  for (;;) {
    const types: Pair<ColumnTypes> = [
      chooseTypes(sides, 0, pairing),
      chooseTypes(sides, 1, pairing),
    ];
    let settled = true;
    for (const index of [0, 1] as const) {
      const side = sides[index];
      const wanted = JSON.stringify([...types[index]]);
      if (!(side instanceof TextSide) || loaded[index] === wanted) continue;
      loaded[index] = wanted;
      if (await side.load(types[index], signal)) continue;
      await side.lookCloser(types[index], signal);
      settled = false;
    }
    if (settled) return types;
  }
}

/** A side without columns takes the other's, and has no rows. */
function emptyLike(columns: Column[]): TypedRelation {
  const quote = (name: string): Sql => `"${name.replaceAll('"', '""')}"`;
  const nulls = columns.map(
    ({ name, type }) =>
      `CAST(NULL AS ${[NUMBER_TEXT, NO_VALUES].includes(type) ? 'VARCHAR' : type}) AS ${quote(name)}`,
  );
  return { relation: `(SELECT ${nulls.join(', ')} WHERE false)`, columns };
}

function fillEmpty(relations: Pair<TypedRelation | null>, pairing: Pairing): Pair<TypedRelation> {
  const fill = (index: 0 | 1): TypedRelation => {
    const [own, other] = [relations[index], relations[index === 0 ? 1 : 0]];
    if (own) return own;
    const from = index === 0 ? 1 : 0;
    const columns =
      other?.columns.map(({ name, type }) => ({ name: pairing.partner(from, name), type })) ??
      pairing.keys[index].map((name) => ({ name, type: 'VARCHAR' }));
    return emptyLike(columns);
  };
  return [fill(0), fill(1)];
}

/**
 * Gives both sides typed columns: texts are read in the narrowest type that holds the values of
 * both sides, a file without columns takes the other's.
 */
export async function typeBothSides(
  connection: DuckDBConnection,
  opened: Pair<OpenedRelation>,
  pairing: Pairing,
  signal?: AbortSignal,
): Promise<Pair<TypedRelation>> {
  const sides = opened.map((side, index) =>
    side.kind === 'text' ? new TextSide(connection, side, `dataset${index + 1}`) : side,
  ) as Pair<Side>;
  for (const side of sides) if (side instanceof TextSide) await side.sample(signal);
  const types = await loadTexts(sides, pairing, signal);
  const relations = ([0, 1] as const).map((index) => {
    const side = sides[index];
    if (side instanceof TextSide) return side.typed(types[index]);
    return side.kind === 'typed' ? side : null;
  }) as Pair<TypedRelation | null>;
  return fillEmpty(relations, pairing);
}
