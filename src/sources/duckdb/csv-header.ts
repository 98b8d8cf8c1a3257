import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { DiffError, messageOf } from '../../contract/errors.ts';

export interface CsvHeader {
  delimiter: string;
  names: string[];
}

const DELIMITERS = [',', ';', '\t', '|'];

/** The first record: quotes that open a cell may hold line ends. */
const FIRST_RECORD = /^(?:(?<=^|[,;\t|])"(?:[^"]|"")*"|[^\r\n])*/;

/** A header longer than this is judged by its beginning. */
const MAX_HEADER = 1 << 24;

function open(path: string): Readable {
  const file = createReadStream(path);
  const unpack = path.toLowerCase().endsWith('.gz')
    ? createGunzip()
    : path.toLowerCase().endsWith('.zst')
      ? createZstdDecompress()
      : null;
  // Errors of the file reach whoever reads the unpacked stream.
  return unpack ? pipeline(file, unpack, () => {}) : file;
}

async function readFirstRecord(path: string): Promise<string> {
  const stream = open(path);
  stream.setEncoding('utf8');
  let text = '';
  try {
    for await (const chunk of stream as AsyncIterable<string>) {
      text += chunk;
      const record = FIRST_RECORD.exec(text)?.[0] ?? '';
      if (record.length < text.length || text.length > MAX_HEADER) break;
    }
  } finally {
    stream.destroy();
  }
  return FIRST_RECORD.exec(text.replace(/^\uFEFF/, ''))?.[0] ?? '';
}

/** The delimiter that occurs most often outside quotes; a comma where none does. */
function delimiterOf(record: string): string {
  const bare = record.replaceAll(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string): number => bare.split(delimiter).length - 1;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** A cell's name: spaces around it count in quotes only; one without a name is told by its place. */
function nameOf(cell: string, index: number): string {
  const quoted = /^\s*"((?:[^"]|"")*)"\s*$/.exec(cell)?.[1];
  return (quoted?.replaceAll('""', '"') ?? cell.trim()) || `column${index}`;
}

function split(record: string, delimiter: string): string[] {
  const end = delimiter === '|' ? '\\|' : delimiter;
  const cell = new RegExp(`( *"(?:[^"]|"")*" *(?=${end}|$)|[^${delimiter}]*)(${end}|$)`, 'gy');
  const cells = [...record.matchAll(cell)];
  // After the last cell the pattern matches once more, with nothing.
  const last = cells.findIndex(([, , ending]) => ending === '');
  return cells.slice(0, last + 1).map(([, text = '']) => text);
}

/**
 * The header of a CSV file. It decides alone on the delimiter and the columns: a ragged line
 * further down must be an error, not a reason to take the whole line for one column.
 *
 * @param path the file as the request names it.
 * @param delimiter where the file's ending tells it, else `null`.
 * @throws DiffError where the file cannot be unpacked.
 */
export async function readCsvHeader(
  file: string,
  path: string,
  delimiter: string | null,
): Promise<CsvHeader> {
  const record = await readFirstRecord(file).catch((error: unknown) => {
    throw new DiffError('InvalidInputException', `${path} cannot be read: ${messageOf(error)}`, {
      cause: error,
    });
  });
  // Names that no statement could hold; they come from files in UTF-16.
  if (record.includes('\0')) throw new DiffError('InvalidInputException', `${path} is not UTF-8`);
  const found = delimiter ?? delimiterOf(record);
  return { delimiter: found, names: split(record, found).map(nameOf) };
}
