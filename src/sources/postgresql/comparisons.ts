import type { Comparison, Sql } from '../dialect.ts';
import { asBytes, type PostgresName } from './type-names.ts';

type Form = (value: Sql) => Sql;

const asIs: Form = (value) => value;
const asText: Form = (value) => `${value}::text`;

/** Types by how their values are compared: within a family every two of them can be. */
const FAMILIES: Record<string, [family: string, form: Form]> = {
  smallint: ['exact number', asIs],
  integer: ['exact number', asIs],
  bigint: ['exact number', asIs],
  numeric: ['exact number', asIs],
  real: ['real', asIs],
  'double precision': ['double', asIs],
  boolean: ['boolean', asIs],
  uuid: ['uuid', asIs],
  bytea: ['bytea', asIs],
  date: ['date', asIs],
  'time without time zone': ['time', asIs],
  text: ['text', asBytes],
  'character varying': ['text', asBytes],
  character: ['text', asBytes],
  jsonb: ['jsonb', asIs],
  // Its own `=` takes 30 days for a month.
  interval: ['interval', asText],
};

const TIMESTAMPS = new Set(['timestamp without time zone', 'timestamp with time zone']);

/** Of timestamps, those of one precision are a family. */
const familyOf = ({ sql, name }: PostgresName): [family: string, form: Form] | null =>
  TIMESTAMPS.has(name) ? [sql, asIs] : (FAMILIES[name] ?? null);

/**
 * How PostgreSQL itself compares two of its types, just as they would compare in DuckDB; `null`
 * where it would not, or cannot.
 */
export function postgresComparison(type1: PostgresName, type2: PostgresName): Comparison | null {
  const [family1, family2] = [familyOf(type1), familyOf(type2)];
  if (!family1 || family1[0] !== family2?.[0]) return null;
  const [, form] = family1;
  return {
    key: [form, form],
    hashed: [form, form],
    equal: (value1, value2) => `${form(value1)} = ${form(value2)}`,
    differ: (value1, value2) => `${form(value1)} IS DISTINCT FROM ${form(value2)}`,
  };
}
