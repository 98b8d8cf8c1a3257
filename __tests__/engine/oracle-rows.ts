import type { DuckDBConnection } from '../../src/duckdb/connection.ts';
import type { Differences } from '../../src/engine/rows/differences.ts';
import type { SampledRows, ShownValue } from '../../src/contract/rows.ts';
import {
  asNumber,
  type Compared,
  comparedOf,
  counted,
  exact,
  groupByKey,
  instant,
  isBad,
  isDay,
  isNumber,
  type Kind,
  type OracleRequest,
  type OracleTable,
  pairsOff,
  differingOf,
  type Value,
} from './oracle.ts';

/** How many rows of each kind there are, and for `diff` in which columns they differ. */
export interface WrittenRows {
  diff: number;
  cells: number;
  exclusives: [number, number];
  duplicates: [number, number];
}

/** A value in a form that is the same however a source writes it. */
function plain(value: ShownValue, kind: Kind): string {
  if (value === null) return 'NULL';
  if (isBad(value)) return value;
  const isOfNumber = isNumber(kind) || (kind === 'boolean' && /^(true|false|0|1)$/.test(value));
  try {
    if (isOfNumber) return `number ${String(exact(asNumber(value)))}`;
    if (isDay(kind)) return `time ${String(instant(value))}`;
  } catch {
    // A column of a text file may hold texts among its numbers.
  }
  return `text ${value}`;
}

type Named = [name: string, value: string];

const sorted = (rows: unknown[]): string[] => rows.map((row) => JSON.stringify(row)).toSorted();

/** The rows that the engine shows, and those that a naive oracle finds, in one form. */
export interface PlainRows {
  changed: string[];
  removed: string[];
  added: string[];
  duplicated: string[];
}

/** The sampled rows, of tables so small that all are shown. */
export function plainRows(
  rows: SampledRows,
  tables: [OracleTable, OracleTable],
  request: OracleRequest,
): PlainRows {
  const { compared } = comparedOf(tables, request);
  // Of rows that are equal, any may be shown.
  const shown = (name: string, value: ShownValue, side: 0 | 1): string => {
    const column = compared.find((one) => one.name === name);
    return column
      ? plain(counted(value, column, request), column.kinds[side])
      : plain(value, 'text');
  };
  const named = (values: Record<string, ShownValue>, side: 0 | 1): Named[] =>
    Object.entries(values)
      .map(([name, value]): Named => [name, shown(name, value, side)])
      .toSorted();
  const lone = (side: 0 | 1) =>
    sorted(
      rows[side === 0 ? 'removed' : 'added'].map(({ key, columns }) => [
        named(key, side),
        named(columns, side),
      ]),
    );
  return {
    changed: sorted(
      rows.changed.map(({ key, columns }) => [
        named(key, 0),
        Object.entries(columns)
          .map(([name, [old, now]]) => [name, shown(name, old, 0), shown(name, now, 1)])
          .toSorted(),
      ]),
    ),
    removed: lone(0),
    added: lone(1),
    duplicated: sorted(rows.duplicated.map(({ key, rows: counts }) => [named(key, 0), counts])),
  };
}

