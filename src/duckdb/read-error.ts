import { basename } from 'node:path';
import { type DiffErrorType, duckdbErrorType, type DuckdbKind } from '../contract/error-types.ts';
import { causesOf, DiffError, messageOf } from '../contract/errors.ts';
import { noParameters } from '../sources/errors.ts';

/** Another way to read a file, which takes longer: by it, the reading may go better, or say more. */
type Reader = 'careful' | 'long lines';

/** An error of DuckDB's. */
export class DuckdbError extends DiffError {
  /** What may help. */
  readonly readers: readonly Reader[];

  constructor(
    type: DiffErrorType,
    value: string,
    { cause, readers = [] }: { cause: unknown; readers?: readonly Reader[] },
  ) {
    super(type, value, { cause });
    this.readers = readers;
  }
}

/** What can be wrong with a line of a CSV file, in words that hold nothing of the line. */
const CSV_REASONS: [RegExp, string][] = [
  [/^Expected Number of Columns: (\d+) Found: (\d+)/m, 'expected $1 columns, found $2'],
  [/^Invalid unicode /m, 'is not UTF-8'],
  [/^Value with unterminated quote found/m, 'has a quote that is not closed or is misplaced'],
  [/^Maximum line size of (\d+) bytes exceeded/m, 'is longer than $1 bytes'],
];

function readCsvError(text: string): string | null {
  const line = /^CSV Error on Line: (\d+)/.exec(text)?.[1];
  if (line === undefined) return null;
  const file = /\n {2}file = (.*)\n {2}delimiter = /.exec(text)?.[1] ?? 'the file';
  const [pattern, reason] = CSV_REASONS.find(([known]) => known.test(text)) ?? [];
  const match = pattern?.exec(text)?.[0];
  const found = match && pattern ? match.replace(pattern, reason ?? '') : 'cannot be read';
  return `${basename(file)}, line ${line}: ${found}`;
}

const helps = (reader: Reader, error: unknown): boolean =>
  [...causesOf(error)].some((each) => each instanceof DuckdbError && each.readers.includes(reader));

/** Whether reading failed at a line that is too long, or because several threads read. */
export function needsLongLines(error: unknown): boolean {
  return helps('long lines', error);
}

/**
 * Whether a careful reading of CSV files may go better, or say better what is wrong: readers in
 * parallel take long cells in quotes for other lines than they are.
 */
export function needsCare(error: unknown): boolean {
  return helps('careful', error);
}

/** What may help, by DuckDB's own words: it has no codes. */
function readersFor(said: string, isOfCsv: boolean): Reader[] {
  const isOfThreads = said.includes('parallel = false');
  const isCareful = isOfCsv || isOfThreads || /state machine|GZIP stream/.test(said);
  const hasLongLines = isOfThreads || said.includes('is longer than');
  return [
    ...(isCareful ? ['careful' as const] : []),
    ...(hasLongLines ? ['long lines' as const] : []),
  ];
}

/** Kinds of errors that may quote what a row holds. */
const ABOUT_DATA: readonly DuckdbKind[] = [
  'Conversion',
  'Out of Range',
  'Constraint',
  'Invalid Input',
  'Invalid type',
];

/** Hides whatever could come from a row: what is quoted, in braces, or a number. */
function hideData(text: string): string {
  return (
    text
      .replace(/(\{.*\}|\bInput: .*$)/s, '(not shown)')
      .replace(/(?<!\b[Ff]ile )(["']).*\1/s, '(not shown)')
      // SQL can raise what it knows of the machine.
      .replace(/(?<![\w.*:/-])(?:[A-Za-z]:)?(?:[/\\][\w.@+~-]+){2,}[/\\]?/g, '(not shown)')
      .replace(/(?<![\w"'/])-?\d[\d.:eE+-]*/g, '…')
  );
}

/** `…in file "x.json", in record/value 3: ` says where; only what follows may quote the data. */
function hideDataAfterPlace(text: string): string {
  const place =
    /^.*? in file "[^"\n]*",[^:\n]* in (?:line|record\/value) \d+: /.exec(text)?.[0] ?? '';
  // Further lines quote more of it.
  const [message = ''] = text.slice(place.length).split('\n');
  return place + hideData(message);
}

/** What could not be written, and why, where it is not a file that the user named. */
const SPILLING = /Could not write file "[^"]*duckdb_(?:temp|copy)[^"]*": ([^"\n]*)/;

/** For SQL of those who may not read all that this process may. */
const NOT_ALLOWED =
  'SQL may read no files but those that a side of this diff names, and a query over files writes out';

/** Says what to do where memory or disk do not suffice; `null` for any other error. */
function readLack(kind: string, text: string): [type: DiffErrorType, value: string] | null {
  const isOfMemory = kind.toLowerCase() === 'out of memory';
  const isOfDisk = isOfMemory && text.includes('max_temp_directory_size');
  const reason = isOfDisk ? 'its disk is full' : SPILLING.exec(text)?.[1]?.trim();
  if (reason !== undefined) {
    const value = `the temporary folder has no room for the rows that do not fit into memory (${reason})`;
    return ['DiskFullException', `${value}: free some disk, or raise memory-limit`];
  }
  const [what = ''] = text.split('\n');
  return isOfMemory ? ['OutOfMemoryException', `${what}: raise memory-limit`] : null;
}

/** A message without the statement, which the user did not write, without paths, and without help. */
function withoutOurs(text: string): string {
  return (
    text
      // The lines from here on quote the statement.
      .replace(/\n\s*LINE \d+:.*$/s, '')
      .replace(/\n(Possible (fixes|solutions)|Try setting)\b.*$/is, '')
      // Where the machine keeps the file is nobody's concern.
      .replace(/(["'])([/\\]|[A-Za-z]:)[^"'\n]*\1/g, (path) => {
        const quote = path[0] ?? '';
        return quote + basename(path.slice(1, -1)) + quote;
      })
      .trim()
  );
}

/**
 * An error of DuckDB's in the API's words, without what its message quotes of the data: more people
 * read a comment than may see the rows.
 */
export function readError(cause: unknown): DiffError {
  // Where the error crosses from the native library, its name may come along.
  const message = messageOf(cause).replace(/^Error: /, '');
  const bare = message.replace(/^Failed to extract statements: /, '');
  const [, kind = 'DuckDB', text = bare] = /^([A-Z][\w ]*?) Error: (.*)$/s.exec(bare) ?? [];
  const lack = readLack(kind, text);
  if (lack) return new DuckdbError(...lack, { cause });
  if (/^Expected \d+ parameters, but none were supplied/.test(text)) return noParameters(cause);
  // The message names what a pattern found.
  if (kind === 'Permission' && text.includes('file system operations are disabled')) {
    return new DuckdbError('PermissionException', NOT_ALLOWED, { cause });
  }
  const value = withoutOurs(text);
  const isAboutData = ABOUT_DATA.some((known) => known === kind);
  const ofCsv = isAboutData ? readCsvError(text) : null;
  const shown = ofCsv ?? (isAboutData ? hideDataAfterPlace(value) : value);
  const readers = readersFor(shown, ofCsv !== null);
  return new DuckdbError(duckdbErrorType(kind), shown, { cause, readers });
}
