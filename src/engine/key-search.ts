import type { Cell, Dialect, Sql } from '../sources/dialect.ts';

/** A column that may be part of a key. */
export interface Candidate {
  name: string;
  /** Its value in each of the relations that are searched: what `=` compares by the rule of equality. */
  values: Sql[];
}

/** Rows that can be asked about, whatever database has them. */
export interface SearchedRows {
  dialect: Dialect;
  /** What can follow FROM. */
  relation: Sql;
  query: (sql: Sql) => Promise<Record<string, Cell>[]>;
}

/** How far a search goes. */
export interface SearchOptions {
  /** First rows of each relation in which a key must be unique to be considered. */
  rowsLookedAt: number;
  mostColumns: number;
  /** Whether a key must be unique in all rows. */
  isProven: boolean;
}

/** Columns that are looked at, the likeliest first, and those of them that are tried together. */
const MOST_CANDIDATES = 12;
const MOST_COMBINED = 8;

/** To prove a key takes a pass over all rows of both sides. */
const MOST_PROVEN = 24;

/** The likeliest first: by what names say, else in the order of the table. */
function byLikelihood(candidates: Candidate[]): Candidate[] {
  const rank = ({ name }: Candidate): number => {
    if (/^(id|key|uuid|guid|pk)$/i.test(name)) return 0;
    return /(_|-|^)(id|key|uuid|guid|pk|no|nr|number|code)$|[a-z]Id$/i.test(name) ? 1 : 2;
  };
  return candidates.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_CANDIDATES);
}

/** Every choice of `size` items, in order. */
function* choices<Item>(items: Item[], size: number, from = 0): Generator<Item[]> {
  if (size === 0) yield [];
  for (let i = from; size > 0 && i < items.length; i += 1) {
    const item = items[i];
    if (item === undefined) continue;
    for (const rest of choices(items, size - 1, i + 1)) yield [item, ...rest];
  }
}

/** The values of some columns of a relation, as `c0`, …; of its first rows alone where that is said. */
function valuesOf(
  { relation, dialect }: SearchedRows,
  values: Sql[],
  limit: number | null = null,
): Sql {
  const columns = values.map((value, i) => `${value} AS ${dialect.quoteIdentifier(`c${i}`)}`);
  const end = limit === null ? '' : ` LIMIT ${limit}`;
  return `(SELECT ${columns.join(', ')} FROM ${relation}${end}) AS looked_at`;
}

/** What the first rows of a relation hold: of each column how many values, `null` where one is NULL. */
interface Sample {
  total: number;
  distinct: (number | null)[];
}

async function sampleOf(rows: SearchedRows, values: Sql[], limit: number): Promise<Sample> {
  const counts = values.map(
    (_, i) => `count(c${i}) AS present_${i}, count(DISTINCT c${i}) AS distinct_${i}`,
  );
  const [row = {}] = await rows.query(
    `SELECT ${['count(*) AS total', ...counts].join(', ')} FROM ${valuesOf(rows, values, limit)}`,
  );
  const total = Number(row['total']);
  return {
    total,
    distinct: values.map((_, i) =>
      Number(row[`present_${i}`]) === total ? Number(row[`distinct_${i}`]) : null,
    ),
  };
}

/** How many different values columns have together, rows with NULL in one left out. */
async function countDistinct(
  rows: SearchedRows,
  values: Sql[],
  limit: number | null,
): Promise<number> {
  const isWhole = values.map((_, i) => `c${i} IS NOT NULL`).join(' AND ');
  const [found = {}] = await rows.query(
    `SELECT count(*) AS found FROM (SELECT DISTINCT * FROM ${valuesOf(rows, values, limit)} WHERE ${isWhole}) AS different`,
  );
  return Number(found['found']);
}

async function countAll({ relation, query }: SearchedRows): Promise<number> {
  const [row = {}] = await query(`SELECT count(*) AS total FROM ${relation}`);
  return Number(row['total']);
}

/** Looks for a key in one relation, or in two of which it must be the key. */
class KeySearch {
  readonly #relations: SearchedRows[];
  readonly #candidates: Candidate[];
  readonly #options: SearchOptions;
  #samples: Sample[] = [];
  /** Rows of each relation, once they are asked for. */
  readonly #totals: number[] = [];
  #proven = 0;

