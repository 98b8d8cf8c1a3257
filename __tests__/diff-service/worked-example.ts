import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import duckdb from '@duckdb/node-api';
import type { SuccessResults } from '../../src/contract/summary-results.ts';

/** Eight columns, of which `id` is the key. */
const COLUMNS = [
  'id',
  'customer',
  'status',
  'amount',
  'quantity',
  'ordered_on',
  'placed_at',
  'note',
];
const TYPES =
  'id INTEGER, customer VARCHAR, status VARCHAR, amount DECIMAL(10, 2), quantity INTEGER, ' +
  'ordered_on DATE, placed_at TIMESTAMP, note VARCHAR';

type Cell = string | number | null;

function row(id: number): Cell[] {
  const day = `2022-10-${String(1 + (id % 28)).padStart(2, '0')}`;
  return [
    id,
    `customer ${String(id % 97)}`,
    ['open', 'sent', 'returned'][id % 3]!,
    ((id * 7919) % 100_000) / 100,
    1 + (id % 12),
    day,
    `${day} 12:${String(id % 60).padStart(2, '0')}:00`,
    id % 5 === 0 ? null : `note, "quoted" ${String(id)}`,
  ];
}

/** How often a key is on side 2: 56 keys make 303 rows, 33 of them with 5 rows and 23 with 6. */
function copies(id: number): number {
  if (id <= 33) return 5;
  return id <= 56 ? 6 : 1;
}

function keys(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** The 1,509 rows of side 1. */
const SIDE1 = keys(1509).map(row);
/** The 1,761 rows of side 2: five keys more, and 56 keys that occur more than once. */
const SIDE2 = keys(1514).flatMap((id) => Array.from({ length: copies(id) }, () => row(id)));

/** The figures that this data has, in every kind of source. */
export const WORKED_EXAMPLE = {
  status: 'success',
  pks: {
    total_rows: [1509, 1761],
    nulls: [0, 0],
    dupes: [0, 303],
    exclusives: [0, 5],
    distincts: [1509, 1514],
  },
  values: {
    total_rows: 1453,
    rows_with_differences: 0,
    total_values: 10_171,
    values_with_differences: 0,
    compared_columns: 7,
    columns_with_differences: 0,
    columns_diff_stats: COLUMNS.slice(1).map((column_name) => ({
      column_name,
      match: 100,
      values_different: 0,
    })),
  },
  dependencies: { deps: {} },
  schema: {
    columns_mismatched: [0, 0],
    column_type_mismatches: 0,
    column_reorders: 0,
    column_counts: [8, 8],
    column_type_differs: [],
    exclusive_columns: [[], []],
  },
} satisfies Partial<SuccessResults>;

function csvOf(rows: Cell[][]): string {
  const cell = (value: Cell) =>
    typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value ?? '');
  return [COLUMNS, ...rows].map((cells) => `${cells.map(cell).join(',')}\n`).join('');
}

function writeSqlite(path: string): void {
  const database = new DatabaseSync(path);
  for (const [table, rows] of [
    ['orders', SIDE1],
    ['orders_new', SIDE2],
  ] as const) {
    database.exec(`CREATE TABLE ${table} (${TYPES}); BEGIN`);
    const insert = database.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
    for (const cells of rows) insert.run(...cells);
    database.exec('COMMIT');
  }
  database.close();
}

/** Runs statements in a DuckDB file. */
export async function writeDuckdb(path: string, ...statements: string[]): Promise<void> {
  const instance = await duckdb.DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

/**
 * Writes the data into a folder: `orders.csv` and `orders_new.csv`, and the tables `orders` and
 * `orders_new` of `shop.duckdb` and `shop.db`.
 */
export async function writeWorkedExample(folder: string): Promise<void> {
  const files = { orders: SIDE1, orders_new: SIDE2 };
  const statements = Object.entries(files).map(([name, rows]) => {
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, csvOf(rows));
    return `CREATE TABLE ${name} (${TYPES}); INSERT INTO ${name} FROM read_csv('${path}', header = true)`;
  });
  await writeDuckdb(join(folder, 'shop.duckdb'), ...statements);
  writeSqlite(join(folder, 'shop.db'));
}
