import { instantOf } from '../../duckdb/equality/timestamps.ts';
import type { DatabaseColumn, Landing } from '../database.ts';
import type { Sql } from '../dialect.ts';
import {
  BLOB,
  BOOLEAN,
  type ColumnType,
  DATE,
  decimal,
  DOUBLE,
  FLOAT,
  integer,
  INTERVAL,
  JSON_ARRAY,
  JSON_TYPE,
  knownByText,
  NO_VALUES,
  TEXT,
  TIME,
  timestamp,
} from '../types/column-type.ts';
import { isTextType, readSparkType, type SparkType } from './own-type.ts';

type Form = (value: Sql) => Sql;

const asIs: Form = (value) => value;
const asText: Form = (value) => `CAST(${value} AS STRING)`;

const plain = (type: ColumnType, write: Form = asText): Landing => ({ type, write, read: null });

/** Types whose texts DuckDB reads as Spark writes them. */
const PLAIN: Record<string, ColumnType> = {
  boolean: BOOLEAN,
  tinyint: integer(8),
  smallint: integer(16),
  int: integer(32),
  bigint: integer(64),
  float: FLOAT,
  double: DOUBLE,
  void: NO_VALUES,
};

/** Whole numbers: years before Christ and after 9999 are written in ways of their own. */
const DAY: Landing = {
  type: DATE,
  write: (value) => asText(`unix_date(${value})`),
  read: (text) => `CAST(DATE '1970-01-01' + CAST(${text} AS INTEGER) AS DATE)`,
};

const clock: Form = (text) => `make_timestamp(CAST(${text} AS BIGINT))`;

/** The session is in UTC, so that a clock on a wall shows the same as an instant. */
const CLOCK: Landing = {
  type: timestamp(6, false, 'cut'),
  write: (value) => asText(`unix_micros(CAST(${value} AS TIMESTAMP))`),
  read: clock,
};

const MOMENT: Landing = {
  type: timestamp(6, true, 'cut'),
  write: (value) => asText(`unix_micros(${value})`),
  read: (text) => instantOf(clock(text)),
};

const BYTES: Landing = {
  type: BLOB,
  write: (value) => `hex(${value})`,
  read: (text) => `unhex(${text})`,
};

/** Months alone, whatever of years and months the type has. */
const MONTHS: Landing = {
  type: INTERVAL,
  write: (value) => asText(`CAST(CAST(${value} AS INTERVAL MONTH) AS INT)`),
  read: (text) => `to_months(CAST(${text} AS INTEGER))`,
};

/** Microseconds alone: days of Spark's have 24 hours, and are no days of a calendar. */
const MICROSECONDS: Landing = {
  type: INTERVAL,
  write: (value) =>
    asText(
      `CAST(CAST(CAST(${value} AS INTERVAL SECOND) AS DECIMAL(20, 6)) * 1000000 AS DECIMAL(20, 0))`,
    ),
  read: (text) => `to_microseconds(CAST(${text} AS BIGINT))`,
};

/** Fields without a value are written too, and times with all their digits. */
const JSON_OPTIONS =
  `map('ignoreNullFields', 'false', 'timestampFormat', 'yyyy-MM-dd HH:mm:ss.SSSSSS', ` +
  `'timestampNTZFormat', 'yyyy-MM-dd HH:mm:ss.SSSSSS')`;

const document = (write: Form, type = JSON_TYPE): Landing => ({ type, write, read: asIs });

const CONTAINERS = new Set(['array', 'map', 'struct']);

/** Blanks at the end of a CHAR are no part of it. */
function textLanding({ name }: SparkType): Landing {
  return name === 'char' ? plain(TEXT, (value) => `rtrim(${asText(value)})`) : plain(TEXT);
}

/** How values of a type come to DuckDB. */
export function landingOf(type: SparkType): Landing {
  const { name, sizes } = type;
  const known = PLAIN[name];
  if (known !== undefined) return plain(known);
  if (isTextType(type)) return textLanding(type);
  if (CONTAINERS.has(name)) {
    const write: Form = (value) => `to_json(${value}, ${JSON_OPTIONS})`;
    return document(write, name === 'array' ? JSON_ARRAY : JSON_TYPE);
  }
  if (/^interval (?:year|month)/.test(name)) return MONTHS;
  if (/^interval (?:day|hour|minute|second)/.test(name)) return MICROSECONDS;
  switch (name) {
    case 'decimal':
      return plain(decimal(sizes[0] ?? 10, sizes[1] ?? 0));
    case 'binary':
      return BYTES;
    case 'date':
      return DAY;
    case 'time':
      return plain(TIME);
    case 'timestamp':
      return MOMENT;
    case 'timestamp_ntz':
      return CLOCK;
    case 'variant':
      return document((value) => `to_json(${value})`);
    default:
      return plain(knownByText(name));
  }
}

/** The column of a relation, whose type is as Spark writes it. */
export function columnOf(name: string, declared: string): DatabaseColumn<SparkType> {
  const own = readSparkType(declared);
  const landing = landingOf(own);
  return { name, type: landing.type, own, declared, landing, careful: landing };
}