  constructor(relations: SearchedRows[], candidates: Candidate[], options: SearchOptions) {
    this.#relations = relations;
    this.#candidates = byLikelihood(candidates);
    this.#options = options;
  }

  /**
   * The keys, those of the fewest columns first; none that holds another.
   *
   * @param known keys that are known already.
   */
  async *keys(known: string[][] = []): AsyncGenerator<string[], void> {
    const { isProven, mostColumns } = this.#options;
    await this.#look();
    // Of so few rows, everything is unique.
    if (!isProven && this.#samples.every(({ total }) => total < 2)) return;
    const whole = [...this.#candidates.keys()].filter((i) =>
      this.#samples.every(({ distinct }) => distinct[i] !== null),
    );
    const found = [...known];
    for (let size = 1; size <= mostColumns; size += 1) {
      for (const some of choices(size === 1 ? whole : whole.slice(0, MOST_COMBINED), size)) {
        const names = some.map((i) => this.#candidates[i]?.name ?? '');
        if (holdsOneOf(found, names) || !(await this.#isKey(some))) continue;
        found.push(names);
        yield names;
      }
    }
  }

  async #look(): Promise<void> {
    for (const [side, rows] of this.#relations.entries()) {
      const values = this.#candidates.map((candidate) => candidate.values[side] ?? 'NULL');
      this.#samples.push(await sampleOf(rows, values, this.#options.rowsLookedAt));
    }
  }

  async #isKey(some: number[]): Promise<boolean> {
    const { rowsLookedAt, isProven } = this.#options;
    if (!this.#samples.every((sample) => mayBeUnique(sample, some))) return false;
    // The sample has counted one column alone.
    if (some.length > 1 && !(await this.#isUniqueEverywhere(some, rowsLookedAt))) return false;
    if (!isProven) return true;
    this.#proven += 1;
    return this.#proven <= MOST_PROVEN && this.#isUniqueEverywhere(some, null);
  }

  async #isUniqueEverywhere(some: number[], limit: number | null): Promise<boolean> {
    for (const [side, rows] of this.#relations.entries()) {
      const values = some.map((i) => this.#candidates[i]?.values[side] ?? 'NULL');
      const total = await this.#total(side, limit);
      if ((await countDistinct(rows, values, limit)) !== total) return false;
    }
    return true;
  }

  async #total(side: number, limit: number | null): Promise<number> {
    if (limit !== null) return this.#samples[side]?.total ?? 0;
    const rows = this.#relations[side];
    if (rows) this.#totals[side] ??= await countAll(rows);
    return this.#totals[side] ?? 0;
  }
}

/** Whether columns hold all of those of a key: they are then unique, and no key of their own. */
export const holdsOneOf = (keys: string[][], columns: string[]): boolean =>
  keys.some((key) => key.every((name) => columns.includes(name)));

/** Whether columns have values enough for all rows to differ. */
function mayBeUnique({ total, distinct }: Sample, some: number[]): boolean {
  return some.reduce((product, i) => product * (distinct[i] ?? 0), 1) >= total;
}

/**
 * The fewest columns that together are unique and free of NULL in every relation, the likeliest of
 * them by their names; none where there are none.
 *
 * @throws DiffError where a database fails.
 */
export async function searchKey(
  relations: SearchedRows[],
  candidates: Candidate[],
  options: SearchOptions,
): Promise<string[]> {
  const { value } = await new KeySearch(relations, candidates, options).keys().next();
  return value ?? [];
}

/**
 * The same for several keys, those of the fewest columns first, besides some that are known.
 *
 * @throws DiffError where a database fails.
 */
export async function searchKeys(
  rows: SearchedRows,
  candidates: Candidate[],
  { known, most, ...options }: SearchOptions & { known: string[][]; most: number },
): Promise<string[][]> {
  const found: string[][] = [];
  for await (const key of new KeySearch([rows], candidates, options).keys(known)) {
    found.push(key);
    if (found.length === most) break;
  }
  return found;
}
