import type { Pair } from '../../contract/summary-results.ts';
import { type Checksums, type HashedColumn, type HashedRows, NULL_KEYS } from '../checksums.ts';
import type { DatabaseColumn } from '../database.ts';
import type { Sql } from '../dialect.ts';
import { PostgresDialect } from './dialect.ts';
import { asBytes, withoutDigits } from './type-names.ts';

type Form = (value: Sql) => Sql;

const asIs: Form = (value) => value;

/** -0 as 0, which it equals. */
const asFloatBytes: Form = (value) => `float8send(${value}::float8 + 0)`;

/** Numbers of one declared scale have no zeros at their end that others lack. */
const hasScale = (declared: string): boolean => /^numeric\(/.test(declared);

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

/** Types that share a form by which all of them compare. */
const TEXTS = new Set(['text', 'character varying', 'character']);
const INTEGERS = new Set(['smallint', 'integer', 'bigint']);

/** Rows whose integer keys lie this close, as a power of two, are in one bucket. */
const NEIGHBOURS = 5;

/**
 * The key as a number of 64 bits. It is the seed of the hashes of the row's values: the hash of a
 * record is a sum of its columns' hashes, in which values that moved between rows would cancel out.
 */
function seedOf({ keys, isIntegerKey }: HashedRows): Sql {
  const [key = '0'] = keys;
  return isIntegerKey ? `${key}::bigint` : `hash_record_extended(row(${keys.join(', ')}), 0)`;
}

function bucketOf(rows: HashedRows, buckets: number): Sql {
  const seed = seedOf(rows);
  // Neighbours share a bucket, and are neighbours on disk too: their sum stays at hand.
  const hash = rows.isIntegerKey ? `hashint8extended(${seed} >> ${NEIGHBOURS}, 0)` : seed;
  const bucket = `(${hash} & ${buckets - 1})::int`;
  if (rows.isKeyNotNull) return bucket;
  const isNull = rows.keys.map((key) => `${key} IS NULL`).join(' OR ');
  return `CASE WHEN ${isNull} THEN ${NULL_KEYS} ELSE ${bucket} END`;
}

function rowHash(rows: HashedRows): Sql {
  return `hash_record_extended(row(${[...rows.keys, ...rows.values].join(', ')}), ${seedOf(rows)})`;
}

const literal = (text: string): Sql => new PostgresDialect().quoteText(text);

function conditions(where: Sql[]): Sql {
  return where.length === 0 ? '' : `\n  WHERE ${where.join(' AND ')}`;
}

/** Checksums by PostgreSQL's hash of records, from version 14 on. */
export const postgresChecksums: Checksums = {
  family: 'postgresql',

  hashed([column1, column2]: Pair<DatabaseColumn>): HashedColumn {
    const [base1, base2] = [withoutDigits(column1.declared), withoutDigits(column2.declared)];
    const isInteger = INTEGERS.has(base1) && INTEGERS.has(base2);
    const form = FORMS[base1];
    const isText = TEXTS.has(base1) && TEXTS.has(base2);
    if (form && (base1 === base2 || isText)) {
      const isSame = column1.declared === column2.declared;
      if (isSame && hasScale(column1.declared)) {
        const bytes: Form = (value) => `numeric_send(${value})`;
        return { forms: [bytes, bytes], isExact: true, isInteger };
      }
      // Of two precisions the finer has values that are equal once they are reduced; NaN has many.
      const isExact = !INEXACT.has(base1) && (isSame || !base1.startsWith('timestamp'));
      return { forms: [form, form], isExact, isInteger };
    }
    if (isInteger) {
      const wide: Form = (value) => `int8send(${value}::bigint)`;
      return { forms: [wide, wide], isExact: true, isInteger };
    }
    // Types that are told apart by name only on one server, and hash by their number there.
    const texts = [column1, column2].map(
      ({ landing }): Form =>
        (value) =>
          asBytes(`(${landing.write(value)})`),
    );
    return { forms: [texts[0] ?? asIs, texts[1] ?? asIs], isExact: false, isInteger };
  },

  select(rows: HashedRows, buckets: number): Sql {
    // OFFSET keeps the planner from its guess that there are as many groups as keys.
    return `SELECT bucket, count(*), sum(hash)
FROM (
  SELECT ${bucketOf(rows, buckets)} AS bucket, ${rowHash(rows)} AS hash
  FROM ${rows.relation} AS dataset${conditions(rows.where)}
  OFFSET 0
) AS hashed
GROUP BY bucket`;
  },

  isIn(rows: HashedRows, some: number[], buckets: number): Sql {
    return `${bucketOf(rows, buckets)} = ANY ('{${some.join(',')}}'::int[])`;
  },

  sample(rows: HashedRows, percent: number): Sql {
    const keys = rows.keyColumns.map(({ reference }, i) => `${reference} AS key_${i}`);
    return `SELECT ${keys.join(', ')}, ${rowHash(rows)} AS hash
FROM ${rows.relation} AS dataset TABLESAMPLE SYSTEM (${percent}) REPEATABLE (0)${conditions(rows.where)}`;
  },

  find(rows: HashedRows, keys: string[][]): Sql {
    const tuples = keys.map((key) => {
      const parts = key.map((part, i) => `${literal(part)}::${rows.keyColumns[i]?.type ?? 'text'}`);
      return `(${parts.join(', ')})`;
    });
    const columns = rows.keyColumns.map(({ reference }) => reference).join(', ');
    const where = [...rows.where, `(${columns}) IN (VALUES ${tuples.join(', ')})`];
    return `SELECT ${rowHash(rows)} AS hash FROM ${rows.relation} AS dataset${conditions(where)}`;
  },
};
