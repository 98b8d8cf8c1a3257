import type { Pair } from '../contract/pair.ts';
import type { Modifiers } from '../contract/modifiers.ts';
import { type ColumnType, isText } from '../sources/types/column-type.ts';

const NONE: Modifiers = { case: false, whitespace: false, emptiness: false, order: false };

/** Of text files, also one whose values in part read as another type. */
const holdsTexts = (type: ColumnType): boolean => isText(type) || type.kind === 'mixed';

const isArray = (type: ColumnType): boolean =>
  type.kind === 'list' || type.kind === 'array' || (type.kind === 'json' && type.isArray === true);

const ofAny = (modifiers: Modifiers): Modifiers | null =>
  Object.values(modifiers).includes(true) ? modifiers : null;

/** What counts for nothing in a pair of columns; `null` where all does that they hold. */
export function modifiersOfPair(
  all: Modifiers,
  types: Pair<ColumnType>,
  isKey: boolean,
): Modifiers | null {
  if (types.some(holdsTexts)) {
    // A row whose key is NULL has none, whatever the other side has.
    return ofAny({ ...all, emptiness: all.emptiness && !isKey, order: false });
  }
  return types.some(isArray) ? ofAny({ ...NONE, order: all.order }) : null;
}
