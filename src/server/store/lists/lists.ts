import { SELECT_DIFFS, storedDiff, type StoredDiff } from '../diffs/stored-diff.ts';
import type { StoreConnection, Value } from '../driver.ts';
import { Conditions, orderOf } from './conditions.ts';
import type { ListQuery } from './query.ts';

export interface DiffPage {
  /** Of all pages together. */
  count: number;
  diffs: StoredDiff[];
}

/** The diffs of one page of a list have more text than can be answered at once. */
export class PageTooLargeError extends Error {
  override name = 'PageTooLargeError';

  constructor(limitBytes: number) {
    const limit = `${String(limitBytes / 1024 / 1024)} MB`;
    super(`must be smaller: the data diffs of this page have more than ${limit} of text`);
  }
}

/** What a page may hold, in bytes: it is answered at once, and others wait meanwhile. */
const LARGEST_PAGE = 32 * 1024 * 1024;

/** So many diffs are read at a time, in a few ms; polls are answered in between. */
const DIFFS_AT_ONCE = 10;

const placesOf = (ids: readonly Value[]): string =>
  ids.map((_, i) => `$${String(i + 1)}`).join(', ');

/** @throws PageTooLargeError where these diffs have too much text for one page. */
async function checkSize(connection: StoreConnection, ids: readonly Value[]): Promise<void> {
  const [total] = await connection.rows(
    `SELECT sum(octet_length(request) + coalesce(octet_length(results), 0)) AS bytes
      FROM data_diff.documents WHERE diff_id IN (${placesOf(ids)})`,
    ids,
  );
  if (Number(total?.['bytes']) > LARGEST_PAGE) throw new PageTooLargeError(LARGEST_PAGE);
}

/** The diffs of some ids, in the order of these. */
async function selectDiffs(
  connection: StoreConnection,
  ids: readonly Value[],
): Promise<StoredDiff[]> {
  if (ids.length === 0) return [];
  await checkSize(connection, ids);
  const diffs = new Map<number, StoredDiff>();
  for (let start = 0; start < ids.length; start += DIFFS_AT_ONCE) {
    const some = ids.slice(start, start + DIFFS_AT_ONCE);
    const rows = await connection.rows(`${SELECT_DIFFS} WHERE id IN (${placesOf(some)})`, some);
    for (const diff of rows.map(storedDiff)) diffs.set(diff.id, diff);
  }
  return ids.flatMap((id) => diffs.get(Number(id)) ?? []);
}

/** The diffs, as lists show them. */
export class ListStore {
  readonly #connection: StoreConnection;

  constructor(connection: StoreConnection) {
    this.#connection = connection;
  }

  /** @throws PageTooLargeError where these diffs have too much text for one page. */
  async page(query: ListQuery): Promise<DiffPage> {
    const connection = this.#connection;
    const { page, pageSize, sources } = query;
    const conditions = new Conditions();
    for (const condition of query.conditions) conditions.add(condition);
    if (sources !== null) conditions.addSources(sources);
    const where = conditions.where();
    const order = orderOf(query);
    const offset = Math.min((page - 1) * pageSize, Number.MAX_SAFE_INTEGER);
    const limit = `LIMIT ${String(pageSize)} OFFSET ${String(offset)}`;
    const { values } = conditions;
    // The page is found by short rows alone; only its own long texts are read.
    const [totals, ids] = await Promise.all([
      connection.rows(`SELECT count(*) AS diffs FROM data_diff.diffs ${where}`, values),
      connection.rows(`SELECT id FROM data_diff.diffs ${where} ${order} ${limit}`, values),
    ]);
    const diffs = await selectDiffs(
      connection,
      ids.map(({ id }) => id ?? null),
    );
    return { count: Number(totals[0]?.['diffs']), diffs };
  }
}
