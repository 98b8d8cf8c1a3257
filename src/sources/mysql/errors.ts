import type { DiffErrorType } from '../../contract/error-types.ts';
import { DiffError, messageOf } from '../../contract/errors.ts';
import { ChosenWordsError, noParameters, TOO_FEW_CONNECTIONS } from '../errors.ts';

/** What the driver says of an error; `errno` is the server's own number where it has one. */
interface DriverError {
  code?: string;
  errno?: number;
  sqlState?: string;
}

/** Numbers of MySQL's and MariaDB's errors to the API's `error_type`. */
const TYPES: Record<number, DiffErrorType> = {
  1021: 'DiskFullException',
  1040: 'InsufficientResourcesException',
  1044: 'PermissionException',
  1045: 'AuthenticationException',
  1046: 'NoSuchDatabaseException',
  1049: 'NoSuchDatabaseException',
  1054: 'NoSuchColumnException',
  1060: 'DuplicateColumnException',
  1064: 'SyntaxException',
  1111: 'SyntaxException',
  1114: 'DiskFullException',
  1130: 'AuthenticationException',
  1142: 'PermissionException',
  1143: 'PermissionException',
  1146: 'NoSuchTableException',
  1203: 'InsufficientResourcesException',
  1226: 'InsufficientResourcesException',
  1227: 'PermissionException',
  1241: 'SyntaxException',
  1317: 'StatementCanceledException',
  1356: 'PermissionException',
  1370: 'PermissionException',
  1412: 'TableChangedException',
  1698: 'AuthenticationException',
  1792: 'ReadOnlyException',
  1820: 'AuthenticationException',
  1862: 'AuthenticationException',
  1969: 'StatementCanceledException',
  3024: 'StatementCanceledException',
  3118: 'AuthenticationException',
  4151: 'AuthenticationException',
};

/** Errors that end the connection, and those that come where it ended. */
const LOST = new Set([
  1053, 1152, 1153, 1158, 1159, 1160, 1161, 1184, 1927, 2006, 2013, 3168, 4031,
]);

/** Errors of a server, or a login, that has as many connections as it may. */
const FULL = new Set([1040, 1203, 1226]);

/** Classes of SQLSTATE by their first two characters. */
const CLASSES: Record<string, DiffErrorType> = {
  '08': 'ConnectionException',
  '22': 'DataException',
  '28': 'AuthenticationException',
  '42': 'SyntaxException',
};

/** What the server says of SQL with `?` or `:name`, which it has values for in a prepared statement. */
const PARAMETERS = /syntax to use near '(?:\?|:[A-Za-z_\d])/;

/** Types whose messages only name what the query itself names; others may quote a value. */
const SHOWN = new Set<DiffErrorType>([
  ...Object.values(TYPES),
  'SyntaxException',
  'AuthenticationException',
]);

/**
 * What the server says of a statement that it cannot run. A procedure can say anything by SIGNAL,
 * with any number; in these words there is room for it in the quotes alone.
 */
const OF_STATEMENTS = [
  /^You have an error in your SQL syntax; check the manual that corresponds to your \w+ server version for the right syntax to use near '.*' at line \d+$/s,
  /^Unknown (?:column|table|database) '[^']*'(?: in '[^']*')?$/,
  /^Table '[^']*' doesn't exist$/,
  /^(?:FUNCTION|PROCEDURE) '?[\w.`]*'? does not exist$/,
  /^Column '[^']*' in '?[\w ]*'? is ambiguous$/,
  /^Duplicate column name '[^']*'$/,
  /^[A-Z, ]+ command denied to user '[^']*'(?:@'[^']*')? for (?:table|column|routine) [`'][^']*[`'](?: in table '[^']*')?$/,
  /^Operand should contain \d+ column\(s\)$/,
  /^Invalid use of group function$/,
];

/** Without what is in quotes: more people read a comment than rows. */
function withoutData(message: string): string {
  return message.replace(/'.*'|".*"/s, '(not shown)');
}

function typeOf({ errno = 0, sqlState = '' }: DriverError): DiffErrorType {
  if (LOST.has(errno)) return 'ConnectionException';
  return TYPES[errno] ?? CLASSES[sqlState.slice(0, 2)] ?? 'MySQLException';
}

/**
 * An error of the driver or the server as the API's pair of type and value.
 *
 * @param place the server's host and port, for errors that do not come from the server.
 */
export function readMysqlError(error: unknown, place: string): DiffError {
  if (error instanceof DiffError) return error;
  const { code = '', sqlState } = error as DriverError;
  const message = messageOf(error);
  // Errors of the network have negative numbers, those of the driver none.
  if (sqlState === undefined) {
    const reason = message.trim() === '' ? code : message;
    return new DiffError('ConnectionException', `${place}: ${reason}`, { cause: error });
  }
  if (PARAMETERS.test(message)) return noParameters(error);
  const type = typeOf(error as DriverError);
  const reason = SHOWN.has(type) ? message : withoutData(message);
  const shown = reason + (FULL.has((error as DriverError).errno ?? 0) ? TOO_FEW_CONNECTIONS : '');
  const value = type === 'ConnectionException' ? `${place}: ${shown}` : shown;
  const chosen = OF_STATEMENTS.some((pattern) => pattern.test(message)) ? 'quoted' : 'all';
  return new ChosenWordsError(type, value, { cause: error, chosen });
}
