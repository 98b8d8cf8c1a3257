import { DiffError } from '../../contract/errors.ts';
import { networkError, readComplaint } from '../spark/errors.ts';
import type { Statement } from './answers.ts';
import { RefusedRequestError } from './api.ts';
import { RefusedTokenError } from './tokens.ts';

/** A statement that did not come to its end. */
export class FailedStatementError extends Error {
  override name = 'FailedStatementError';
  readonly status: Statement['status'];

  constructor({ status }: Statement) {
    super(status.error?.message ?? status.state);
    this.status = status;
  }
}

/** What was ended from without: by a person, or a limit of the warehouse. */
const ENDED = new Set(['CANCELED', 'CLOSED']);

/** The last one that a message names: values of rows can stand before it, and not after. */
const SQL_STATE = /SQLSTATE: ([\dA-Z]{5})(?!.*SQLSTATE: )/s;

const CLASSED = /^\s*(?:\w+\s*:\s*)?\[[A-Z][A-Z\d_.]*\] /;

const stateIn = (message: string): string | null => SQL_STATE.exec(message)?.[1] ?? null;

function ofStatement(error: FailedStatementError, place: string): DiffError {
  const { state, sql_state: sqlState } = error.status;
  if (ENDED.has(state)) {
    const value = `${place}: the statement was ended there`;
    return new DiffError('StatementCanceledException', value, { cause: error });
  }
  const { message } = error;
  return readComplaint({ message, sqlState: sqlState ?? stateIn(message) }, place, error);
}

function ofRequest(error: RefusedRequestError, place: string): DiffError {
  const { status, code, message } = error;
  if (CLASSED.test(message)) {
    return readComplaint({ message, sqlState: stateIn(message) }, place, error);
  }
  const words = message.trim().split('\n', 1)[0] ?? '';
  const value = `${place}: ${code === null ? '' : `[${code}] `}${words}`;
  if (status === 401) return new DiffError('AuthenticationException', value, { cause: error });
  if (status === 403) return new DiffError('PermissionException', value, { cause: error });
  if (status === 429) {
    return new DiffError('InsufficientResourcesException', value, { cause: error });
  }
  return new DiffError('ConnectionException', value, { cause: error });
}

/** What goes wrong with the service as the API's pair of type and value. */
export function readDatabricksError(error: unknown, place: string): DiffError {
  if (error instanceof DiffError) return error;
  if (error instanceof FailedStatementError) return ofStatement(error, place);
  if (error instanceof RefusedRequestError) return ofRequest(error, place);
  if (error instanceof RefusedTokenError) {
    const value = `${place} refuses the login`;
    return new DiffError('AuthenticationException', value, { cause: error });
  }
  // What `fetch` says is in its cause.
  const { cause } = error as { cause?: unknown };
  return networkError(cause ?? error, place);
}
