import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileOptions } from '../../../../src/contract/file-options.ts';
import type { DuckDBConnection } from '../../../../src/duckdb/connection.ts';
import { isNumber, type OracleTable, type Value } from '../../../engine/oracle.ts';
import { writeTable } from '../../../engine/write-table.ts';

/** What files look like that no one can read but by their options. */
export const ODD_OPTIONS = {
  odd: {
    delimiter: '|',
    skip_head_rows: 1,
    null_texts: ['nothing'],
    decimal_separator: ',',
  },
  other: { delimiter: ';', quote: "'", encoding: 'latin1', skip_tail_rows: 2 },
} as const satisfies Record<string, FileOptions>;
export type OddForm = keyof typeof ODD_OPTIONS;

function linesOf({ columns, rows }: OracleTable, options: FileOptions): string[] {
  const { delimiter = ',', quote = '"', null_texts: nulls, decimal_separator: point } = options;
  const cell = (value: Value, i: number): string => {
    if (value === null) return nulls?.[0] ?? '';
    const { kind } = columns[i]!;
    if (kind === 'text') return `${quote}${value}${quote}`;
    return isNumber(kind) ? value.replace('.', point ?? '.') : value;
  };
  const noise = (count: number | null | undefined): string[] =>
    Array.from({ length: count ?? 0 }, () => '# a report');
  return [
    ...noise(options.skip_head_rows),
    columns.map(({ name }) => name).join(delimiter ?? ','),
    ...rows.map((row) => row.map(cell).join(delimiter ?? ',')),
    ...noise(options.skip_tail_rows),
  ];
}

function write(path: string, table: OracleTable, options: FileOptions = {}): void {
  mkdirSync(dirname(path), { recursive: true });
  const text = linesOf(table, options).map((line) => `${line}\n`);
  writeFileSync(path, text.join(''), options.encoding === 'latin1' ? 'latin1' : 'utf8');
}

/** How a side's rows are written. */
export type FileForm = 'plain' | OddForm | 'folders' | 'parquet';

/** Where a side's rows are in a form. */
export const pathOf = (folder: string, side: 1 | 2, form: FileForm): string =>
  ({
    plain: join(folder, `side_${side}.csv`),
    odd: join(folder, `side_${side}_odd.csv`),
    other: join(folder, `side_${side}_other.csv`),
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
  write(pathOf(folder, side, 'plain'), table);
  write(pathOf(folder, side, 'odd'), table, ODD_OPTIONS.odd);
  write(pathOf(folder, side, 'other'), table, ODD_OPTIONS.other);
  for (const part of ['even', 'odd']) {
    const rows = table.rows.filter((_, index) => partOf(index) === part);
    write(pathOf(folder, side, 'folders').replace('*', `part=${part}`), { ...table, rows });
  }
  await writeTable(connection, table, 'parquet', join(folder, `side_${side}`));
}
