import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DuckDBConnection } from '../../../../src/duckdb/connection.ts';
import type { OracleColumn, OracleTable, Value } from '../../../engine/oracle.ts';
import { seeded } from '../../../engine/random-tables.ts';
import { DUCKDB_TYPES, writeTable } from '../../../engine/write-table.ts';
import type { TestTable } from '../../table-script.ts';

/** Chooses, by a seed, always the same. */
export type Pick = <T>(items: readonly T[]) => T;

export function pickBy(seed: number): Pick {
  const next = seeded(seed);
  return (items) => items[Math.floor(next() * items.length)]!;
}

/** Columns of both sides: of `price` and `Note` side 2 has other names, and `arr` only PostgreSQL has. */
const DOMAINS = {
  id: [...Array.from({ length: 18 }, (_, i) => String(i + 1)), null],
  word: ['a', 'A', 'b', 'b ', 'Ü', 'ü', '', null],
  at: [
    '2024-01-01 00:00:00',
    '2024-01-15 10:00:00',
    '2024-01-15 10:00:00.4',
    '2024-01-15 10:00:01',
    '2024-03-01 12:00:00',
    null,
  ],
  n: ['0', '1', '2', '3', '10', null],
  price: ['1.00', '1.50', '2.00', '-0.25', '10.00', null],
  Note: ['zq1', 'ZQ1', ' zq1', 'zq2\t', '', null],
  arr: ['[1,2]', '[2,1]', '[1,1,2]', '[]', null],
} satisfies Record<string, Value[]>;
type Name = keyof typeof DOMAINS;
const NAMES = Object.keys(DOMAINS) as Name[];

const KINDS: Partial<Record<Name, OracleColumn['kind']>> = {
  id: 'int',
  at: 'timestamp',
  n: 'int',
  price: 'decimal',
};

/** In another order, and two under other names. */
const ORDER2: Name[] = ['word', 'id', 'at', 'n', 'price', 'Note', 'arr'];
const NAMES2: Partial<Record<Name, string>> = { price: 'cost', Note: 'note' };

/** Two tables of few values, of which one is the other with some rows and values changed. */
export function randomTables(seed: number): [OracleTable, OracleTable] {
  const pick = pickBy(seed * 97 + 13);
  const value = (name: Name): Value => pick<Value>(DOMAINS[name]);
  // No column is without a value, nor a time, in which a text file would be of another type.
  const whole = NAMES.map((name): Value => DOMAINS[name][0] ?? null);
  const rows1 = [whole, ...Array.from({ length: pick([4, 9, 14]) }, () => NAMES.map(value))];
  const isOften = (share: number): boolean =>
    pick(Array.from({ length: 100 }, (_, i) => i)) < share;
  const rows2 = [
    whole,
    ...rows1.slice(1).flatMap((row) => {
      if (isOften(12)) return [];
      const changed = row.map((old, i) => (isOften(12) ? value(NAMES[i]!) : old));
      return isOften(8) ? [changed, changed] : [changed];
    }),
  ];
  const columns = (names: Name[], others: typeof NAMES2 = {}): OracleColumn[] =>
    names.map((name) => ({
      name: others[name] ?? name,
      kind: KINDS[name] ?? 'text',
      declares: 'type',
    }));
  const inOrder2 = (row: Value[]): Value[] => ORDER2.map((name) => row[NAMES.indexOf(name)]!);
  return [
    { columns: columns(NAMES), rows: rows1 },
    { columns: columns(ORDER2, NAMES2), rows: rows2.map(inOrder2) },
  ];
}

/** The table without a column. */
export function without({ columns, rows }: OracleTable, name: string): OracleTable {
  const at = columns.findIndex((column) => column.name === name);
  const kept = <T>(items: T[]): T[] => items.filter((_, i) => i !== at);
  return { columns: kept(columns), rows: rows.map(kept) };
}

/** As databases write it. */
export const databaseTable = (name: string, { columns, rows }: OracleTable): TestTable => ({
  name,
  columns: columns.map((column) => ({ name: column.name, type: DUCKDB_TYPES[column.kind] })),
  rows,
  keys: [],
});

/** What lines of a file by {@link ODD_OPTIONS} look like. */
export const ODD_OPTIONS = {
  delimiter: '|',
  skip_head_rows: 1,
  null_texts: ['nothing'],
  decimal_separator: ',',
} as const;

function linesOf({ columns, rows }: OracleTable, isOdd: boolean): string[] {
  const [separator, nothing] = isOdd ? ['|', 'nothing'] : [',', ''];
  const cell = (value: Value, i: number): string => {
    if (value === null) return nothing;
    const { kind } = columns[i]!;
    if (kind === 'text') return `"${value}"`;
    return isOdd && kind === 'decimal' ? value.replace('.', ',') : value;
  };
  const header = columns.map(({ name }) => name).join(separator);
  return [
    ...(isOdd ? ['# a report'] : []),
    header,
    ...rows.map((row) => row.map(cell).join(separator)),
  ];
}

function write(path: string, lines: string[]): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
}

/** How a side's rows are written. */
export type FileForm = 'plain' | 'odd' | 'folders' | 'parquet';

/** Where a side's rows are in a form. */
export const pathOf = (folder: string, side: 1 | 2, form: FileForm): string =>
  ({
    plain: join(folder, `side_${side}.csv`),
    odd: join(folder, `side_${side}_odd.csv`),
    folders: join(folder, `side_${side}`, '*', 'rows.csv'),
    parquet: join(folder, `side_${side}.parquet`),
  })[form];

/** The folder `part=` of a row. */
export const partOf = (index: number): string => (index % 2 === 0 ? 'even' : 'odd');

/** Writes a side in all forms. */
export async function writeForms(
  connection: DuckDBConnection,
  folder: string,
  side: 1 | 2,
  table: OracleTable,
): Promise<void> {
  write(pathOf(folder, side, 'plain'), linesOf(table, false));
  write(pathOf(folder, side, 'odd'), linesOf(table, true));
  for (const part of ['even', 'odd']) {
    const rows = table.rows.filter((_, index) => partOf(index) === part);
    const path = pathOf(folder, side, 'folders').replace('*', `part=${part}`);
    write(path, linesOf({ ...table, rows }, false));
  }
  await writeTable(connection, table, 'parquet', join(folder, `side_${side}`));
}
