import type { SchemaChoice, TablePattern } from '../../config/settings.ts';
import type { ListedTable, ListedTables } from '../../contract/listed-table.ts';
import { mapPair, otherSide, type Pair } from '../../contract/pair.ts';
import { endsLike, isLike } from './patterns.ts';

/** A table of a side, the pattern that chose it, and the parts of its path that it is paired by. */
export interface Keyed {
  table: ListedTable;
  pattern: TablePattern;
  key: string[];
}

/** What says which tables are partners. */
interface Rules extends Pick<SchemaChoice, 'excluded' | 'schemas'> {
  /** Whether names are paired whatever their case. */
  isFolded: boolean;
}

/** A text for a key, the same for keys that are paired. */
export const keyText = (key: readonly string[], isFolded: boolean): string =>
  JSON.stringify(isFolded ? key.map((part) => part.toLowerCase()) : key);

/** Of a table, its name in whatever case. */
const anyCase = ({ path }: ListedTable): string => keyText(path.slice(-1), true);

/** Whether a table is left out, as the names of its own side are. */
export const isExcluded = (
  { path }: ListedTable,
  excluded: readonly TablePattern[],
  areNamesFolded: boolean,
): boolean => excluded.some((pattern) => endsLike(pattern, path, areNamesFolded));

/** Whether a table of the other side has the name of a chosen one, and is where the pattern says. */
function isPartner(
  { table, pattern }: Keyed,
  other: ListedTable,
  { schemas, isFolded }: Rules,
  areNamesFolded: boolean,
): boolean {
  if (pattern.parts.length === 1 && !schemas && !other.isFoundByName) return false;
  const [names, otherNames] = [table.path.toReversed(), other.path.toReversed()];
  return pattern.parts.toReversed().every((part, index) => {
    const [name, otherName] = [names[index], otherNames[index]];
    if (name === undefined || otherName === undefined) return true;
    // Two data sources may spell a schema in two ways, and the pattern as a third.
    if (index > 0 && !part.isPattern) return isLike(part, otherName, areNamesFolded);
    return keyText([name], isFolded) === keyText([otherName], isFolded);
  });
}

/**
 * The tables that patterns choose on either side, with their partners on the other: one side may find
 * a name whatever its case, or have it in another schema, and a pattern that is like one of two
 * partners is meant for both. So is one that leaves tables out.
 *
 * @param own what patterns choose of each side by itself, without what they leave out.
 */
export function withPartners(
  own: Pair<Keyed[]>,
  listed: Pair<ListedTables>,
  rules: Rules,
): Pair<Keyed[]> {
  const found = mapPair(own, (tables, side) => {
    const other = otherSide(side);
    const { tables: others, areNamesFolded } = listed[other];
    const keys = new Set(own[other].map(({ key }) => keyText(key, rules.isFolded)));
    const taken = new Set(own[other].map(({ table }) => table));
    const alone = tables.filter(({ key }) => !keys.has(keyText(key, rules.isFolded)));
    const alike = Map.groupBy(others, anyCase);
    return alone.map((keyed) => {
      const partners = (alike.get(anyCase(keyed.table)) ?? []).filter(
        (table) => !taken.has(table) && isPartner(keyed, table, rules, areNamesFolded),
      );
      const left = partners.filter((table) => !isExcluded(table, rules.excluded, areNamesFolded));
      const isLeftOut = partners.length > 0 && left.length === 0;
      return { keyed, isLeftOut, partners: left.map((table) => ({ ...keyed, table })) };
    });
  });
  return mapPair(own, (tables, side) => {
    const leftOut = new Set(found[side].flatMap((one) => (one.isLeftOut ? [one.keyed] : [])));
    const brought = found[otherSide(side)].flatMap(({ partners }) => partners);
    return [...tables.filter((keyed) => !leftOut.has(keyed)), ...brought];
  });
}
