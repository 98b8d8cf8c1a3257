import { type RowKind, rowKinds, type SampledRows } from '../../contract/rows.ts';
import { columnList } from './diffs/column-list.ts';
import { isId, type Row, type StoreConnection, type StoreDriver, type Value } from './driver.ts';

/** A sampled row of any kind. */
export type RowOfKind = { [Kind in RowKind]: { kind: Kind } & SampledRows[Kind][number] }[RowKind];

/** Which rows of a diff to show. */
export interface RowQuery {
  /** From 1. */
  page: number;
  pageSize: number;
  kinds: readonly RowKind[];
  /** Only rows with this column outside of their key; of changed ones, those that differ in it. */
  column: string | null;
}

export interface RowPage {
  /** Of all pages together. */
  count: number;
  rows: RowOfKind[];
  /** Whether the diff has a sample, be it an empty one, that was not removed. */
  isKept: boolean;
}

/** So many rows are written by one statement. */
const ROWS_AT_ONCE = 100;

/** So many samples are removed by one transaction: others wait for it. */
const SAMPLES_AT_ONCE = 20;

const NO_ROWS: SampledRows = { changed: [], removed: [], added: [], duplicated: [] };

/** The rows by their kinds, in the order in which they are shown. */
function* listed(rows: SampledRows): Generator<RowOfKind> {
  for (const row of rows.changed) yield { kind: 'changed', ...row };
  for (const row of rows.removed) yield { kind: 'removed', ...row };
  for (const row of rows.added) yield { kind: 'added', ...row };
  for (const row of rows.duplicated) yield { kind: 'duplicated', ...row };
}

/** Keeps the rows of a diff that has none yet. */
export async function keepRows(
  connection: StoreConnection,
  id: number,
  rows: SampledRows,
): Promise<void> {
  await connection.rows(
    'INSERT INTO data_diff.row_samples (diff_id, kept_at) VALUES ($1, data_diff.clock())',
    [id],
  );
  const values = [...listed(rows)].map(({ kind, ...row }, place) => {
    const names = 'columns' in row ? Object.keys(row.columns) : [];
    return [id, place, kind, columnList(names), JSON.stringify(row)];
  });
  for (let start = 0; start < values.length; start += ROWS_AT_ONCE) {
    const some = values.slice(start, start + ROWS_AT_ONCE);
    const places = some.map((row, i) => row.map((_, j) => `$${String(i * row.length + j + 1)}`));
    await connection.rows(
      `INSERT INTO data_diff.sampled_rows (diff_id, place, kind, columns, content)
        VALUES ${places.map((list) => `(${list.join(', ')})`).join(', ')}`,
      some.flat(),
    );
  }
}

/** Removes the rows of some diffs; nothing happens where they have none. */
export async function removeRows(
  connection: StoreConnection,
  ids: readonly number[],
): Promise<void> {
  const places = ids.map((_, i) => `$${String(i + 1)}`).join(', ');
  for (const table of ['sampled_rows', 'row_samples']) {
    await connection.rows(`DELETE FROM data_diff.${table} WHERE diff_id IN (${places})`, ids);
  }
}

function rowOf({ kind, content }: Row): RowOfKind {
  return { kind, ...(JSON.parse(String(content)) as object) } as RowOfKind;
}

/** What a diff must have for a query. */
function conditionOf({ kinds, column }: RowQuery, id: number): { where: string; values: Value[] } {
  const values: Value[] = [id, ...kinds];
  const places = kinds.map((_, i) => `$${String(i + 2)}`).join(', ');
  const ofKinds = kinds.length === 0 ? '1 = 0' : `kind IN (${places})`;
  if (column === null) return { where: `diff_id = $1 AND ${ofKinds}`, values };
  values.push(columnList([column]));
  const hasColumn = `strpos(columns, $${String(values.length)}) > 0`;
  return { where: `diff_id = $1 AND ${ofKinds} AND ${hasColumn}`, values };
}

/** The sampled rows of diffs. */
export class RowStore {
  readonly #driver: StoreDriver;

  constructor(driver: StoreDriver) {
    this.#driver = driver;
  }

  /** All rows of a diff; `null` where none are kept. */
  async all(id: number): Promise<SampledRows | null> {
    if (!isId(id)) return null;
    const [sample] = await this.#driver.rows(
      'SELECT diff_id FROM data_diff.row_samples WHERE diff_id = $1',
      [id],
    );
    if (!sample) return null;
    const kept = await this.#driver.rows(
      'SELECT kind, content FROM data_diff.sampled_rows WHERE diff_id = $1 ORDER BY place',
      [id],
    );
    const byKind = Map.groupBy(kept, ({ kind }) => String(kind));
    const entries = rowKinds.map((kind) => [
      kind,
      (byKind.get(kind) ?? []).map(({ content }) => JSON.parse(String(content)) as unknown),
    ]);
    return { ...NO_ROWS, ...(Object.fromEntries(entries) as SampledRows) };
  }

  /** The rows that a query asks for, in the order of their kinds. */
  async page(id: number, query: RowQuery): Promise<RowPage> {
    if (!isId(id)) return { count: 0, rows: [], isKept: false };
    const { where, values } = conditionOf(query, id);
    const offset = Math.min((query.page - 1) * query.pageSize, Number.MAX_SAFE_INTEGER);
    const [totals, rows] = await Promise.all([
      this.#driver.rows(
        `SELECT (SELECT count(*) FROM data_diff.sampled_rows WHERE ${where}) AS rows,
          (SELECT count(*) FROM data_diff.row_samples WHERE diff_id = $1) AS samples`,
        values,
      ),
      this.#driver.rows(
        `SELECT kind, content FROM data_diff.sampled_rows WHERE ${where}
          ORDER BY place LIMIT ${String(query.pageSize)} OFFSET ${String(offset)}`,
        values,
      ),
    ]);
    const [total] = totals;
    return {
      count: Number(total?.['rows']),
      rows: rows.map(rowOf),
      isKept: Number(total?.['samples']) > 0,
    };
  }

  /**
   * Removes rows that have been kept for longer than `ageMs`, of some diffs.
   *
   * @returns of how many.
   */
  async expire(ageMs: number): Promise<number> {
    const count = await this.#driver.transaction(null, async (connection) => {
      const old = await connection.rows(
        `SELECT diff_id FROM data_diff.row_samples
          WHERE kept_at < data_diff.clock() - CAST($1 AS bigint)
          ORDER BY kept_at LIMIT ${String(SAMPLES_AT_ONCE)} FOR UPDATE SKIP LOCKED`,
        [ageMs * 1000],
      );
      const ids = old.map((row) => Number(row['diff_id']));
      if (ids.length > 0) await removeRows(connection, ids);
      return ids.length;
    });
    if (count > 0) await this.#driver.forget();
    return count;
  }
}
