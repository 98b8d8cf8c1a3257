/**
 * The type of a column whose values are numbers written as text, too long for any numeric type.
 * It exists in our own columns only: DuckDB holds them as VARCHAR.
 */
export const NUMBER_TEXT = 'NUMBER TEXT';

/** The same of numbers among texts: those that may be codes, such as `1e5`, are none of them. */
export const SURE_NUMBER_TEXT = 'NUMBER TEXT AMONG TEXTS';

/** The type of a column that has no value on either side, so that nothing can be said of it. */
export const NO_VALUES = 'NULL';

/**
 * The type of values of which none has to be looked at: each is written in the only way that its
 * type has, so that it does not matter which type that is.
 */
export const ONE_WAY_TEXT = 'TEXT WRITTEN IN ONE WAY';

/** The type of a column that some databases use for truth values: one bit, or MySQL's TINYINT(1). */
export const BIT_BOOLEAN = 'BIT BOOLEAN';

/** The type of instants in nanoseconds, as Parquet has them: DuckDB holds them as TIMESTAMP_NS. */
export const UTC_NANOSECONDS = 'TIMESTAMP_NS WITH TIME ZONE';

/** The type of values that are only known by their text, and by the name of their type. */
export const textOf = (name: string): string => `TEXT OF ${name}`;

/** The same for values that are known by their JSON. */
export const jsonOf = (name: string): string => `JSON OF ${name}`;

/** Whether values of a type are known by their JSON alone. */
export const isJsonOf = (type: string): boolean => type.startsWith(jsonOf(''));

/**
 * The type of values of a text file that not all read as `type`: those that do are compared by it,
 * the others as they are written.
 */
export const textOr = (type: string): string => `TEXT OR ${type}`;

/** The same of values that are known by their JSON. */
export const jsonOr = (type: string): string => `JSON OR ${type}`;

/** How a database makes a timestamp coarser: how it rounds, or that it cuts digits off. */
export type Reduction = 'half from 2000' | 'half from 1970' | 'half up' | 'cut';

/** The type of timestamps with `precision` digits of a second, from 0 to 6. */
export function timestampType(precision: number, hasZone: boolean, reduction: Reduction): string {
  const type = hasZone ? 'TIMESTAMP WITH TIME ZONE' : 'TIMESTAMP';
  // What DuckDB itself does with nanoseconds.
  return precision === 6 && reduction === 'cut' ? type : `${type}(${precision}, ${reduction})`;
}

type TimestampKind = 'timestamp' | 'timestamptz';

/** What kind of value a DuckDB type holds. Only types of one family can be compared. */
export type Family =
  | {
      kind:
        'boolean' | 'text' | 'date' | 'time' | 'timeNanos' | 'uuid' | 'blob' | 'json' | 'unknown';
    }
  | { kind: 'integer'; digits: number }
  | { kind: 'decimal'; digits: number; scale: number }
  | { kind: 'numberText' }
  | { kind: 'float'; type: 'FLOAT' | 'DOUBLE' }
  | { kind: TimestampKind; type: string; precision: number; reduction: Reduction }
  | { kind: 'bitBoolean' }
  /** Texts, or JSON, of which some read as a type. */
  | { kind: 'mixed'; type: string; isJson: boolean }
  /** Compared with the same type only. */
  | { kind: 'same'; type: string };

const INTEGER_DIGITS: Record<string, number> = {
  TINYINT: 3,
  UTINYINT: 3,
  SMALLINT: 5,
  USMALLINT: 5,
  INTEGER: 10,
  UINTEGER: 10,
  BIGINT: 19,
  UBIGINT: 20,
  HUGEINT: 39,
  // HUGEINT cannot hold all of it.
  UHUGEINT: 40,
};

const TIMESTAMP_PRECISION: Record<string, number> = {
  TIMESTAMP_S: 0,
  TIMESTAMP_MS: 3,
  TIMESTAMP: 6,
  TIMESTAMP_NS: 9,
};

const PLAIN: Record<string, Family> = {
  BOOLEAN: { kind: 'boolean' },
  VARCHAR: { kind: 'text' },
  DATE: { kind: 'date' },
  TIME: { kind: 'time' },
  TIME_NS: { kind: 'timeNanos' },
  UUID: { kind: 'uuid' },
  BLOB: { kind: 'blob' },
  JSON: { kind: 'json' },
  FLOAT: { kind: 'float', type: 'FLOAT' },
  DOUBLE: { kind: 'float', type: 'DOUBLE' },
  BIGNUM: { kind: 'numberText' },
  [NUMBER_TEXT]: { kind: 'numberText' },
  [SURE_NUMBER_TEXT]: { kind: 'numberText' },
  [ONE_WAY_TEXT]: { kind: 'text' },
  '"NULL"': { kind: 'unknown' },
  [NO_VALUES]: { kind: 'unknown' },
  [BIT_BOOLEAN]: { kind: 'bitBoolean' },
  [UTC_NANOSECONDS]: {
    kind: 'timestamptz',
    type: 'TIMESTAMP_NS',
    precision: 9,
    reduction: 'cut',
  },
  'TIMESTAMP WITH TIME ZONE': {
    kind: 'timestamptz',
    type: 'TIMESTAMP WITH TIME ZONE',
    precision: 6,
    reduction: 'cut',
  },
};

/** The family of a DuckDB type name as `DESCRIBE` prints it. */
export function familyOf(type: string): Family {
  const plain = PLAIN[type];
  if (plain) return plain;
  const mixed = /^(TEXT|JSON) OR (.+)$/s.exec(type);
  if (mixed) return { kind: 'mixed', type: mixed[2] ?? '', isJson: mixed[1] === 'JSON' };
  const digits = INTEGER_DIGITS[type];
  if (digits !== undefined) return { kind: 'integer', digits };
  const precision = TIMESTAMP_PRECISION[type];
  if (precision !== undefined) {
    return {
      kind: 'timestamp',
      type,
      precision,
      reduction: precision < 6 ? 'half from 1970' : 'cut',
    };
  }
  const reduced = /^(TIMESTAMP( WITH TIME ZONE)?)\((\d), (.+)\)$/.exec(type);
  if (reduced) {
    return {
      kind: reduced[2] === undefined ? 'timestamp' : 'timestamptz',
      type: reduced[1] ?? type,
      precision: Number(reduced[3]),
      reduction: reduced[4] as Reduction,
    };
  }
  const decimal = /^DECIMAL\((\d+),(\d+)\)$/.exec(type);
  if (decimal) return { kind: 'decimal', digits: Number(decimal[1]), scale: Number(decimal[2]) };
  if (/^ENUM\(.*\)$/s.test(type)) return { kind: 'text' };
  return { kind: 'same', type };
}
