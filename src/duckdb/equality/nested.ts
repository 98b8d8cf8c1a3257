import type { Pair } from '../../contract/summary-results.ts';
import type { Comparison } from '../../sources/dialect.ts';
import { type ColumnType, listOf, type TypeOf } from '../../sources/types/column-type.ts';
import { storedType } from '../types.ts';
import { type Form, same } from './forms.ts';
import type { SideIndex } from '../../contract/pair.ts';

/** Gives the form in which two values of these types are equal by `=`; `null` where none does. */
type Compare = (type1: ColumnType, type2: ColumnType) => Pick<Comparison, 'key'> | null;

const isSame = (form: Form): boolean => form('value') === 'value';

type Listed = TypeOf<'list'> | TypeOf<'array'>;

const isListed = (type: ColumnType): type is Listed =>
  type.kind === 'list' || type.kind === 'array';

/** How many types a type has within each other. */
function depthOf(type: ColumnType): number {
  switch (type.kind) {
    case 'list':
    case 'array':
      return 1 + depthOf(type.item);
    case 'struct':
      return 1 + Math.max(...type.fields.map((field) => depthOf(field.type)));
    case 'map':
      // It is compared as the list of its entries.
      return 2 + Math.max(depthOf(type.key), depthOf(type.value));
    default:
      return 0;
  }
}

/** Applies a form to the items of a list, under a name that no list within it has for its items. */
function toItems(form: Form, type: Listed): Form {
  const item = `item${depthOf(type)}`;
  return (list) => `list_transform(${list}, lambda ${item}: ${form(item)})`;
}

function lists(types: Pair<Listed>, compare: Compare): Pair<Form> | null {
  const items = compare(types[0].item, types[1].item);
  if (!items) return null;
  const form = (side: SideIndex): Form => {
    const type = types[side];
    // An array of fixed length has fewer functions than a list.
    const asList: Form =
      type.kind === 'list' ? same : (value) => `CAST(${value} AS ${storedType(listOf(type.item))})`;
    const convert = isSame(items.key[side]) ? same : toItems(items.key[side], type);
    return (value) => convert(asList(value));
  };
  return [form(0), form(1)];
}

/** By the names of their fields, in the order of side 1. */
function structs(
  { fields: fields1 }: TypeOf<'struct'>,
  { fields: fields2 }: TypeOf<'struct'>,
  compare: Compare,
): Pair<Form> | null {
  if (fields1.length !== fields2.length) return null;
  const types2 = new Map(fields2.map(({ name, type }) => [name, type]));
  const forms = fields1.map(({ name, type }) => {
    const type2 = types2.get(name);
    return type2 === undefined ? null : compare(type, type2);
  });
  if (forms.includes(null)) return null;
  const isInOrder = fields1.every(({ name }, i) => name === fields2[i]?.name);
  const form = (side: SideIndex): Form => {
    const isAsIs = forms.every((entry) => !entry || isSame(entry.key[side]));
    if (isAsIs && (side === 0 || isInOrder)) return same;
    return (value) => {
      const fields = fields1.map(
        ({ name }, i) => `${name} := ${forms[i]?.key[side](`${value}.${name}`) ?? 'NULL'}`,
      );
      return `CASE WHEN ${value} IS NOT NULL THEN struct_pack(${fields.join(', ')}) END`;
    };
  };
  return [form(0), form(1)];
}

const entriesOf = ({ key, value }: TypeOf<'map'>): TypeOf<'list'> =>
  listOf({
    kind: 'struct',
    fields: [
      { name: '"key"', type: key },
      { name: '"value"', type: value },
    ],
  });

/** A map as the list of its entries, sorted: a map has no order. */
function maps(map1: TypeOf<'map'>, map2: TypeOf<'map'>, compare: Compare): Pair<Form> | null {
  const forms = lists([entriesOf(map1), entriesOf(map2)], compare);
  const form = (side: SideIndex): Form => {
    return (value) => `list_sort(${forms?.[side](`map_entries(${value})`)})`;
  };
  return forms && [form(0), form(1)];
}

/**
 * The forms in which lists, structs and maps are equal by `=`: their parts in the forms that
 * `compare` gives for these. `null` where the types are none of these, or cannot be compared.
 */
export function nestedForms(a: ColumnType, b: ColumnType, compare: Compare): Pair<Form> | null {
  if (isListed(a) && isListed(b)) return lists([a, b], compare);
  if (a.kind === 'struct' && b.kind === 'struct') return structs(a, b, compare);
  return a.kind === 'map' && b.kind === 'map' ? maps(a, b, compare) : null;
}
