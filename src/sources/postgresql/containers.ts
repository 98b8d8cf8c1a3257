import type { Landing } from '../database.ts';
import type { Sql } from '../dialect.ts';
import { JSON_ARRAY, knownByJson } from '../types/column-type.ts';
import type { PostgresType } from './types.ts';

type Form = (value: Sql) => Sql;

const quoted = (name: string): Sql => `"${name.replaceAll('"', '""')}"`;

/** Types of bounds that are written in one way only: a range of these is its text. */
const ONE_TEXT = new Set(['int4', 'int8', 'date', 'timestamp', 'timestamptz']);

/** An array has at most so many dimensions. */
const DIMENSIONS = [1, 2, 3, 4, 5, 6];

const asIs: Form = (value) => value;

/** Of more than one dimension, the items after each other, and how many each dimension has. */
function arrayForm(item: Form): Form {
  return (array) => {
    // In FROM, unnest would make columns of a composite's fields.
    const items = `(
      SELECT coalesce(json_agg(${item('item')} ORDER BY place), '[]')
      FROM (SELECT unnest(${array}) AS item, generate_series(1, cardinality(${array})) AS place) AS items
    )`;
    const sizes = DIMENSIONS.map((dimension) => `array_length(${array}, ${dimension})`);
    return `CASE WHEN array_ndims(${array}) > 1
      THEN json_build_object('sizes', json_build_array(${sizes.join(', ')}), 'items', ${items})
      WHEN ${array} IS NOT NULL THEN ${items} END`;
  };
}

/** A float of 32 bits as the double that it is, where that counts: `1e15` is 999999986991104. */
const wholeReal: Form = (value) =>
  `CASE WHEN abs(${value}) >= 16777216 THEN to_json(${value}::float8) ELSE to_json(${value}) END`;

/** Item by item takes long, and few arrays need it. Of more dimensions, all items are as doubles. */
const realArrayForm: Form = (array) =>
  `CASE WHEN (16777216 <= ANY (${array}) OR -16777216 >= ANY (${array})) IS NOT TRUE THEN to_json(${array})
      WHEN array_ndims(${array}) > 1 THEN to_json(${array}::float8[])
      ELSE (
        SELECT json_agg(${wholeReal('item')} ORDER BY place)
        FROM unnest(${array}) WITH ORDINALITY AS items (item, place)
      ) END`;

/** A bound that is missing is NULL, and never belongs to the range. */
function rangeForm(bound: Form): Form {
  return (range) => {
    const bounds = ['lower', 'upper'].map((end) => bound(`${end}(${range})`));
    const ends = ['isempty', 'lower_inc', 'upper_inc'].map((test) => `${test}(${range})`);
    const parts = [...ends, ...bounds].join(', ');
    return `CASE WHEN ${range} IS NOT NULL THEN json_build_array(${parts}) END`;
  };
}

function multirangeForm(range: Form): Form {
  return (multirange) => `CASE WHEN ${multirange} IS NOT NULL THEN (
      SELECT coalesce(json_agg(${range('item')} ORDER BY item), '[]')
      FROM (SELECT unnest(${multirange}) AS item) AS items
    ) END`;
}

/** A row whose fields are all NULL is none, but `IS NULL` holds for it. */
function compositeForm(fields: { name: string; form: Form }[]): Form {
  return (composite) => {
    const values = fields.map(
      ({ name, form }) => `${form(`(${composite}).${quoted(name)}`)} AS ${quoted(name)}`,
    );
    return `CASE WHEN ${composite} IS DISTINCT FROM NULL
      THEN (SELECT to_json(fields.*) FROM (SELECT ${values.join(', ')}) AS fields) END`;
  };
}

/**
 * What PostgreSQL makes JSON of in place of a value, so that equal values are the same JSON; `null`
 * where that is the value itself. Numbers are no matter: JSON is compared by what they are.
 */
function jsonForm({ name, parts }: PostgresType): Form | null {
  // As text it has the currency of the session, and CHAR(n) its blanks.
  if (name === 'money') return (value) => `${value}::numeric`;
  if (name === 'bpchar') return (value) => `${value}::text`;
  switch (parts?.kind) {
    case 'array': {
      if (parts.item.name === 'float4') return realArrayForm;
      const item = jsonForm(parts.item);
      return item && arrayForm(item);
    }
    case 'range':
      return ONE_TEXT.has(parts.bound.name) ? null : rangeForm(jsonForm(parts.bound) ?? asIs);
    case 'multirange': {
      const range = jsonForm(parts.range);
      return range && multirangeForm(range);
    }
    case 'composite': {
      const fields = parts.fields.map(({ name: field, type }) => ({
        name: field,
        form: jsonForm(type),
      }));
      if (fields.every(({ form }) => form === null)) return null;
      return compositeForm(fields.map((field) => ({ ...field, form: field.form ?? asIs })));
    }
    default:
      return null;
  }
}

/** How the values of arrays, ranges, multiranges and composites come to DuckDB; `null` for others. */
export function containerLanding(type: PostgresType): Landing | null {
  const form = jsonForm(type);
  const toJson: Form = (value) => (form ? `(${form(value)})::text` : `to_json(${value})::text`);
  if (type.category === 'A') return { type: JSON_ARRAY, write: toJson, read: asIs };
  const isRow = type.kind === 'c' || type.name === 'record' || type.name === '_record';
  const isRange = type.kind === 'r' || type.kind === 'm';
  if (!isRow && !(isRange && form)) return null;
  return { type: knownByJson(type.name), write: toJson, read: null };
}
