import type { Landing } from '../database.ts';
import type { Sql } from '../dialect.ts';
import { instantOf } from '../../duckdb/equality/timestamps.ts';
import {
  BIGINT,
  BIT_BOOLEAN,
  BLOB,
  BOOLEAN,
  type ColumnType,
  DATE,
  decimal,
  DOUBLE,
  FLOAT,
  integer,
  INTERVAL,
  JSON_TYPE,
  knownByText,
  NUMBER_TEXT,
  TEXT,
  TIME,
  timestamp,
  UUID,
} from '../types/column-type.ts';
import { containerLanding } from './containers.ts';
import type { Parts } from './parts.ts';

/** A type as PostgreSQL's catalog describes it, domains resolved. */
export interface PostgresType {
  /** `pg_type.typname`, e.g. `int4`. */
  name: string;
  /** `pg_type.typtype`: `b`ase, `c`omposite, `e`num, `r`ange, `m`ultirange, `p`seudo. */
  kind: string;
  /** `pg_type.typcategory`, e.g. `A` for arrays. */
  category: string;
  /** The type modifier, e.g. of `numeric(12,2)`; -1 for none. */
  modifier: number;
  /** What its values are made of; `null` where they are no containers. */
  parts: Parts | null;
}

const asText = (value: Sql): Sql => `${value}::text`;
const asIs = (value: Sql): Sql => value;

const plain = (type: ColumnType, write = asIs): Landing => ({ type, write, read: null });

/** Type names to types that DuckDB reads just as PostgreSQL writes them. */
const PLAIN: Record<string, ColumnType> = {
  int2: integer(16),
  int4: integer(32),
  int8: BIGINT,
  oid: integer(32, false),
  float4: FLOAT,
  float8: DOUBLE,
  bool: BOOLEAN,
  uuid: UUID,
  time: TIME,
  timetz: { kind: 'other', name: 'TIME WITH TIME ZONE' },
};

const TEXTS = new Set(['text', 'varchar', 'bpchar', 'name', 'citext', 'char']);

const BYTES: Landing = {
  type: BLOB,
  write: (value) => `encode(${value}, 'hex')`,
  read: (text) => `unhex(${text})`,
};

/** DuckDB would take no notice of what follows a date, and read one before Christ as one after. */
const DAY: Landing = {
  type: DATE,
  write: asIs,
  read: (text) => `CAST(replace(${text}, ' BC', ' (BC)') AS DATE)`,
};

/** Months, days and microseconds apart: none of them is a number of the others. */
const DURATION: Landing = {
  type: INTERVAL,
  write: (value) =>
    `(extract(year from ${value}) * 12 + extract(month from ${value}))::bigint || ' months ' || ` +
    `extract(day from ${value})::bigint || ' days ' || ` +
    `(extract(hour from ${value}) * 3600000000 + extract(minute from ${value}) * 60000000 + ` +
    `extract(microseconds from ${value}))::bigint || ' microseconds'`,
  read: (text) => `CAST(${text} AS INTERVAL)`,
};

/** `numeric(12,2)` has 12 * 65536 + 2 + 4 as its modifier; the scale has 11 bits and a sign. */
function numeric(modifier: number): Landing {
  const exact = plain(NUMBER_TEXT, (value) => `trim_scale(${value}::numeric)`);
  if (modifier < 0) return exact;
  const digits = ((modifier - 4) >> 16) & 0xffff;
  const scale = (((modifier - 4) & 0x7ff) ^ 1024) - 1024;
  if (digits > 38 || scale < 0 || scale > digits) return exact;
  return plain(decimal(digits, scale));
}

/** The session's time zone is UTC. */
const withZone = (text: Sql): Sql => instantOf(`CAST(${text} AS TIMESTAMP)`);

/** `timestamp(3)` has 3 as its modifier; without one it has 6 digits. */
function moment(modifier: number, hasZone: boolean): Landing {
  const type = timestamp(modifier < 0 ? 6 : modifier, hasZone, 'half from 2000');
  if (!hasZone) return plain(type);
  // DuckDB's CSV reader makes NULL of a time with a zone that it cannot read; a cast says so.
  return { type, write: (value) => `(${value} AT TIME ZONE 'UTC')`, read: withZone };
}

/** How values of a type come to DuckDB. */
export function landingOf(postgresType: PostgresType): Landing {
  const { name, kind, modifier } = postgresType;
  const type = PLAIN[name];
  if (type !== undefined) return plain(type);
  if (TEXTS.has(name) || kind === 'e') return plain(TEXT, asText);
  switch (name) {
    case 'date':
      return DAY;
    case 'numeric':
      return numeric(modifier);
    case 'money':
      return numeric(-1);
    case 'timestamp':
      return moment(modifier, false);
    case 'timestamptz':
      return moment(modifier, true);
    case 'bytea':
      return BYTES;
    case 'interval':
      return DURATION;
    case 'json':
    case 'jsonb':
      return { type: JSON_TYPE, write: asText, read: asIs };
    case 'bit':
      return modifier === 1
        ? plain(BIT_BOOLEAN, (value) => `${value}::int`)
        : plain(knownByText('bit'), asText);
  }
  return containerLanding(postgresType) ?? plain(knownByText(name), asText);
}

/** `0044-03-15 10:00:00 BC` as DuckDB writes it: `0044-03-15 (BC) 10:00:00`. */
const era = (text: Sql): Sql => `regexp_replace(${text}, '^(\\S+)(.*) BC$', '\\1 (BC)\\2')`;

const WITH_ERA: Record<string, (text: Sql) => Sql> = {
  timestamp: (text) => `CAST(${era(text)} AS TIMESTAMP)`,
  timestamptz: (text) => withZone(era(text)),
};

/** The same, for values that only few columns hold: NaN in a decimal, a time before Christ. */
export function carefulLandingOf(type: PostgresType): Landing {
  const quick = landingOf(type);
  if (type.name === 'numeric') return numeric(-1);
  const read = WITH_ERA[type.name];
  return read ? { ...quick, read } : quick;
}
