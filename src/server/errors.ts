import type { Right } from './store/store.ts';

/** Nobody is logged in, or the key is none that is valid now. */
export class UnauthenticatedError extends Error {
  override name = 'UnauthenticatedError';
}

/** The key is valid, and does not allow this. */
export class ForbiddenError extends Error {
  override name = 'ForbiddenError';

  constructor(right: Right) {
    super(`This needs the right "${right}", which the key does not have.`);
  }
}

/** There is no such thing, or the caller may not know of it: the two look alike. */
export class NotFoundError extends Error {
  override name = 'NotFoundError';
}

/** The path is there, and does not take this method. */
export class MethodNotAllowedError extends Error {
  override name = 'MethodNotAllowedError';
  readonly allowed: readonly string[];

  constructor(method: string, allowed: readonly string[]) {
    super(`${method} is not possible here; accepted: ${allowed.join(', ')}.`);
    this.allowed = allowed;
  }
}

/** One value of a request that cannot be right. */
export interface RequestProblem {
  /** Where it is: `['body', 'pk_columns', 0]`. */
  loc: (string | number)[];
  msg: string;
  type: string;
}

/** The request was understood and cannot be right. */
export class InvalidRequestError extends Error {
  override name = 'InvalidRequestError';
  readonly problems: RequestProblem[];

  constructor(problems: RequestProblem[]) {
    super(problems.map(({ loc, msg }) => `${loc.join('.')}: ${msg}`).join('; '));
    this.problems = problems;
  }
}

/** As many diffs wait as may wait. */
export class QueueFullError extends Error {
  override name = 'QueueFullError';
  /** When to try again, in seconds. */
  readonly retryAfterSeconds: number;

  constructor(waiting: number, retryAfterSeconds: number) {
    super(`${String(waiting)} data diffs wait already, which is the limit; try again later.`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Too many keys were wrong: none is looked at for a while. */
export class TooManyFailuresError extends Error {
  override name = 'TooManyFailuresError';
  /** When to try again, in seconds. */
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('Too many logins have failed; try again later.');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The server stops, and takes nothing on that it would not end. */
export class StoppingError extends Error {
  override name = 'StoppingError';
  /** When to try again, in seconds: another server, or the next start, may answer by then. */
  readonly retryAfterSeconds = 10;

  constructor() {
    super('The server stops and creates nothing more; try again later.');
  }
}

/**
 * Whether whoever asked has gone: what failed then is most likely that the rest of the request never
 * came. Nobody reads the answer, and the log need not call it an error of the server.
 */
export const isAbandoned = (request: Request): boolean => request.signal.aborted;
