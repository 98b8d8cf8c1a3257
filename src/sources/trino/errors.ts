import type { DiffErrorType } from '../../contract/error-types.ts';
import { DiffError, messageOf } from '../../contract/errors.ts';
import { ChosenWordsError, noParameters } from '../errors.ts';
import { StatusError } from './client/http.ts';
import type { TrinoFailure } from './client/pages.ts';
import { FailedStatement } from './client/statement.ts';

/** Names of errors that are found before a statement runs: they name what it names, and no values. */
const OF_STATEMENTS: Record<string, DiffErrorType> = {
  AMBIGUOUS_NAME: 'SyntaxException',
  CATALOG_NOT_FOUND: 'NoSuchDatabaseException',
  COLUMN_NOT_FOUND: 'NoSuchColumnException',
  DUPLICATE_COLUMN_NAME: 'DuplicateColumnException',
  EXPRESSION_NOT_AGGREGATE: 'SyntaxException',
  EXPRESSION_NOT_CONSTANT: 'SyntaxException',
  EXPRESSION_NOT_SCALAR: 'SyntaxException',
  FUNCTION_NOT_AGGREGATE: 'SyntaxException',
  FUNCTION_NOT_FOUND: 'SyntaxException',
  INVALID_COLUMN_REFERENCE: 'SyntaxException',
  INVALID_PARAMETER_USAGE: 'SyntaxException',
  INVALID_SESSION_PROPERTY: 'InvalidInputException',
  MISMATCHED_COLUMN_ALIASES: 'SyntaxException',
  MISSING_CATALOG_NAME: 'NoSuchDatabaseException',
  MISSING_SCHEMA_NAME: 'NoSuchDatabaseException',
  NESTED_AGGREGATION: 'SyntaxException',
  NOT_SUPPORTED: 'SyntaxException',
  PERMISSION_DENIED: 'PermissionException',
  SCHEMA_NOT_FOUND: 'NoSuchDatabaseException',
  SYNTAX_ERROR: 'SyntaxException',
  TABLE_NOT_FOUND: 'NoSuchTableException',
  TYPE_MISMATCH: 'SyntaxException',
  TYPE_NOT_FOUND: 'SyntaxException',
};

/** Names of errors of statements that ran. */
const OF_RUNNING: Record<string, DiffErrorType> = {
  ABANDONED_QUERY: 'StatementCanceledException',
  ADMINISTRATIVELY_KILLED: 'StatementCanceledException',
  ADMINISTRATIVELY_PREEMPTED: 'StatementCanceledException',
  DIVISION_BY_ZERO: 'DataException',
  EXCEEDED_CPU_LIMIT: 'StatementCanceledException',
  EXCEEDED_SCAN_LIMIT: 'StatementCanceledException',
  EXCEEDED_TIME_LIMIT: 'StatementCanceledException',
  INVALID_CAST_ARGUMENT: 'DataException',
  INVALID_FUNCTION_ARGUMENT: 'DataException',
  NUMERIC_VALUE_OUT_OF_RANGE: 'DataException',
  READ_ONLY_VIOLATION: 'ReadOnlyException',
  USER_CANCELED: 'StatementCanceledException',
};

/** Types of errors by Trino's own, where the name says no more. */
const OF_TYPES: Record<string, DiffErrorType> = {
  INSUFFICIENT_RESOURCES: 'InsufficientResourcesException',
};

/** Statuses of HTTP by which the server, or what stands before it, refuses a login. */
const REFUSED = new Set([401, 403]);

/** What the server says of SQL with `?`; of other placeholders it says that they are no SQL. */
const PARAMETERS = /Incorrect number of parameters|mismatched input '(?:\?|:|\$|@)/;

/** Without what is in quotes: more people read a comment than rows. */
const withoutData = (message: string): string =>
  message.replace(/'.*'|".*"|\[.*\]/s, '(not shown)');

/** What is said of a statement that ran, in which a function such as `fail` may choose every word. */
function wordsOf({ errorName, errorType, message }: TrinoFailure): string {
  if (errorType === 'INSUFFICIENT_RESOURCES') return `${errorName}: ${message}`;
  // A value may stand there without quotes.
  return errorType === 'USER_ERROR' ? errorName : `${errorName}: ${withoutData(message)}`;
}

function ofFailure(error: FailedStatement): DiffError {
  const { failure } = error;
  const { errorName, errorType, message } = failure;
  const early = OF_STATEMENTS[errorName];
  if (early !== undefined) {
    if (PARAMETERS.test(message)) return noParameters(error);
    return new ChosenWordsError(early, message, { cause: error, chosen: 'quoted' });
  }
  const type = OF_RUNNING[errorName] ?? OF_TYPES[errorType] ?? 'TrinoException';
  return new ChosenWordsError(type, wordsOf(failure), { cause: error, chosen: 'all' });
}

/** What `fetch` was caused to fail by says more than that it failed; of several addresses, its code. */
function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: { message?: string; code?: string } };
  return cause?.message || cause?.code || messageOf(error);
}

/**
 * An error of the server, or of the way to it, as the API's pair of type and value.
 *
 * @param place the server's host and port, for errors that do not come from the server.
 */
export function readTrinoError(error: unknown, place: string): DiffError {
  if (error instanceof DiffError) return error;
  if (error instanceof FailedStatement) return ofFailure(error);
  const isLogin = error instanceof StatusError && REFUSED.has(error.status);
  const type = isLogin ? 'AuthenticationException' : 'ConnectionException';
  return new DiffError(type, `${place}: ${reasonOf(error)}`, { cause: error });
}
