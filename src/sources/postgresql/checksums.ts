import {
  type Checksums,
  conditions,
  type HashedRows,
  type KeyRange,
  type KeyRanges,
  type IndexedChecksums,
  NULL_KEYS,
} from '../checksums.ts';
import type { DatabaseColumn } from '../database.ts';
import type { Sql } from '../dialect.ts';
import { PostgresDialect } from './dialect.ts';
import { hashedColumn } from './hashed-column.ts';
import type { PostgresName } from './type-names.ts';

/** Rows whose integer keys lie this close, as a power of two, are in one bucket. */
const NEIGHBOURS = 5;

/**
 * The key as a number of 64 bits. It is the seed of the hashes of the row's values: the hash of a
 * record is a sum of its columns' hashes, in which values that moved between rows would cancel out.
 */
function seedOf({ keys, keyKind }: HashedRows): Sql {
  const [key = '0'] = keys;
  switch (keyKind) {
    case 'integer':
      return `${key}::bigint`;
    case 'uuid':
      return `uuid_hash_extended(${key}, 0)`;
    case 'text':
      return `hashtextextended(${key}, 0)`;
    case 'other':
      return `hash_record_extended(row(${keys.join(', ')}), 0)`;
  }
}

const keyIsNull = ({ keys }: HashedRows): Sql => keys.map((key) => `${key} IS NULL`).join(' OR ');

/** @param seed SQL of the key as `seedOf` gives it. */
function bucketOf(rows: HashedRows, seed: Sql, buckets: number): Sql {
  // Neighbours share a bucket, and are neighbours on disk too: their sum stays at hand.
  const hash = rows.keyKind === 'integer' ? `hashint8extended(${seed} >> ${NEIGHBOURS}, 0)` : seed;
  return `(${hash} & ${buckets - 1})`;
}

/**
 * The key itself is in the seed; without values, it is what is hashed. In a record's hash a NULL is 0
 * whatever the seed: the `true` keeps rows of nothing but NULL apart, where only their keys differ.
 */
const recordOf = ({ keys, values, keyKind }: HashedRows): Sql => {
  const forms = keyKind === 'integer' ? keys.map((key) => `int8send(${key}::bigint)`) : keys;
  return `row(${(values.length > 0 ? ['true', ...values] : forms).join(', ')})`;
};

function rowHash(rows: HashedRows): Sql {
  return `hash_record_extended(${recordOf(rows)}, ${seedOf(rows)})`;
}

function selectHashed(rows: HashedRows, buckets: number): Sql {
  const bucket = bucketOf(rows, 'seed', buckets);
  // OFFSET keeps the key from being hashed twice.
  const isNull = rows.isKeyNotNull ? '' : `, (${keyIsNull(rows)}) AS is_null`;
  const hashed = `SELECT ${seedOf(rows)} AS seed, ${recordOf(rows)} AS record${isNull}
    FROM ${rows.relation} AS dataset${conditions(rows.where)}
    OFFSET 0`;
  return `SELECT bucket, count(*), sum(hash)
FROM (
  SELECT ${rows.isKeyNotNull ? bucket : `CASE WHEN is_null THEN ${NULL_KEYS} ELSE ${bucket} END`} AS bucket,
    hash_record_extended(record, seed) AS hash
  FROM (
    ${hashed}
  ) AS hashed
  OFFSET 0
) AS hashed
GROUP BY bucket`;
}

const arrayOf = (numbers: (bigint | null)[]): Sql =>
  `'{${numbers.map((number) => number ?? 'NULL').join(',')}}'::bigint[]`;

/** Ranges as rows of `low` and `high`. */
function unnested(ranges: KeyRanges[]): Sql {
  const arrays = [
    arrayOf(ranges.map(({ low }) => low)),
    arrayOf(ranges.map(({ high }) => high)),
    arrayOf(ranges.map(({ size }) => size)),
  ];
  // A difference of two numbers of 64 bits may take one bit more.
  return `SELECT start AS low,
    CASE WHEN size IS NULL OR high::numeric - start < size THEN high ELSE start + size - 1 END AS high
  FROM unnest(${arrays.join(', ')}) AS ranges (low, high, size)
  CROSS JOIN LATERAL generate_series(low, CASE WHEN size IS NULL THEN low ELSE high END, coalesce(size, 1)) AS start`;
}

