import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import { firstOf } from '../text/lists.ts';
import type { Right } from './store/keys.ts';

/** One value of a request that cannot be right. */
export interface RequestProblem {
  /** Where it is: `['body', 'pk_columns', 0]`. */
  loc: (string | number)[];
  msg: string;
  type: string;
}

/** Where the parts of a request are, in the words of this API's errors. */
const PLACES: Record<string, string> = { json: 'body', param: 'path', query: 'query' };

/** So many problems are work for a while; where there are more, they mostly have one cause. */
const MOST_PROBLEMS = 50;

/** What zod found in a part of a request, in this API's form. */
export function requestProblems(target: string, error: z.core.$ZodError): RequestProblem[] {
  const place = PLACES[target] ?? target;
  const problems = error.issues.map(({ path, message, code }) => ({
    loc: [place, ...path.map((part) => (typeof part === 'number' ? part : String(part)))],
    msg: message,
    type: code === 'custom' ? 'value_error' : code,
  }));
  return firstOf(problems, MOST_PROBLEMS, (number) => ({
    loc: [place],
    msg: `and ${number} more problems`,
    type: 'value_error',
  }));
}

/** Why a request is refused, and all that its answer says: as JSON to a program, on a page to a person. */
export abstract class RefusalError extends Error {
  abstract readonly status: ContentfulStatusCode;
  /** The last part of `/errors/…`, by which programs know it. */
  abstract readonly type: string;
  abstract readonly title: string;
  /** When to try again, in seconds. */
  readonly retryAfterSeconds: number | null = null;

  /** What a program is told. */
  get detail(): string | RequestProblem[] {
    return this.message;
  }

  /** What a person is told, in sentences. */
  get page(): { title: string; reasons: string[] } {
    return { title: this.title, reasons: [this.message] };
  }

  get headers(): Record<string, string> {
    const seconds = this.retryAfterSeconds;
    return seconds === null ? {} : { 'Retry-After': String(seconds) };
  }
}

/** Nobody is logged in, or the key is none that is valid now. */
export class UnauthenticatedError extends RefusalError {
  override name = 'UnauthenticatedError';
  readonly status = 401;
  readonly type = 'authentication';
  readonly title = 'Authentication needed';

  override get headers() {
    return { 'WWW-Authenticate': 'Key realm="data-diff"' };
  }
}

/** The key is valid, and does not allow this. */
export class ForbiddenError extends RefusalError {
  override name = 'ForbiddenError';
  readonly status = 403;
  readonly type = 'forbidden';
  readonly title = 'Not allowed';

  constructor(right: Right) {
    super(`This needs the right "${right}", which the key does not have.`);
  }
}

/** There is no such thing, or the caller may not know of it: the two look alike. */
export class NotFoundError extends RefusalError {
  override name = 'NotFoundError';
  readonly status = 404;
  readonly type = 'not-found';
  readonly title = 'Not found';
}

/** The path is there, and does not take this method. */
export class MethodNotAllowedError extends RefusalError {
  override name = 'MethodNotAllowedError';
  readonly status = 405;
  readonly type = 'method-not-allowed';
  readonly title = 'Method not allowed';
  readonly #allowed: string;

  constructor(method: string, allowed: readonly string[]) {
    super(`${method} is not possible here; accepted: ${allowed.join(', ')}.`);
    this.#allowed = allowed.join(', ');
  }

  override get headers() {
    return { Allow: this.#allowed };
  }
}

/** The request is right, and what it asks for is not possible any more as things stand. */
export class ConflictError extends RefusalError {
  override name = 'ConflictError';
  readonly status = 409;
  readonly type = 'conflict';
  readonly title = 'Not possible any more';
}

/** The request was understood and cannot be right. Programs get its problems, one by one. */
export class InvalidRequestError extends RefusalError {
  override name = 'InvalidRequestError';
  readonly status = 422;
  readonly type = 'validation';
  readonly title = 'The request is not valid';
  readonly problems: RequestProblem[];

  constructor(problems: RequestProblem[]) {
    super(problems.map(({ loc, msg }) => `${loc.join('.')}: ${msg}`).join('; '));
    this.problems = problems;
  }

  override get detail() {
    return this.problems;
  }

  override get page() {
    const reasons = this.problems.map(({ loc, msg }) => `${loc.slice(1).join('.')}: ${msg}`);
    return { title: 'This cannot be done', reasons };
  }
}

/** As many diffs wait as may wait, or searches. */
export class QueueFullError extends RefusalError {
  override name = 'QueueFullError';
  readonly status = 429;
  readonly type = 'queue-full';
  readonly title: string;
  override readonly retryAfterSeconds: number;

  constructor(waiting: number, retryAfterSeconds: number, what = 'data diffs') {
    super(`${String(waiting)} ${what} wait already, which is the limit; try again later.`);
    this.title = `Too many ${what} wait`;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Too many keys were wrong: none is looked at for a while. */
export class TooManyFailuresError extends RefusalError {
  override name = 'TooManyFailuresError';
  readonly status = 429;
  readonly type = 'too-many-failures';
  readonly title = 'Too many logins have failed';
  override readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('Too many logins have failed; try again later.');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The server stops, and takes nothing on that it would not end. */
export class StoppingError extends RefusalError {
  override name = 'StoppingError';
  readonly status = 503;
  readonly type = 'stopping';
  readonly title = 'The server stops';
  /** Another server, or the next start, may answer by then. */
  override readonly retryAfterSeconds = 10;

  constructor() {
    super('The server stops and creates nothing more; try again later.');
  }
}

/**
 * The store cannot be reached, or cannot write now: to try again later may help. Why is for those who
 * look after the server, and not for whoever asks.
 */
export class StoreUnavailableError extends RefusalError {
  override name = 'StoreUnavailableError';
  readonly status = 503;
  readonly type = 'unavailable';
  readonly title = 'Not available now';
  override readonly retryAfterSeconds = 5;

  override get detail() {
    return 'The store cannot be used now; try again later.';
  }

  override get page() {
    const reasons = ['The server cannot reach its store. Try again in a moment.'];
    return { title: this.title, reasons };
  }
}

/**
 * Whether whoever asked has gone: what failed then is most likely that the rest of the request never
 * came. Nobody reads the answer, and the log need not call it an error of the server.
 */
export const isAbandoned = (request: Request): boolean => request.signal.aborted;
