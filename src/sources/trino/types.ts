import { instantOf } from '../../duckdb/equality/timestamps.ts';
import type { DatabaseColumn, Landing } from '../database.ts';
import type { Sql } from '../dialect.ts';
import {
  BIGINT,
  BLOB,
  BOOLEAN,
  type ColumnType,
  DATE,
  decimal,
  DOUBLE,
  FINE_TIME,
  fineTimestamp,
  FLOAT,
  integer,
  JSON_ARRAY,
  JSON_TYPE,
  knownByJson,
  knownByText,
  NO_VALUES,
  NUMBER_TEXT,
  type Reduction,
  TEXT,
  TIME,
  timestamp,
  UUID,
} from '../types/column-type.ts';
import type { ResultColumn } from './client/pages.ts';
import { jsonForm } from './containers.ts';
import { precisionOf, readSignature, type TrinoType } from './own-type.ts';

const asIs = (value: Sql): Sql => value;

/** Every value comes as a text: as numbers of JSON, long ones would lose digits. */
const asText = (value: Sql): Sql => `CAST(${value} AS varchar)`;

const plain = (type: ColumnType, write = asText): Landing => ({ type, write, read: null });

/** How Trino makes times coarser. */
const REDUCTION: Reduction = 'half up';

/** As many digits of a second as DuckDB has for times of any year. */
const MICROSECONDS = 6;

const LANDINGS: Record<string, Landing> = {
  boolean: plain(BOOLEAN),
  tinyint: plain(integer(8)),
  smallint: plain(integer(16)),
  integer: plain(integer(32)),
  bigint: plain(BIGINT),
  // Its own text has 7 digits, which do not tell every two of them apart.
  real: plain(FLOAT, (value) => asText(`CAST(${value} AS double)`)),
  double: plain(DOUBLE),
  number: plain(NUMBER_TEXT),
  varchar: plain(TEXT, asIs),
  char: plain(TEXT),
  varbinary: {
    type: BLOB,
    write: (value) => `to_hex(${value})`,
    read: (text) => `unhex(${text})`,
  },
  json: { type: JSON_TYPE, write: (value) => `json_format(${value})`, read: asIs },
  variant: { type: JSON_TYPE, write: (value) => `json_format(CAST(${value} AS json))`, read: asIs },
  date: plain(DATE),
  uuid: plain(UUID),
  unknown: plain(NO_VALUES),
};

/** Types whose values are no texts, but bytes; others than these have a text. */
const BYTES = new Set(['hyperloglog', 'p4hyperloglog', 'qdigest', 'tdigest', 'setdigest']);
const SHAPES = new Set(['geometry', 'sphericalgeography']);

/** The same time in UTC, without its zone. */
const inUtc = (value: Sql, precision: number): Sql =>
  `CAST(${value} AT TIME ZONE 'UTC' AS timestamp(${precision}))`;

/** A year of five digits has a sign in front of it. */
const unsigned = (text: Sql): Sql => `replace(${text}, '+', '')`;

function moment(type: TrinoType, hasZone: boolean): Landing {
  const precision = precisionOf(type);
  const write = (value: Sql): Sql => asText(hasZone ? inUtc(value, precision) : value);
  if (precision > MICROSECONDS) {
    return {
      type: fineTimestamp(precision, hasZone, REDUCTION),
      write: (value) => unsigned(write(value)),
      read: null,
    };
  }
  const landed = timestamp(precision, hasZone, REDUCTION);
  // DuckDB's reader of CSV takes an instant that it cannot read for NULL.
  const read = hasZone ? (text: Sql) => instantOf(`CAST(${text} AS TIMESTAMP)`) : null;
  return { type: landed, write, read };
}

function container(type: TrinoType): Landing | null {
  const form = jsonForm(type);
  if (!form) return null;
  const write = (value: Sql): Sql => `json_format(${form(value, 0)})`;
  if (type.name === 'array') return { type: JSON_ARRAY, write, read: asIs };
  return { type: knownByJson(type.name), write, read: null };
}

/** What is known by its text alone. */
function otherLanding({ name }: TrinoType): Landing {
  const byText = knownByText(name);
  if (BYTES.has(name)) return plain(byText, (value) => `to_hex(CAST(${value} AS varbinary))`);
  if (SHAPES.has(name)) return plain(byText, (value) => `ST_AsText(${value})`);
  return plain(byText);
}

/** How values of a type come to DuckDB. */
export function landingOf(type: TrinoType): Landing {
  const { name, sizes } = type;
  const known = LANDINGS[name];
  if (known) return known;
  switch (name) {
    case 'decimal': {
      const [digits = 38, scale = 0] = sizes;
      return plain(decimal(digits, scale));
    }
    case 'timestamp':
      return moment(type, false);
    case 'timestamp with time zone':
      return moment(type, true);
    case 'time':
      return plain(precisionOf(type) > MICROSECONDS ? FINE_TIME : TIME);
    case 'array':
    case 'map':
    case 'row':
      return container(type) ?? otherLanding(type);
  }
  return otherLanding(type);
}

/** The same, for values that few columns hold: years of more than four digits. */
function carefulLandingOf(type: TrinoType): Landing {
  const quick = landingOf(type);
  if (quick.type.kind !== 'timestamp' || quick.type.unit === 'text') return quick;
  return { ...quick, write: (value) => unsigned(quick.write(value)) };
}

/** A column of a result. */
export function columnOf({ name, type, typeSignature }: ResultColumn): DatabaseColumn<TrinoType> {
  const own = readSignature(typeSignature);
  const landing = landingOf(own);
  return {
    name,
    type: landing.type,
    own,
    declared: type.toLowerCase(),
    landing,
    careful: carefulLandingOf(own),
  };
}