const isWithin = ({ rangedBy }: HashedRows): Sql =>
  `${rangedBy ?? 'NULL'} BETWEEN key_range.low AND key_range.high`;

function selectRanges(rows: HashedRows, ranges: KeyRanges[]): Sql {
  return `SELECT key_range.low, hashed.total_rows, hashed.checksum
FROM (
  ${unnested(ranges)}
) AS key_range
CROSS JOIN LATERAL (
  SELECT count(*) AS total_rows, sum(${rowHash(rows)}) AS checksum
  FROM ${rows.relation} AS dataset${conditions([isWithin(rows), ...rows.where])}
) AS hashed
WHERE hashed.total_rows > 0`;
}

/** A column's type as a cast writes it: what is hashed here is of this database. */
const sqlTypeOf = (column: DatabaseColumn | undefined): Sql =>
  (column?.own as PostgresName | undefined)?.sql ?? 'text';

const literal = (text: string): Sql => new PostgresDialect().quoteText(text);

const byIndex: IndexedChecksums = {
  select: selectRanges,

  inRanges(rows: HashedRows, some: KeyRange[]): Sql {
    const arrays = [arrayOf(some.map(({ low }) => low)), arrayOf(some.map(({ high }) => high))];
    return `(
  SELECT dataset.*
  FROM unnest(${arrays.join(', ')}) AS key_range (low, high)
  CROSS JOIN LATERAL (
    SELECT * FROM ${rows.relation} AS dataset WHERE ${isWithin(rows)}
  ) AS dataset
)`;
  },

  sample(rows: HashedRows, percent: number): Sql {
    const keys = rows.keyColumns.map(({ reference }, i) => `${reference} AS key_${i}`);
    return `SELECT ${keys.join(', ')}, ${rowHash(rows)} AS hash
FROM ${rows.relation} AS dataset TABLESAMPLE SYSTEM (${percent}) REPEATABLE (0)${conditions(rows.where)}`;
  },

  find(rows: HashedRows, keys: string[][]): Sql {
    const tuples = keys.map((key) => {
      const parts = key.map(
        (part, i) => `${literal(part)}::${sqlTypeOf(rows.keyColumns[i]?.column)}`,
      );
      return `(${parts.join(', ')})`;
    });
    const columns = rows.keyColumns.map(({ reference }) => reference).join(', ');
    const where = [...rows.where, `(${columns}) IN (VALUES ${tuples.join(', ')})`];
    return `SELECT ${rowHash(rows)} AS hash FROM ${rows.relation} AS dataset${conditions(where)}`;
  },
};

/**
 * Checksums by PostgreSQL's hash of records, from version 14 on. Texts are hashed by their bytes,
 * which stand for others in another encoding.
 */
export const postgresChecksums = (encoding: string): Checksums => ({
  family: `postgresql ${encoding}`,

  hashed: hashedColumn,

  total(rows: HashedRows): Sql {
    const hash = rowHash(rows);
    const sum = rows.isKeyNotNull
      ? hash
      : `CASE WHEN ${keyIsNull(rows)} THEN NULL ELSE ${hash} END`;
    const nulls = rows.isKeyNotNull ? '0' : `count(*) FILTER (WHERE ${keyIsNull(rows)})`;
    return `SELECT count(*) AS total_rows, ${nulls} AS nulls, sum(${sum}) AS checksum
FROM ${rows.relation} AS dataset${conditions(rows.where)}`;
  },

  select: selectHashed,

  isIn(rows: HashedRows, some: bigint[], buckets: number): Sql {
    const bucket = bucketOf(rows, seedOf(rows), buckets);
    // Not NULL where a part of the key is: such rows are in no bucket of these.
    const known = rows.isKeyNotNull
      ? bucket
      : `CASE WHEN ${keyIsNull(rows)} THEN ${NULL_KEYS} ELSE ${bucket} END`;
    return `${known} = ANY (${arrayOf(some)})`;
  },

  repeated(rows: HashedRows, buckets: number): Sql {
    const where = [...rows.where, `NOT (${keyIsNull(rows)})`];
    return `SELECT DISTINCT ${bucketOf(rows, seedOf(rows), buckets)} AS bucket
FROM ${rows.relation} AS dataset${conditions(where)}
GROUP BY ${rows.keys.join(', ')} HAVING count(*) > 1`;
  },

  groupedBy: ({ keys }) => keys.join(', '),

  byIndex,
});
