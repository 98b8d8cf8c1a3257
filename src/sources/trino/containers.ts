import type { Sql } from '../dialect.ts';
import type { TrinoPart, TrinoType } from './own-type.ts';
import { precisionOf } from './own-type.ts';

/** SQL of a value as something else; `depth` tells names of lambdas within each other apart. */
type Form = (value: Sql, depth: number) => Sql;

const asJson = (value: Sql): Sql => `CAST(${value} AS json)`;

const asText = (value: Sql): Sql => `CAST(${value} AS varchar)`;

/** Whole floats from here on are written with all digits. */
const WHOLE_REAL = '16777216';

/** Without zeros at the end of a second, as others write them: of two precisions, one text. */
const trimmed = (text: Sql): Sql =>
  `regexp_replace(regexp_replace(${text}, '(\\.\\d*?)0+$', '$1'), '\\.$', '')`;

const fractional = (type: TrinoType, text: Sql): Sql =>
  precisionOf(type) > 0 ? trimmed(text) : text;

/** Texts of values that JSON has no other form for, as PostgreSQL's JSON has them, too. */
const TEXTS: Record<string, (value: Sql, type: TrinoType) => Sql> = {
  char: asText,
  date: asText,
  uuid: asText,
  ipaddress: asText,
  number: asText,
  'interval day to second': asText,
  'interval year to month': asText,
  'time with time zone': asText,
  varbinary: (value) => `'\\x' || lower(to_hex(${value}))`,
  time: (value, type) => fractional(type, asText(value)),
  timestamp: (value, type) => `replace(${fractional(type, asText(value))}, ' ', 'T')`,
  'timestamp with time zone': (value, type) => {
    const inUtc = `CAST(${value} AT TIME ZONE 'UTC' AS timestamp(${precisionOf(type)}))`;
    return `replace(${fractional(type, asText(inUtc))}, ' ', 'T') || '+00:00'`;
  },
};

/** Scalars of which Trino itself makes the JSON that they are to be. */
const PLAIN = new Set([
  'boolean',
  'tinyint',
  'smallint',
  'integer',
  'bigint',
  'decimal',
  'double',
  'varchar',
  'json',
  'unknown',
]);

const quoted = (text: string): Sql => `'${text.replaceAll("'", "''")}'`;

/** Whether Trino's own cast to JSON gives what `jsonForm` does. */
function isPlain({ name, parts }: TrinoType): boolean {
  if (PLAIN.has(name)) return true;
  if (name === 'array') return parts.every(({ type }) => isPlain(type));
  return (
    name === 'map' && parts[0]?.type.name === 'varchar' && isPlain(parts[1]?.type ?? parts[0].type)
  );
}

function arrayForm([item]: readonly TrinoPart[]): Form | null {
  const form = item && jsonForm(item.type);
  if (!form) return null;
  return (value, depth) => {
    const name = `item_${depth}`;
    return asJson(`transform(${value}, ${name} -> ${form(name, depth + 1)})`);
  };
}

/** Keys are texts in JSON: those that are none as theirs, or that of their JSON. */
function keyForm(type: TrinoType): Form | null {
  if (type.name === 'varchar') return (value) => value;
  const text = TEXTS[type.name];
  if (text) return (value) => text(value, type);
  const form = jsonForm(type);
  return form && ((value, depth) => `json_format(${form(value, depth)})`);
}

function mapForm([key, item]: readonly TrinoPart[]): Form | null {
  const [keys, values] = [key && keyForm(key.type), item && jsonForm(item.type)];
  if (!keys || !values) return null;
  return (value, depth) => {
    const [k, v] = [`key_${depth}`, `value_${depth}`];
    const mapped = `transform_values(${value}, (${k}, ${v}) -> ${values(v, depth + 1)})`;
    return asJson(`transform_keys(${mapped}, (${k}, ${v}) -> ${keys(k, depth + 1)})`);
  };
}

/** By their names, where all have one and no two the same; else by their places. */
function namesOf(fields: readonly TrinoPart[]): string[] {
  const names = fields.map(({ name }) => name ?? '');
  const isNamed = !names.includes('') && new Set(names).size === names.length;
  return isNamed ? names : names.map((_, place) => String(place));
}

function rowForm(fields: readonly TrinoPart[]): Form | null {
  const forms = fields.map(({ type }) => jsonForm(type));
  if (forms.includes(null)) return null;
  const names = namesOf(fields).map(quoted);
  return (value, depth) => {
    const values = forms.map((form, i) => form?.(`${value}[${i + 1}]`, depth) ?? 'NULL');
    const object = asJson(`map(ARRAY[${names.join(', ')}], ARRAY[${values.join(', ')}])`);
    return `CASE WHEN ${value} IS NOT NULL THEN ${object} END`;
  };
}

/** A real is written with its own digits; from where these say no longer which number it is, with all. */
const realForm: Form = (value) =>
  `CASE WHEN abs(${value}) >= ${WHOLE_REAL} THEN CAST(CAST(${value} AS double) AS json) ELSE ${asJson(value)} END`;

/** What Trino makes JSON of in place of a value, so that equal values are the same JSON; `null` where it cannot. */
export function jsonForm(type: TrinoType): Form | null {
  if (isPlain(type)) return asJson;
  const text = TEXTS[type.name];
  if (text) return (value) => asJson(text(value, type));
  switch (type.name) {
    case 'real':
      return realForm;
    case 'array':
      return arrayForm(type.parts);
    case 'map':
      return mapForm(type.parts);
    case 'row':
      return rowForm(type.parts);
    default:
      return null;
  }
}
