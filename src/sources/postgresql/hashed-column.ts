import type { Tolerance } from '../../contract/tolerances.ts';
import type { HashedColumn, HashedKind } from '../checksums.ts';
import type { DatabaseColumn } from '../database.ts';
import type { Sql } from '../dialect.ts';
import { cellsOf } from '../tolerances/cells.ts';
import { cellArithmetic } from './tolerances.ts';
import { asBytes, type PostgresName } from './type-names.ts';

type Form = (value: Sql) => Sql;
type PostgresColumn = DatabaseColumn<PostgresName>;

const asIs: Form = (value) => value;

/** -0 as 0, which it equals. */
const asFloatBytes: Form = (value) => `float8send(${value}::float8 + 0)`;

/** Forms of more than eight bytes, that begin otherwise for exact numbers and floats. */
const asNumber: Form = (value) => `'\\x01'::bytea || numeric_send(trim_scale(${value}::numeric))`;
const asFloat: Form = (value) => `'\\x02'::bytea || ${asFloatBytes(value)}`;

/** Numbers of one declared scale have no zeros at their end that others lack. */
const hasScale = ({ name, hasDigits }: PostgresName): boolean => name === 'numeric' && hasDigits;

/**
 * Types whose own hash has 64 bits, tells apart what differs, and mixes the seed into every value.
 * Others are hashed by their binary form. PostgreSQL folds 64-bit integers to 32 bits before it
 * hashes them (`hashint8extended`), and timestamps, which are integers within: 1 and 4294967296
 * share a hash. Its hash of a numeric has no sign, is the seed itself for NaN and infinity and one
 * less for zero, and is the same for 1 and 10000 but for one bit (`hash_numeric_extended`); that of
 * a float is the seed for zero (`hashfloat8extended`). In a sum over rows such hashes cancel out.
 */
const FORMS: Record<string, Form> = {
  smallint: asIs,
  integer: asIs,
  bigint: (value) => `int8send(${value})`,
  real: asFloatBytes,
  'double precision': asFloatBytes,
  numeric: (value) => `numeric_send(trim_scale(${value}))`,
  boolean: asIs,
  uuid: asIs,
  bytea: asIs,
  date: asIs,
  text: asBytes,
  'character varying': asBytes,
  character: asBytes,
  'timestamp without time zone': (value) => `timestamp_send(${value})`,
  'timestamp with time zone': (value) => `timestamptz_send(${value})`,
  'time without time zone': (value) => `time_send(${value})`,
};

/** Types of which two equal values may have two forms. */
const INEXACT = new Set(['real', 'double precision']);

const asNumericBytes: Form = (value) => `numeric_send(${value})`;

/** Types that share a form by which all of them compare. */
const TEXTS = new Set(['text', 'character varying', 'character']);
const INTEGERS = new Set(['smallint', 'integer', 'bigint']);

function kindOf(base: string): HashedKind {
  if (INTEGERS.has(base)) return 'integer';
  if (TEXTS.has(base)) return 'text';
  return base === 'uuid' ? 'uuid' : 'other';
}

/**
 * A float of 32 bits as the double that it is, where that counts: 999999986991104 is written `1e+15`,
 * as the double of that value is.
 */
const beside64Bits: Form = (value) =>
  `CASE WHEN abs(${value}) >= 16777216 THEN ${value}::float8::text ELSE ${value}::text END`;

/** Numbers of any type, each type of which has its own form for those that are in no cell. */
const EXACTLY: Record<string, Form> = {
  ...Object.fromEntries(
    ['smallint', 'integer', 'bigint', 'numeric'].map((name) => [name, asNumber]),
  ),
  real: asFloat,
  'double precision': asFloat,
};

/** Numbers by the cells of a tolerance, in eight bytes, and those without one in more. */
function nearColumn({ own }: PostgresColumn, other: PostgresColumn, tolerance: Tolerance) {
  const [exactly, others] = [EXACTLY[own.name], EXACTLY[other.own.name]];
  const bits = own.name === 'real' ? 32 : 64;
  const cells = cellsOf(cellArithmetic(own), tolerance, bits);
  if (!exactly || !others || !cells) return null;
  const form: Form = (value) => {
    const { isIn, number } = cells(value);
    return `CASE WHEN ${isIn} THEN int8send((${number})::bigint) ELSE ${exactly(value)} END`;
  };
  return { form, isExact: false, kind: 'other' } satisfies HashedColumn;
}

/** What goes into the hash of a row of a column that is compared with another. */
export function hashedColumn(
  column: PostgresColumn,
  other: PostgresColumn,
  tolerance: Tolerance | null = null,
): HashedColumn {
  return (tolerance && nearColumn(column, other, tolerance)) ?? exactColumn(column, other);
}

function exactColumn({ own, landing }: PostgresColumn, other: PostgresColumn): HashedColumn {
  const [base1, base2] = [own.name, other.own.name];
  const form = FORMS[base1];
  const isText = TEXTS.has(base1) && TEXTS.has(base2);
  if (form && (base1 === base2 || isText)) {
    const isSame = own.sql === other.own.sql;
    const bytes = isSame && hasScale(own) ? asNumericBytes : form;
    // Of two precisions the finer has values that are equal once they are reduced; NaN has many.
    const isExact = !INEXACT.has(base1) && (isSame || !base1.startsWith('timestamp'));
    return { form: bytes, isExact, kind: kindOf(base1) };
  }
  if (INTEGERS.has(base1) && INTEGERS.has(base2)) {
    const wide: Form = (value) => `int8send(${value}::bigint)`;
    return { form: wide, isExact: true, kind: 'integer' };
  }
  if (base1 === 'real' && base2 === 'double precision') {
    return { form: (value) => asBytes(beside64Bits(value)), isExact: false, kind: 'other' };
  }
  // Types that are told apart by name only on one server, and hash by their number there.
  const asText: Form = (value) => asBytes(`(${landing.write(value)})`);
  return { form: asText, isExact: false, kind: 'other' };
}
