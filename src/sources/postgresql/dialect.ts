import type { Modifiers } from '../../contract/modifiers.ts';
import type { TimeStep } from '../../contract/time-series.ts';
import { type Comparison, type CountedText, Dialect, type Sql } from '../dialect.ts';
import { countedText, modifiedTexts, type TextSql } from '../modified-texts.ts';
import { postgresWithin } from './tolerances.ts';
import { asBytes, type PostgresName } from './type-names.ts';

/** PostgreSQL's SQL. */
export class PostgresDialect extends Dialect<PostgresName> {
  override readonly fence: Sql = '\n  OFFSET 0';

  override readonly mergesFullJoins: boolean = true;

  // The planner, which takes every row of a window for one of two hundred, would sort millions.
  override readonly unordered: Sql | null = `'0'::xid`;

  override readonly listIf: Dialect['listIf'] = (value, condition) =>
    `string_agg(${value}::text, ',') FILTER (WHERE ${condition})`;

  override countIf(condition: Sql): Sql {
    return `count(*) FILTER (WHERE ${condition})`;
  }

  override quoteText(text: string): Sql {
    // Whether a backslash is one depends on a setting, but not in this form.
    return text.includes('\\')
      ? ` E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
      : super.quoteText(text);
  }

  comparison(type1: PostgresName, type2: PostgresName): Comparison | null {
    return postgresComparison(type1, type2);
  }

  override modified(
    type1: PostgresName,
    type2: PostgresName,
    modifiers: Modifiers,
  ): Comparison | null {
    if (!isText(type1) || !isText(type2)) return null;
    return modifiedTexts(TEXTS, { texts: [asText, asText], form: asBytes }, modifiers);
  }

  override counted(type: PostgresName, modifiers: Modifiers): CountedText | null {
    return isText(type) ? countedText(TEXTS, asText, modifiers) : null;
  }

  timeStep(value: Sql, step: TimeStep): Sql {
    const time = `${value}::timestamp`;
    const start = `to_char(date_trunc('${step}', ${time}), 'YYYY-MM-DD HH24:MI:SS')`;
    return `CASE WHEN ${this.hasStep(time)} THEN ${start} END`;
  }

  /** Whether a time's step is written as what it is: `to_char` writes years before Christ as those after. */
  protected hasStep(time: Sql): Sql {
    return `isfinite(${time}) AND ${time} >= '0001-01-01'`;
  }

  timeLiteral(iso: string, { name }: PostgresName): Sql | null {
    const instant = `${this.quoteText(iso)}::timestamptz`;
    if (name === 'timestamp with time zone') return instant;
    const isLocal = name === 'timestamp without time zone' || name === 'date';
    return isLocal ? `(${instant} AT TIME ZONE 'UTC')` : null;
  }
}

type Form = (value: Sql) => Sql;

const asIs: Form = (value) => value;
const asText: Form = (value) => `${value}::text`;

/** Letters have no other case in this collation than those of ASCII; whose bytes are so many in UTF-8 alone. */
const TEXTS: TextSql = {
  lower: (text) => `lower(${text} COLLATE "C")`,
  isAscii: (text) => `octet_length(convert_to(${text}, 'UTF8')) = char_length(${text})`,
  trim: (text) => `btrim(${text}, E' \\t\\n\\x0b\\f\\r')`,
};

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

const isText = ({ name }: PostgresName): boolean => FAMILIES[name]?.[0] === 'text';

/** Of timestamps, those of one precision are a family. */
const familyOf = ({ sql, name }: PostgresName): [family: string, form: Form] | null =>
  TIMESTAMPS.has(name) ? [sql, asIs] : (FAMILIES[name] ?? null);

/**
 * How PostgreSQL itself compares two of its types, just as they would compare in DuckDB; `null`
 * where it would not, or cannot.
 */
function postgresComparison(type1: PostgresName, type2: PostgresName): Comparison | null {
  const [family1, family2] = [familyOf(type1), familyOf(type2)];
  if (!family1 || family1[0] !== family2?.[0]) return null;
  const [, form] = family1;
  const within = postgresWithin(type1.name, type2.name);
  return {
    key: [form, form],
    hashed: [form, form],
    equal: (value1, value2) => `${form(value1)} = ${form(value2)}`,
    differ: (value1, value2) => `${form(value1)} IS DISTINCT FROM ${form(value2)}`,
    ...(within && { within }),
  };
}
