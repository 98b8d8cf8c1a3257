import type { DiffErrorType } from '../../contract/error-types.ts';
import { DiffError, messageOf } from '../../contract/errors.ts';
import { ChosenWordsError, noParameters } from '../errors.ts';

/** What a server says of a statement, however it was asked. */
export interface SparkComplaint {
  /** The error's class is in it, such as `[TABLE_OR_VIEW_NOT_FOUND]`, and often a stack trace. */
  message: string;
  sqlState: string | null;
}

/** Spark's classes of errors to the API's `error_type`. */
const TYPES: Record<string, DiffErrorType> = {
  AMBIGUOUS_REFERENCE: 'DuplicateColumnException',
  CATALOG_NOT_FOUND: 'NoSuchDatabaseException',
  COLUMN_ALREADY_EXISTS: 'DuplicateColumnException',
  COLUMN_NOT_FOUND: 'NoSuchColumnException',
  OPERATION_CANCELED: 'StatementCanceledException',
  REQUIRES_SINGLE_PART_NAMESPACE: 'NoSuchTableException',
  SCHEMA_NOT_FOUND: 'NoSuchDatabaseException',
  TABLE_OR_VIEW_NOT_FOUND: 'NoSuchTableException',
  UNRESOLVED_COLUMN: 'NoSuchColumnException',
};

/** States of SQL, whole or by their first two characters. */
const STATES: Record<string, DiffErrorType> = {
  '08': 'ConnectionException',
  '22': 'DataException',
  '28': 'AuthenticationException',
  '28000': 'AuthenticationException',
  '42': 'SyntaxException',
  '42501': 'PermissionException',
  '53': 'InsufficientResourcesException',
  HY008: 'StatementCanceledException',
};

/** What a session is no longer there for. */
const LOST = /Invalid SessionHandle|Invalid OperationHandle|stopped SparkContext/;

/** What the driver says where it would have to hold more rows than it may. */
const TOO_MANY_ROWS = /spark\.driver\.maxResultSize/;

/** `[CLASS] java.lang.SomeException: [CLASS] The message. SQLSTATE: 12345`, or the second half of it. */
const COMPLAINT =
  /\[([A-Z][A-Z\d_]*)(\.[A-Z\d_]+)?\](?: [\w.$]+:\s+\[\1\2\])?\s+(.*?)\s*(?:SQLSTATE: |$)/s;

const JAVA_CLASS = /(?:[a-z][\w$]*\.)+([A-Z][\w$]*(?:Exception|Error))/;

/** Without what is in quotes: more people read a comment than rows. */
const withoutData = (message: string): string => message.replace(/'.*'|".*"/s, '(not shown)');

/** Classes whose words have the values of rows in quotes, and nowhere else. */
const QUOTING = new Set(['CAST_INVALID_INPUT', 'DIVIDE_BY_ZERO', 'ARITHMETIC_OVERFLOW']);

const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? '';

function wordsOf(name: string, words: string, type: DiffErrorType): string {
  // Of what it cannot even plan, Spark names what the query itself names.
  if (type !== 'DataException' && type !== 'SparkException') return firstLine(words);
  if (QUOTING.has(name)) return firstLine(withoutData(words));
  return 'its words may hold values of rows, and are not shown';
}

/** What a server says as the API's pair of type and value: no stack trace, no value of a row. */
export function readComplaint(
  { message, sqlState }: SparkComplaint,
  place: string,
  cause: unknown,
): DiffError {
  if (LOST.test(message)) {
    return new DiffError('ConnectionException', `${place}: the session is not there any more`, {
      cause,
    });
  }
  if (TOO_MANY_ROWS.test(message)) {
    const value = `${place}: the rows that are asked for are more than spark.driver.maxResultSize: compare fewer, or set spark.sql.thriftServer.incrementalCollect to true among its options`;
    return new DiffError('InsufficientResourcesException', value, { cause });
  }
  const [, name = '', part = '', words = ''] = COMPLAINT.exec(message) ?? [];
  if (name === 'UNBOUND_SQL_PARAMETER') return noParameters(cause);
  const state = sqlState ?? '';
  const type = TYPES[name] ?? STATES[state] ?? STATES[state.slice(0, 2)] ?? 'SparkException';
  // A query can raise any error, with words that it has read.
  const chosen = { cause, chosen: 'all' } as const;
  if (name !== '') {
    const value = `[${name}${part}] ${wordsOf(name, words, type)}`;
    return new ChosenWordsError(type, value, chosen);
  }
  const thrown = JAVA_CLASS.exec(message)?.[1] ?? 'an error without a class';
  const value = `${thrown}: its words may hold values of rows, and are not shown`;
  return new ChosenWordsError(type, value, chosen);
}

/** An error of the network, or of a server that is none of Spark's. */
export function networkError(error: unknown, place: string): DiffError {
  const reason = messageOf(error).trim() || (error as { code?: string }).code || 'no answer';
  return new DiffError('ConnectionException', `${place}: ${reason}`, { cause: error });
}
