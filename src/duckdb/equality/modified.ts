import { mapPair, type Pair } from '../../contract/pair.ts';
import { type Modifiers, WHITESPACE } from '../../contract/modifiers.ts';
import type { Comparison, Sql } from '../../sources/dialect.ts';
import { type ColumnType, isText } from '../../sources/types/column-type.ts';
import { besideUuid, canonical, duckdbComparison, hashNested, inForm } from './comparisons.ts';
import { both, equals, type Form, same, text } from './forms.ts';
import { mixed } from './mixed.ts';

/** White space as DuckDB writes it. */
const SPACES: Sql = [...WHITESPACE].map((one) => `chr(${one.charCodeAt(0)})`).join(' || ');

const trimmed: Form = (value) => `trim(${value}, ${SPACES})`;
const lower: Form = (value) => `lower(${value})`;

/** Arrays by their items, in the one order that these have. */
function arrays(types: Pair<ColumnType>): Comparison | null {
  if (types.every(({ kind }) => kind === 'json')) {
    return canonical((json) => `canonical_array(${json})`);
  }
  const inOrder = duckdbComparison(...types);
  if (!inOrder) return null;
  const sorted = mapPair(
    inOrder.key,
    (form): Form =>
      (list) =>
        `list_sort(${form(list)})`,
  );
  return inForm(sorted, hashNested);
}

/** What a NULL is taken for: the form that the empty text has. */
function withNull(comparison: Comparison, empty: Sql): Comparison {
  const filled = (form: Form): Form => {
    return (value) => `coalesce(${form(value)}, ${empty})`;
  };
  const { key, hashed } = comparison;
  const forms = mapPair(key, filled);
  return {
    ...comparison,
    key: forms,
    hashed: mapPair(hashed, filled),
    differ: (a, b) => `NOT (${equals(forms[0](a), forms[1](b))})`,
  };
}

const isMixed = ({ kind }: ColumnType): boolean => kind === 'mixed';

/** Texts by what of them counts. */
function texts(types: Pair<ColumnType>, modifiers: Modifiers): Comparison | null {
  const read: Form = modifiers.whitespace ? trimmed : same;
  const compared: Form = modifiers.case ? (value) => lower(read(value)) : read;
  if (types.some(isMixed)) {
    const some = mixed(types, duckdbComparison, { read, compared });
    const isJson = types.some((type) => type.kind === 'mixed' && type.isJson);
    return some && modifiers.emptiness ? withNull(some, isJson ? `'"""'` : `'"'`) : some;
  }
  const plain = besideUuid(...types) ?? both(text);
  const forms = mapPair(plain, (form, side): Form =>
    types[side].kind === 'uuid' ? form : (value) => form(compared(text(value))),
  );
  const comparison = inForm(forms);
  return modifiers.emptiness ? withNull(comparison, `''`) : comparison;
}

/**
 * How DuckDB compares two of its types where some of what they hold counts for nothing; `null` where it does not
 * compare them, or nothing counts less of them.
 */
export function modifiedComparison(
  types: Pair<ColumnType>,
  modifiers: Modifiers,
): Comparison | null {
  if (duckdbComparison(...types) === null) return null;
  const isOfText = types.some((type) => isText(type) || isMixed(type));
  return isOfText ? texts(types, modifiers) : arrays(types);
}
