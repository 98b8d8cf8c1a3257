import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ConfigurationError } from '../../contract/errors.ts';
import {
  ForbiddenError,
  InvalidRequestError,
  MethodNotAllowedError,
  NotFoundError,
  QueueFullError,
  type RequestProblem,
  StoppingError,
  TooManyFailuresError,
  UnauthenticatedError,
} from '../errors.ts';
import { StoreUnavailableError } from '../store/store.ts';

/** An error as RFC 9457 writes it. A 422 has its problems as `detail`, like other servers of this API. */
export interface Problem {
  status: ContentfulStatusCode;
  type: string;
  title: string;
  detail?: string | RequestProblem[];
  headers?: Record<string, string>;
}

const STORE_RETRY_SECONDS = 5;

/** The problem that an error stands for; `null` where it is a bug of ours. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof UnauthenticatedError) {
    const headers = { 'WWW-Authenticate': 'Key realm="data-diff"' };
    return { ...named(401, 'authentication', 'Authentication needed', error), headers };
  }
  if (error instanceof ForbiddenError) return named(403, 'forbidden', 'Not allowed', error);
  if (error instanceof NotFoundError) return named(404, 'not-found', 'Not found', error);
  if (error instanceof MethodNotAllowedError) {
    const headers = { Allow: error.allowed.join(', ') };
    return { ...named(405, 'method-not-allowed', 'Method not allowed', error), headers };
  }
  if (error instanceof InvalidRequestError) {
    return invalid(error.problems);
  }
  if (error instanceof ConfigurationError) return named(400, 'bad-request', 'Bad request', error);
  if (error instanceof QueueFullError) {
    const headers = { 'Retry-After': String(error.retryAfterSeconds) };
    return { ...named(429, 'queue-full', 'Too many data diffs wait', error), headers };
  }
  if (error instanceof TooManyFailuresError) {
    const headers = { 'Retry-After': String(error.retryAfterSeconds) };
    return { ...named(429, 'too-many-failures', 'Too many logins have failed', error), headers };
  }
  if (error instanceof StoppingError) {
    const headers = { 'Retry-After': String(error.retryAfterSeconds) };
    return { ...named(503, 'stopping', 'The server stops', error), headers };
  }
  if (error instanceof StoreUnavailableError) {
    const headers = { 'Retry-After': String(STORE_RETRY_SECONDS) };
    const detail = 'The store cannot be used now; try again later.';
    return { ...named(503, 'unavailable', 'Not available now'), detail, headers };
  }
  return error instanceof HTTPException ? problemOfHttp(error) : null;
}

function named(status: ContentfulStatusCode, type: string, title: string, error?: Error): Problem {
  return { status, type: `/errors/${type}`, title, ...(error ? { detail: error.message } : {}) };
}

function invalid(problems: RequestProblem[]): Problem {
  return { ...named(422, 'validation', 'The request is not valid'), detail: problems };
}

/** What the framework itself refuses: a body that is too large, or is no JSON. */
function problemOfHttp({ status, message }: HTTPException): Problem {
  if (status === 413) {
    // What is left of the body is not read, so nothing else can come through this connection.
    const headers = { Connection: 'close' };
    return { ...named(413, 'too-large', 'The request is too large'), headers };
  }
  if (status === 415) {
    const detail = 'The body must be sent as application/json.';
    return { ...named(415, 'media-type', 'The type of the body is not supported'), detail };
  }
  if (status === 400) {
    return invalid([{ loc: ['body'], msg: 'the body is no valid JSON', type: 'json_invalid' }]);
  }
  const problem = named(status, 'bad-request', 'Bad request');
  return message === '' ? problem : { ...problem, detail: message };
}

/** Answers with a problem. */
export function problemResponse(context: Context, problem: Problem, requestId: string): Response {
  const { headers = {}, ...body } = problem;
  const text = JSON.stringify({ ...body, instance: `/requests/${requestId}` });
  const type = { 'Content-Type': 'application/problem+json' };
  return context.body(text, problem.status, { ...headers, ...type });
}