/** The rows of all kinds, by nested loops. */
export function oracleRows(tables: [OracleTable, OracleTable], request: OracleRequest): PlainRows {
  const { compared } = comparedOf(tables, request);
  const keys = request.keys.map((key) => compared.find(({ name }) => name === key)!);
  const values = compared.filter(({ name }) => !request.keys.includes(name));
  const valueIn = (row: Value[], column: Compared, side: 0 | 1): Value =>
    counted(row[side === 0 ? column.index1 : column.index2] ?? null, column, request);
  const named = (row: Value[], columns: Compared[], side: 0 | 1): Named[] =>
    columns
      .map((column): Named => {
        const { name, kinds } = column;
        return [name, plain(valueIn(row, column, side), kinds[side])];
      })
      .toSorted();
  const { groups, keyless } =
    keys.length === 0
      ? { groups: [], keyless: [tables[0].rows, tables[1].rows] as [Value[][], Value[][]] }
      : groupByKey(tables, keys, request);
  const once = groups.filter(({ rows }) => rows[0].length === 1 && rows[1].length === 1);
  const changed = once.flatMap(({ rows: [[row1 = []], [row2 = []]] }) => {
    const differing = differingOf(row1, row2, values, request);
    if (differing.length === 0) return [];
    const cells = differing.map((column) => [
      column.name,
      plain(valueIn(row1, column, 0), column.kinds[0]),
      plain(valueIn(row2, column, 1), column.kinds[1]),
    ]);
    return [[named(row1, keys, 0), cells.toSorted()]];
  });
  const unequal = pairsOff(keyless, compared, request);
  const lone = (side: 0 | 1) => {
    const other = side === 0 ? 1 : 0;
    const alone = groups.flatMap(({ rows }) =>
      rows[side].length === 1 && rows[other].length === 0 ? rows[side] : [],
    );
    return sorted(
      [...alone, ...unequal[side]].map((row) => [named(row, keys, side), named(row, values, side)]),
    );
  };
  const repeated = groups.filter(({ rows }) => rows.some((some) => some.length > 1));
  return {
    changed: sorted(changed),
    removed: lone(0),
    added: lone(1),
    duplicated: sorted(
      repeated.map(({ rows }) => {
        const row = rows[0][0] ?? rows[1][0] ?? [];
        const side = rows[0].length > 0 ? 0 : 1;
        return [named(row, keys, side), [rows[0].length, rows[1].length]];
      }),
    ),
  };
}

/** What a naive oracle counts, and the rows that it finds to differ. */
export function withRows<Figures extends object>(
  count: (tables: [OracleTable, OracleTable], request: OracleRequest) => Figures,
  tables: [OracleTable, OracleTable],
  request: OracleRequest,
) {
  const figures = count(tables, request);
  if ('error' in figures) return figures;
  const rows = oracleRows(tables, request);
  return { ...figures, rows, written: oracleCounts(tables, request) };
}

/** What a naive oracle counts, alone. */
export const withoutRows = <Figures extends object>(
  count: (tables: [OracleTable, OracleTable], request: OracleRequest) => Figures,
  tables: [OracleTable, OracleTable],
  request: OracleRequest,
): Figures => count(tables, request);

/** How many rows of each part of all differences there must be. */
export function oracleCounts(
  tables: [OracleTable, OracleTable],
  request: OracleRequest,
): WrittenRows {
  const { compared } = comparedOf(tables, request);
  const keys = request.keys.map((key) => compared.find(({ name }) => name === key)!);
  const { changed, removed, added } = oracleRows(tables, request);
  const { groups } = keys.length === 0 ? { groups: [] } : groupByKey(tables, keys, request);
  const rowsOf = (side: 0 | 1, isWanted: (own: number, other: number) => boolean): number =>
    groups
      .filter(({ rows }) => isWanted(rows[side].length, rows[side === 0 ? 1 : 0].length))
      .reduce((sum, { rows }) => sum + rows[side].length, 0);
  const repeatedAlone = (own: number, other: number) => own > 1 && other === 0;
  const repeated = (own: number, other: number) => own > 1 || other > 1;
  const cells = changed.reduce(
    (sum, row) => sum + (JSON.parse(row) as [unknown, unknown[]])[1].length,
    0,
  );
  return {
    diff: changed.length,
    cells,
    exclusives: [
      removed.length + rowsOf(0, repeatedAlone),
      added.length + rowsOf(1, repeatedAlone),
    ],
    duplicates: [rowsOf(0, repeated), rowsOf(1, repeated)],
  };
}

/** How many rows the engine gives of each part; every value of them is read. */
export async function writtenRows(
  differences: Differences,
  connection: DuckDBConnection,
): Promise<WrittenRows> {
  const found = new Map<string, Record<string, unknown>[]>();
  for (const { name, select } of differences) {
    found.set(name, await connection.query(select));
  }
  const rowsOf = (name: string): number => found.get(name)?.length ?? 0;
  const cells = (found.get('diff') ?? []).reduce(
    (sum, row) =>
      sum +
      Object.entries(row).filter(([name, value]) => name.includes('_differs') && value === true)
        .length,
    0,
  );
  return {
    diff: rowsOf('diff'),
    cells,
    exclusives: [rowsOf('exclusives1'), rowsOf('exclusives2')],
    duplicates: [rowsOf('duplicates1'), rowsOf('duplicates2')],
  };
}
