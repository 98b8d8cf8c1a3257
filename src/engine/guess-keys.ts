import type { DiffRequest } from '../contract/request.ts';
import type { DiffContext } from './diff-context.ts';
import { candidatesOf, isAvoided, SEARCH, searchedSides } from './infer-key.ts';
import { holdsOneOf, searchKeys } from './key-search.ts';
import { OpenSides } from './open-sides.ts';
import { declaredOf } from './settle-key.ts';
import type { OpenedSide } from './sides.ts';

/** Columns that are unique together and never NULL, and how that is known. */
export interface GuessedKey {
  columns: string[];
  found_in: 'catalog' | 'data';
}

/** What is asked for. */
export interface KeyGuess {
  /** Its side 1 is what is looked into. */
  request: DiffRequest;
  /** First rows in which a key must be unique to be considered; each is then proven in all rows. */
  rowsLookedAt: number;
  /** How many keys are wanted. */
  most: number;
}

/** The keys that the catalog declares, but for those with a column that is to be avoided. */
async function declaredKeys(side: OpenedSide, { request }: DiffContext): Promise<string[][]> {
  const { columns, uniqueKeys } = await declaredOf(side);
  const names = request.infer_pk_avoid_names ?? [];
  const types = request.infer_pk_avoid_types ?? [];
  const avoided = columns
    .filter((column) => names.includes(column.name) || isAvoided(column, types))
    .map(({ name }) => name);
  return uniqueKeys
    .filter((key) => !key.some((name) => avoided.includes(name)))
    .filter((key, i, keys) => !holdsOneOf(keys.slice(0, i), key));
}

async function keysOf(
  side: OpenedSide,
  context: DiffContext,
  { rowsLookedAt, most }: KeyGuess,
): Promise<GuessedKey[]> {
  const known = (await declaredKeys(side, context)).slice(0, most);
  const declared = known.map((columns): GuessedKey => ({ columns, found_in: 'catalog' }));
  if (known.length === most) return declared;
  const nothing: OpenedSide = { kind: 'local', index: 1, opened: { kind: 'empty' } };
  const [rows] = await searchedSides([side, nothing], context);
  const candidates = candidatesOf(context.request, [rows, rows], context.connection.dialect);
  if (candidates.length === 0) return declared;
  const search = { ...SEARCH, rowsLookedAt, known, most: most - known.length };
  const found = await searchKeys(rows, candidates, search);
  return [...declared, ...found.map((columns): GuessedKey => ({ columns, found_in: 'data' }))];
}

/**
 * The keys of side 1 of a request: those that its catalog declares, then those that hold in all of its
 * rows, of the fewest columns first.
 *
 * @throws DiffError where it cannot be read.
 * @throws CancelledError where the signal aborts.
 */
export async function guessKeys(
  guess: KeyGuess,
  context: Omit<DiffContext, 'request'>,
): Promise<GuessedKey[]> {
  const asked = { ...context, request: guess.request };
  const opening = new OpenSides(asked);
  try {
    return await keysOf(await opening.openFirst(), asked, guess);
  } finally {
    await opening.close();
  }
}
