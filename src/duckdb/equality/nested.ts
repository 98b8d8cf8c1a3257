import type { Pair } from '../../contract/summary-results.ts';
import type { Comparison, Sql } from '../../sources/dialect.ts';

/** Gives the form in which two values of these types are equal by `=`; `null` where none does. */
type Compare = (type1: string, type2: string) => Pick<Comparison, 'key'> | null;
type Form = (value: Sql) => Sql;

const same: Form = (value) => value;
const isSame = (form: Form): boolean => form('value') === 'value';

/** The parts of `a INTEGER, "b, c" MAP(VARCHAR, DATE)` between the commas of the outermost level. */
function splitParts(text: string): string[] {
  const tokens = text.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^]/g) ?? [];
  const parts = [''];
  let depth = 0;
  for (const token of tokens) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (token === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts.map((part) => part.trim());
}

/** Applies a form to the items of a list. The type names the variable: inner types are shorter. */
function toItems(form: Form, type: string): Form {
  const item = `item${type.length}`;
  return (list) => `list_transform(${list}, lambda ${item}: ${form(item)})`;
}

function lists(type1: string, type2: string, compare: Compare): Pair<Form> | null {
  const matches = [type1, type2].map((type) => /^(.*)\[(\d*)\]$/s.exec(type));
  const [child1, child2] = matches.map((match) => match?.[1]);
  if (child1 === undefined || child2 === undefined) return null;
  const items = compare(child1, child2);
  if (!items) return null;
  const form = (side: 0 | 1): Form => {
    const [type = '', child = '', length = ''] = matches[side] ?? [];
    // An array of fixed length has fewer functions than a list.
    const asList: Form = length === '' ? same : (value) => `CAST(${value} AS ${child}[])`;
    const convert = isSame(items.key[side]) ? same : toItems(items.key[side], type);
    return (value) => convert(asList(value));
  };
  return [form(0), form(1)];
}

interface Field {
  name: Sql;
  type: string;
}

function fieldsOf(type: string): Field[] | null {
  const inner = /^STRUCT\((.*)\)$/s.exec(type)?.[1];
  const fields = inner === undefined ? [] : splitParts(inner);
  const named = fields.map((field) => /^("(?:[^"]|"")*"|\w+) (.+)$/s.exec(field));
  const read = named.map((match) => ({ name: match?.[1] ?? '', type: match?.[2] ?? '' }));
  // The fields of a row have no names.
  return read.length > 0 && read.every(({ name }) => name !== '') ? read : null;
}

/** By the names of their fields, in the order of side 1. */
function structs(type1: string, type2: string, compare: Compare): Pair<Form> | null {
  const [fields1, fields2] = [fieldsOf(type1), fieldsOf(type2)];
  if (!fields1 || fields1.length !== fields2?.length) return null;
  const types2 = new Map(fields2.map(({ name, type }) => [name, type]));
  const forms = fields1.map(({ name, type }) => {
    const type2 = types2.get(name);
    return type2 === undefined ? null : compare(type, type2);
  });
  if (forms.includes(null)) return null;
  const isInOrder = fields1.every(({ name }, i) => name === fields2[i]?.name);
  const form = (side: 0 | 1): Form => {
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

/** A map as the list of its entries, sorted: a map has no order. */
function maps(type1: string, type2: string, compare: Compare): Pair<Form> | null {
  const entries = [type1, type2].map((type) => /^MAP\((.*)\)$/s.exec(type)?.[1]);
  const [parts1, parts2] = entries.map((inner) => (inner === undefined ? [] : splitParts(inner)));
  if (parts1?.length !== 2 || parts2?.length !== 2) return null;
  const entryType = ([key, value]: string[]): string => `STRUCT("key" ${key}, "value" ${value})[]`;
  const forms = lists(entryType(parts1), entryType(parts2), compare);
  const form = (side: 0 | 1): Form => {
    return (value) => `list_sort(${forms?.[side](`map_entries(${value})`)})`;
  };
  return forms && [form(0), form(1)];
}

/**
 * The forms in which lists, structs and maps are equal by `=`: their parts in the forms that
 * `compare` gives for these. `null` where the types are none of these, or cannot be compared.
 */
export function nestedForms(type1: string, type2: string, compare: Compare): Pair<Form> | null {
  return (
    lists(type1, type2, compare) ?? structs(type1, type2, compare) ?? maps(type1, type2, compare)
  );
}
