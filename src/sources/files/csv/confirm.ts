import { DiffError } from '../../../contract/errors.ts';
import { readEnd, readUnpacked } from '../unpacked.ts';
import type { CsvFile } from './csv-file.ts';
import { beginsLastRow, END, READ_WHOLE } from './end.ts';
import { CsvScan } from './scan.ts';

/**
 * Whether DuckDB could take one line end for two: in a file of one column, where an empty line is a
 * row, and LF ends the header and CR LF a line behind it.
 */
async function mayAddRows({ path, name, header }: CsvFile, signal?: AbortSignal): Promise<boolean> {
  if (header.names.length > 1 || header.lineEnd !== '\n') return false;
  for await (const piece of readUnpacked(path, name, signal)) if (piece.includes(13)) return true;
  return false;
}

/**
 * Whether DuckDB's readers in parallel certainly give every row of these files, and no other. Costs next to
 * nothing where they are not packed and have several columns: only their ends are read.
 *
 * @throws DiffError where a packed file is damaged or cut, of which DuckDB reads what there is.
 */
export async function readsAllRows(files: CsvFile[], signal?: AbortSignal): Promise<boolean> {
  for (const file of files) {
    const { path, name, header } = file;
    const { size, end } = await readEnd(path, name, END, signal);
    if (size >= READ_WHOLE && !beginsLastRow(end, header)) return false;
    if (await mayAddRows(file, signal)) return false;
  }
  return true;
}

/** What a scan of CSV files finds. */
export interface ScannedRows {
  rows: number;
  /** Whether some lines end in another way than others. */
  isMixed: boolean;
}

async function scanFile({ path, name, header }: CsvFile, signal?: AbortSignal): Promise<CsvScan> {
  const scan = new CsvScan({ ...header, columns: header.names.length });
  const check = (fault: ReturnType<CsvScan['end']>): void => {
    if (!fault) return;
    throw new DiffError('InvalidInputException', `${name}, line ${fault.line}: ${fault.reason}`);
  };
  for await (const piece of readUnpacked(path, name, signal)) check(scan.read(piece));
  check(scan.end());
  return scan;
}

/**
 * Counts the rows of CSV files without DuckDB.
 *
 * @throws DiffError where a line is not as the header says, or a quote is not closed.
 */
export async function scanRows(files: CsvFile[], signal?: AbortSignal): Promise<ScannedRows> {
  let [rows, isMixed] = [0, false];
  for (const file of files) {
    const scan = await scanFile(file, signal);
    rows += scan.rows;
    isMixed ||= scan.isMixed;
  }
  return { rows, isMixed };
}
