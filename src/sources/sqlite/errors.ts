import type { DiffErrorType } from '../../contract/error-types.ts';
import { DiffError } from '../../contract/errors.ts';
import { noParameters } from '../errors.ts';
import type { ReaderError, Refusal } from './protocol.ts';

/** SQLite's extended result code for a file whose last write was cut short. */
const INTERRUPTED_WRITE = 776;

/** SQLite's result codes to the API's `error_type`, and what helps beside the message. */
const TYPES: Record<number, [type: DiffErrorType, hint?: string]> = {
  3: ['PermissionException'],
  5: ['DatabaseLockedException', 'another process is writing'],
  6: ['DatabaseLockedException'],
  7: ['InsufficientResourcesException'],
  8: ['ReadOnlyException'],
  10: ['FileReadException'],
  11: ['CorruptDatabaseException'],
  13: ['DiskFullException', 'of the temporary folder, or of a file that is written to'],
  14: ['NoSuchDatabaseException', 'is it readable, with the folder that it is in?'],
  18: ['ValueTooLargeException', 'a row may have 1 GB'],
  26: ['NoSuchDatabaseException', 'it may be encrypted, or of another program'],
};

/** What the reader refuses, by itself. */
const REFUSALS: Record<Exclude<Refusal, 'parameters'>, DiffErrorType> = {
  'several statements': 'SyntaxException',
  'changed file': 'TableChangedException',
  // As DuckDB would call it: the careful landings then read the bytes.
  'not UTF-8': 'InvalidInputException',
};

/** What SQLite's other messages say, to the API's `error_type`: all of them have one code. */
const MESSAGES: [RegExp, DiffErrorType][] = [
  [/^no such table/, 'NoSuchTableException'],
  [/^no such column/, 'NoSuchColumnException'],
  [/^ambiguous column/, 'DuplicateColumnException'],
  [/syntax error|incomplete input|unrecognized token|misuse/, 'SyntaxException'],
];

/** Messages of running statements that quote nothing of the data. */
const WITHOUT_DATA = /^(integer overflow|malformed JSON|out of memory)$/;

const otherType = (message: string): DiffErrorType =>
  MESSAGES.find(([pattern]) => pattern.test(message))?.[1] ?? 'SQLiteException';

/**
 * An error of SQLite as the API's pair of type and value. More people read a comment than rows: a
 * running statement's message is shown only where it cannot quote a value.
 */
export function readSqliteError({ message, code, isRunning, refusal }: ReaderError): DiffError {
  if (refusal === 'parameters') return noParameters(message);
  if (refusal !== undefined) return new DiffError(REFUSALS[refusal], message);
  if (code === INTERRUPTED_WRITE) {
    const value = 'a write to the file was cut short; open it once with a program that may write';
    return new DiffError('ReadOnlyException', value);
  }
  const [known, hint] = TYPES[code % 256] ?? [];
  const type = known ?? otherType(message);
  const isShown = known !== undefined || !isRunning || WITHOUT_DATA.test(message);
  const shown = isShown ? message : 'the statement failed (its message may hold data)';
  return new DiffError(type, hint === undefined ? shown : `${shown} (${hint})`);
}
