import type { DatabaseColumn, Landing } from '../database.ts';
import type { Sql } from '../dialect.ts';
import {
  BLOB,
  type ColumnType,
  FLOAT,
  JSON_TYPE,
  knownByText,
  NUMBER_TEXT,
  TEXT,
} from '../types/column-type.ts';
import { type PostgresName, readTypeName } from '../postgresql/type-names.ts';
import { carefulLandingOf, landingOf, type PostgresType } from '../postgresql/types.ts';

const asIs = (value: Sql): Sql => value;

const plain = (type: ColumnType, write = asIs): Landing => ({ type, write, read: null });

/** Without a cast to text, which has no more than 256 bytes there. */
const BARE_TEXT = plain(TEXT);

/** Types that PostgreSQL does not have, or whose values come in another way; others as their text. */
const LANDINGS: Record<string, Landing> = {
  text: BARE_TEXT,
  varchar: BARE_TEXT,
  name: BARE_TEXT,
  bpchar: plain(TEXT, (value) => `rtrim(${value}, ' ')`),
  // Its own text has a digit less than it takes to tell every two values apart.
  float4: plain(FLOAT, (value) => `${value}::float8`),
  super: {
    type: JSON_TYPE,
    // Of NULL it makes the JSON null.
    write: (value) => `CASE WHEN ${value} IS NOT NULL THEN json_serialize(${value}) END`,
    read: asIs,
  },
  varbyte: {
    type: BLOB,
    write: (value) => `to_hex(${value})`,
    read: (text) => `unhex(${text})`,
  },
};

/** Types that are PostgreSQL's. */
const SHARED = new Set(['int2', 'int4', 'int8', 'float8', 'bool', 'oid']);
const SHARED_TIMES = new Set(['date', 'time', 'timetz', 'timestamp', 'timestamptz']);

/** There is no `trim_scale`: numbers are compared by value, whatever their zeros. */
function numeric(type: PostgresType): Landing {
  const landing = landingOf(type);
  return landing.type.kind === 'numberText' ? plain(NUMBER_TEXT) : landing;
}

/**
 * How values of a type come to DuckDB: always so that every value can be read, since a second try
 * would see another snapshot.
 */
function redshiftLandingOf(type: PostgresType): Landing {
  const { name } = type;
  if (SHARED.has(name)) return landingOf(type);
  // Times may be before Christ; numbers are never NaN.
  if (SHARED_TIMES.has(name)) return carefulLandingOf(type);
  if (name === 'numeric') return numeric(type);
  return LANDINGS[name] ?? plain(knownByText(name));
}

/** A column as the server describes it, and what its catalog says of its type. */
export interface RedshiftColumn {
  name: string;
  modifier: number;
  typeName: string;
  declared: string;
}

/** The column of a relation. */
export function columnOf({
  name,
  modifier,
  typeName,
  declared,
}: RedshiftColumn): DatabaseColumn<PostgresName> {
  const landing = redshiftLandingOf({
    name: typeName,
    kind: 'b',
    category: 'X',
    modifier,
    parts: null,
  });
  const own = readTypeName(declared);
  return { name, type: landing.type, own, declared, landing, careful: landing };
}
