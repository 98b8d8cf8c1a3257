import { ConfigurationError, DiffError } from '../contract/errors.ts';
import type { ListedTable, ListedTables, SearchedSchema } from '../contract/listed-table.ts';
import { nearestNames } from '../contract/nearest.ts';
import { areThese } from '../text/lists.ts';

/** The schema that is searched; `null` for every one, `undefined` for those of names alone. */
export const schemaOf = (searched: SearchedSchema): string | null | undefined => searched.at(-1);

/** Whether a place names a schema, so that somebody has to ask for it where nothing is listed of it. */
const isNamed = (place: SearchedSchema): place is string[] => typeof schemaOf(place) === 'string';

/**
 * What is opened to be searched.
 *
 * @throws ConfigurationError where it is not there: that is no fault of what is searched for.
 */
export function openedToSearch<Opened>(opening: Promise<Opened>): Promise<Opened> {
  return opening.catch((error: unknown) => {
    if (!(error instanceof DiffError) || error.type !== 'NoSuchDatabaseException') throw error;
    throw new ConfigurationError(`${error.value}.`, { cause: error });
  });
}

/** Why nothing is listed of a schema: there is none, but others that may be meant. */
function noSuchSchema(place: readonly string[], known: readonly string[]): DiffError {
  const name = place.at(-1) ?? '';
  const lower = known.map((other) => other.toLowerCase());
  const nearest = new Set(nearestNames(name.toLowerCase(), lower));
  const meant = known.filter((_, index) => nearest.has(lower[index] ?? ''));
  const hint = meant.length === 0 ? '' : `; ${areThese('the nearest', meant)}`;
  const value = `${place.join('.')} (there is no such schema here${hint})`;
  return new DiffError('NoSuchDatabaseException', value);
}

/**
 * Makes sure that schemas are there of which nothing was listed.
 *
 * @param schemasBeside asks for the names of all schemas beside one; called for one that seems empty alone.
 * @throws DiffError that names a schema that is not there, and the nearest to it.
 */
export async function withoutMissingSchemas(
  listed: ListedTables,
  searched: readonly SearchedSchema[],
  schemasBeside: (place: readonly string[]) => Promise<string[]>,
): Promise<ListedTables> {
  const { tables, areNamesFolded } = listed;
  const folded = (name = ''): string => (areNamesFolded ? name.toLowerCase() : name);
  const isSame = (one?: string, other?: string): boolean => folded(one) === folded(other);
  const hasTables = (place: readonly string[]): boolean =>
    tables.some(({ path }) =>
      place.toReversed().every((part, index) => isSame(path.at(-2 - index), part)),
    );
  for (const place of searched.filter(isNamed).filter((named) => !hasTables(named))) {
    const known = await schemasBeside(place);
    if (!known.some((name) => isSame(name, place.at(-1)))) throw noSuchSchema(place, known);
  }
  return listed;
}

/** What a catalog's word for a kind of table means: every other is a table. */
export function kindOf(word: string): ListedTable['kind'] {
  const lower = word.toLowerCase();
  if (lower.includes('materialized')) return 'materialized view';
  return lower.includes('view') ? 'view' : 'table';
}

/**
 * A condition over the tables of a catalog: those of the schemas that are searched.
 *
 * @param conditions in SQL: that a table is of a schema, that it is of none of the system's, and that its
 * name alone leads to it.
 */
export function searchedCondition(
  searched: readonly SearchedSchema[],
  conditions: { isIn: (schema: string) => string; isOwn: string; isFoundByName: string },
): string {
  const each = searched.map((place) => {
    const schema = schemaOf(place);
    if (schema === undefined) return `(${conditions.isFoundByName} AND ${conditions.isOwn})`;
    return schema === null ? `(${conditions.isOwn})` : conditions.isIn(schema);
  });
  return `(${[...new Set(each)].join(' OR ')})`;
}

/**
 * Makes sure that what is searched has no more parts than the data source has before a name.
 *
 * @param most how many.
 * @param form what a path is, such as `a table has a name, and a schema in front of it`.
 */
export function requireDepth(
  searched: readonly SearchedSchema[],
  most: number,
  form: string,
): void {
  const deep = searched.find((place) => place.length > most);
  if (!deep) return;
  const path = [...deep.map((part) => part ?? '*'), '*'].join('.');
  throw new DiffError('NoSuchTableException', `${path} (${form})`);
}
