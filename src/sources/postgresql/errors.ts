import type { DiffErrorType } from '../../contract/error-types.ts';
import { DiffError, messageOf } from '../../contract/errors.ts';
import { ChosenWordsError, noParameters, TOO_FEW_CONNECTIONS } from '../errors.ts';

/** What the server says of an error; see «Error and Notice Message Fields» of its manual. */
interface ServerError {
  /** SQLSTATE, five characters. */
  code?: string;
  /** Where in the statement; only of what is wrong before it runs. */
  position?: string;
  /** The functions in which it came about. */
  where?: string;
}

/** SQLSTATE, or Node's code, to the API's `error_type`. */
const TYPES: Record<string, DiffErrorType> = {
  '28P01': 'AuthenticationException',
  '28000': 'AuthenticationException',
  '3D000': 'NoSuchDatabaseException',
  '3F000': 'NoSuchTableException',
  '42P01': 'NoSuchTableException',
  '42703': 'NoSuchColumnException',
  '42501': 'PermissionException',
  '42601': 'SyntaxException',
  '57014': 'StatementCanceledException',
  '53100': 'DiskFullException',
  '25006': 'ReadOnlyException',
  '40001': 'ReplicaConflictException',
};

/** What helps, where the message alone does not say it. */
const HINTS: Record<string, string> = {
  // A transaction that only reads can fail so on a replica alone.
  '40001': ' (set hot_standby_feedback or a longer max_standby_streaming_delay on the replica)',
  '53300': TOO_FEW_CONNECTIONS,
};

/** Classes of SQLSTATE by their first two characters. */
const CLASSES: Record<string, DiffErrorType> = {
  '08': 'ConnectionException',
  '22': 'DataException',
  '28': 'AuthenticationException',
  '42': 'SyntaxException',
  '53': 'InsufficientResourcesException',
  '57': 'ConnectionException',
};

/** What the server says of SQL with `$1` is of the class of broken connections. */
const PARAMETERS = /prepared statement .* requires \d+/;

/** Messages of the class «data exception» may quote a value: more people read a comment than rows. */
function withoutData(message: string): string {
  return message.replace(/: ".*"/s, ': (not shown)').replace(/"[^"]*"/g, '(not shown)');
}

/** Classes of SQLSTATE, and one code, in whose messages nothing of a running statement is. */
const OF_THE_SERVER = /^(?:08|22|25|28|40|53|57|42501$)/;

/** Whether a statement that ran, or a function, can have chosen the message: by RAISE or a cast. */
function mayBeChosen({ code = '', position, where }: ServerError): boolean {
  return where !== undefined || (position === undefined && !OF_THE_SERVER.test(code));
}

/**
 * An error of the driver or the server as the API's pair of type and value.
 *
 * @param place the server's host and port, for errors that do not come from the server.
 */
export function readPostgresError(error: unknown, place: string): DiffError {
  if (error instanceof DiffError) return error;
  const { code = '' } = error as ServerError;
  const message = messageOf(error);
  if (!/^[0-9A-Z]{5}$/.test(code) || code === 'EPIPE') {
    // Where several addresses were tried, the driver puts the errors' names before their messages.
    const reason = message.trim() === '' ? code : message.replace(/^Error: /, '');
    return new DiffError('ConnectionException', `${place}: ${reason}`, { cause: error });
  }
  if (code === '08P01' && PARAMETERS.test(message)) return noParameters(error);
  const type = TYPES[code] ?? CLASSES[code.slice(0, 2)] ?? 'PostgreSQLException';
  const shown = code.startsWith('22') ? withoutData(message) : message;
  const value = shown + (HINTS[code] ?? '');
  return mayBeChosen(error as ServerError)
    ? new ChosenWordsError(type, value, { cause: error, chosen: 'all' })
    : new DiffError(type, value, { cause: error });
}
