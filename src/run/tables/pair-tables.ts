import type { SchemaChoice, TablePattern } from '../../config/settings.ts';
import { ConfigurationError } from '../../contract/errors.ts';
import type { ListedTable, ListedTables } from '../../contract/listed-table.ts';
import type { LoneTable } from '../../contract/outcome.ts';
import { nearestNames } from '../../contract/nearest.ts';
import { mapPair, numberOf, type Pair, SIDES } from '../../contract/pair.ts';
import { tablePath } from '../../report/request-facts.ts';
import { areThese, someOf } from '../../text/lists.ts';
import { shown } from '../../text/message.ts';
import { isExcluded, type Keyed, keyText, withPartners } from './partners.ts';
import { endsLike, isChosenBy, keyParts } from './patterns.ts';

/** A table of both sides. */
export interface PairedTable {
  name: string;
  paths: Pair<string[]>;
}

/** A table of one side: its path, and where it would be on the other. */
export interface LonePath extends PairedTable {
  loneTable: LoneTable;
}

/** The tables of both sides that are compared, and those that only one of them has. */
export interface ChosenTables {
  pairs: PairedTable[];
  lone: LonePath[];
}

/** The tables of a side that patterns choose, by their keys. */
function keyedTables(
  { tables: patterns, excluded, schemas }: SchemaChoice,
  { tables, areNamesFolded }: ListedTables,
): Keyed[] {
  const isFitting = (pattern: TablePattern, table: ListedTable): boolean =>
    schemas
      ? endsLike(pattern, table.path, areNamesFolded)
      : isChosenBy(pattern, table, areNamesFolded);
  return tables.flatMap((table) => {
    const pattern = patterns.find((one) => isFitting(one, table));
    const isLeftOut = isExcluded(table, excluded, areNamesFolded);
    return pattern && !isLeftOut ? [{ table, pattern, key: keyParts(pattern, table.path) }] : [];
  });
}

const pathText = ({ path }: ListedTable): string => tablePath(path);

/** @throws ConfigurationError where two tables of a side have one key. */
function byKey(keyed: readonly Keyed[], side: 1 | 2, isFolded: boolean): Map<string, Keyed> {
  const groups = Map.groupBy(keyed, ({ key }) => keyText(key, isFolded));
  return new Map(
    [...groups].map(([text, [first, ...others]]) => {
      if (first && others.length === 0) return [text, first];
      const names = [first, ...others].flatMap((one) => (one ? [shown(pathText(one.table))] : []));
      const why = isFolded ? '`case-insensitive-names` makes one name' : '`tables` makes one name';
      throw new ConfigurationError(
        `${why} of several tables of side ${side}: ${names.join(', ')}; leave out all but one by \`exclude-tables\`.`,
      );
    }),
  );
}

/** @throws ConfigurationError where a pattern is like no table of either side, with those that there are. */
function requireMatches(choice: SchemaChoice, listed: Pair<ListedTables>): void {
  for (const pattern of choice.tables) {
    const isMatched = listed.some(
      (side) => keyedTables({ ...choice, tables: [pattern], excluded: [] }, side).length > 0,
    );
    if (isMatched) continue;
    const known = listed.flatMap(({ tables }) => tables.map(pathText));
    if (known.length === 0 && choice.schemas) throw noTables(choice.schemas);
    throw new ConfigurationError(noMatch(pattern, [...new Set(known)]));
  }
}

/** What is wrong with schemas that are there, and empty, whichever of their tables were chosen. */
function noTables(schemas: Pair<string[]>): ConfigurationError {
  const [schema1, schema2] = mapPair(schemas, (path) => shown(tablePath(path)));
  const where =
    schema1 === schema2
      ? `\`schema1\` is ${schema1}, in which neither side has a table`
      : `\`schema1\` is ${schema1} and \`schema2\` is ${schema2}, and neither has a table`;
  return new ConfigurationError(`${where}: there is nothing to compare.`);
}

function noMatch({ written, parts }: TablePattern, known: readonly string[]): string {
  const none = `\`tables\`: no table of either side is like ${shown(written)}`;
  if (known.length === 0) return `${none}; there are no tables in these schemas.`;
  const isName = parts.every(({ isPattern }) => !isPattern);
  const nearest = isName ? nearestNames(written, known) : [];
  const there =
    nearest.length > 0 ? areThese('the nearest', nearest) : `there are ${someOf(known.toSorted())}`;
  return `${none}; ${there}.`;
}

/**
 * Pairs the tables of both sides by their names.
 *
 * @param isFolded whether names are paired whatever their case.
 * @throws ConfigurationError where a pattern is like no table, nothing is left, or a name is ambiguous.
 */
export function pairTables(
  choice: SchemaChoice,
  listed: Pair<ListedTables>,
  isFolded: boolean,
): ChosenTables {
  requireMatches(choice, listed);
  const own = mapPair(listed, (side) => keyedTables(choice, side));
  const keyed = withPartners(own, listed, { ...choice, isFolded });
  const [side1, side2] = mapPair(keyed, (tables, side) => byKey(tables, numberOf(side), isFolded));
  if (side1.size + side2.size === 0) {
    throw new ConfigurationError('`exclude-tables` leaves out every table that would be compared.');
  }
  const sides = [side1, side2] as const;
  const folded = [foldedNames(side1), foldedNames(side2)] as const;
  const keys = [...new Set([...side1.keys(), ...side2.keys()])].toSorted();
  const chosen: ChosenTables = { pairs: [], lone: [] };
  for (const key of keys) {
    const [one, two] = [side1.get(key), side2.get(key)];
    if (one && two) {
      chosen.pairs.push({ name: tablePath(one.key), paths: [one.table.path, two.table.path] });
      continue;
    }
    for (const side of SIDES) {
      const keyed = sides[side].get(key);
      if (keyed) chosen.lone.push(loneOf(keyed, side, choice, folded[side === 0 ? 1 : 0]));
    }
  }
  return chosen;
}

/** The tables of a side by their keys, as these are whatever their case. */
const foldedNames = (side: ReadonlyMap<string, Keyed>): Map<string, string> =>
  new Map([...side.values()].map(({ key, table }) => [keyText(key, true), pathText(table)]));

function loneOf(
  { table: { path, kind }, key }: Keyed,
  side: 0 | 1,
  { schemas }: SchemaChoice,
  others: ReadonlyMap<string, string>,
): LonePath {
  const place = schemas ? [...schemas[side === 0 ? 1 : 0], ...key] : key;
  return {
    name: tablePath(key),
    paths: side === 0 ? [path, place] : [place, path],
    loneTable: {
      side: side === 0 ? 1 : 2,
      table: tablePath(path),
      kind,
      like: others.get(keyText(key, true)) ?? null,
    },
  };
}
