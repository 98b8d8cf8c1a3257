import { randomBytes } from 'node:crypto';
import {
  type Checksums,
  conditions,
  type HashedColumn,
  type HashedRows,
  NULL_KEYS,
} from './checksums.ts';
import type { Tolerance } from '../contract/tolerances.ts';
import type { DatabaseColumn } from './database.ts';
import type { Sql } from './dialect.ts';
import { commonForm, nearForm, type TextForm, type TextHashing } from './text-forms.ts';
import { cellsOf } from './tolerances/cells.ts';
import { BIGINT } from './types/column-type.ts';

/** Rows whose keys are whole numbers in so many in a row are in one bucket, and neighbours on disk. */
const NEIGHBOURS = 32;

const MD5_BYTES = 16;

const WHOLE_NUMBER: TextForm = { kind: 'number', type: BIGINT };

const isInteger = ({ type }: DatabaseColumn): boolean => type.kind === 'integer';

/**
 * Checksums by hashes of texts that more than one kind of database can write alike. The text of a
 * row is made of its key and its values, so that nothing that moves between rows cancels out. It is
 * injective: NULL, an empty text and every other value differ, and it can be told where each ends.
 */
export class TextChecksums implements Checksums {
  readonly family = 'texts';
  readonly byIndex = null;
  readonly #sql: TextHashing;

  constructor(sql: TextHashing) {
    this.#sql = sql;
  }

  hashed(
    column: DatabaseColumn,
    other: DatabaseColumn,
    tolerance: Tolerance | null = null,
  ): HashedColumn | null {
    const near = tolerance && this.#near(column, other, tolerance);
    if (near) return near;
    const common = commonForm(column, other);
    if (!common || this.#sql.write('value', common.form, column) === null) return null;
    const form = (value: Sql): Sql => this.#sql.write(value, common.form, column) ?? value;
    const isWhole = isInteger(column) && isInteger(other);
    return { form, isExact: common.isExact, kind: isWhole ? 'integer' : 'other' };
  }

  /** Numbers by the cells of a tolerance, and those without one by their texts; `null` where there are none. */
  #near(column: DatabaseColumn, other: DatabaseColumn, tolerance: Tolerance): HashedColumn | null {
    const [form, others] = [nearForm(column), nearForm(other)];
    const bits = column.type.kind === 'float' ? column.type.bits : 64;
    const arithmetic = this.#sql.cells(column);
    const cells = cellsOf(arithmetic, tolerance, bits);
    if (!form || !others || !cells || this.#sql.write('value', form, column) === null) return null;
    const near = (value: Sql): Sql => {
      const { isIn, number } = cells(value);
      // Two texts, of which the first is no number: so no number without a cell has the text of one.
      const cell = this.#sql.joined([`'c'`, arithmetic.text(number)]);
      return `CASE WHEN ${isIn} THEN ${cell} ELSE ${this.#sql.write(value, form, column) ?? value} END`;
    };
    return { form: near, isExact: false, kind: 'other' };
  }

  total(rows: HashedRows): Sql {
    const { isKeyNotNull } = rows;
    const isNull = keyIsNull(rows);
    const hash = this.#rowHash(rows);
    const sum = isKeyNotNull ? hash : `CASE WHEN ${isNull} THEN NULL ELSE ${hash} END`;
    const nulls = isKeyNotNull ? '0' : `count(CASE WHEN ${isNull} THEN 1 END)`;
    return `SELECT count(*) AS total_rows, ${nulls} AS nulls, sum(${sum}) AS checksum
FROM ${rows.relation} AS dataset${conditions(rows.where)}`;
  }

  select(rows: HashedRows, buckets: number): Sql {
    return `SELECT bucket, count(*), sum(hash)
FROM (
  SELECT ${this.#bucket(rows, buckets)} AS bucket, ${this.#rowHash(rows)} AS hash
  FROM ${rows.relation} AS dataset${conditions(rows.where)}
) AS hashed
GROUP BY bucket`;
  }

  isIn(rows: HashedRows, some: bigint[], buckets: number): Sql {
    return this.#sql.isOneOf(this.#bucket(rows, buckets), some);
  }

  repeated(rows: HashedRows, buckets: number): Sql {
    const where = [...rows.where, `NOT (${keyIsNull(rows)})`];
    return `SELECT DISTINCT bucket FROM (
  SELECT min(${this.#bucketOfKey(rows, buckets)}) AS bucket
  FROM ${rows.relation} AS dataset${conditions(where)}
  GROUP BY ${this.groupedBy(rows)} HAVING count(*) > 1
) AS repeated`;
  }

  groupedBy({ keys, keyKind }: HashedRows): Sql {
    // MySQL may look at the beginning of a long text only, and by its collation.
    return keyKind === 'integer' ? keys.join(', ') : this.#sql.grouped(this.#sql.joined(keys));
  }

  #keyTexts({ keys, keyColumns, keyKind }: HashedRows): Sql[] {
    if (keyKind !== 'integer') return keys;
    return keyColumns.map(({ reference, column }) => {
      return this.#sql.write(reference, WHOLE_NUMBER, column) ?? reference;
    });
  }

  #rowHash(rows: HashedRows): Sql {
    // Another one on the other side, so that the sums differ.
    const unknown = randomBytes(MD5_BYTES).toString('hex');
    return this.#sql.hash(this.#sql.joined([...this.#keyTexts(rows), ...rows.values]), unknown);
  }

  #bucket(rows: HashedRows, buckets: number): Sql {
    const bucket = this.#bucketOfKey(rows, buckets);
    if (rows.isKeyNotNull) return bucket;
    return `CASE WHEN ${keyIsNull(rows)} THEN ${NULL_KEYS} ELSE ${bucket} END`;
  }

  #bucketOfKey({ keys, keyKind }: HashedRows, buckets: number): Sql {
    const [key = '0'] = keys;
    if (keyKind === 'integer') {
      return `abs(${this.#sql.quotient(key, NEIGHBOURS)} % ${Math.max(1, buckets - 1)})`;
    }
    // A row whose key's text cannot be made is in the first bucket, which its hash makes differ.
    return `(${this.#sql.hash(this.#sql.joined(keys), '0')} % ${buckets})`;
  }
}

const keyIsNull = ({ keyColumns }: HashedRows): Sql =>
  keyColumns.map(({ reference }) => `${reference} IS NULL`).join(' OR ');
