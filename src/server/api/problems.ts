import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ConfigurationError } from '../../contract/errors.ts';
import { InvalidRequestError, RefusalError, type RequestProblem } from '../errors.ts';

/** An error as RFC 9457 writes it. A 422 has its problems as `detail`, like other servers of this API. */
export interface Problem {
  status: ContentfulStatusCode;
  type: string;
  title: string;
  detail?: string | RequestProblem[];
  headers?: Record<string, string>;
}

/** The problem that an error stands for; `null` where it is a bug of ours. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof RefusalError) {
    const { status, type, title, detail, headers } = error;
    return { ...named(status, type, title), detail, headers };
  }
  if (error instanceof ConfigurationError) {
    return { ...named(400, 'bad-request', 'Bad request'), detail: error.message };
  }
  return error instanceof HTTPException ? problemOfHttp(error) : null;
}

function named(status: ContentfulStatusCode, type: string, title: string): Problem {
  return { status, type: `/errors/${type}`, title };
}

/** What the framework itself refuses: a body that is too large, or is no JSON. */
function problemOfHttp({ status, message }: HTTPException): Problem | null {
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
    const problem = { loc: ['body'], msg: 'the body is no valid JSON', type: 'json_invalid' };
    return problemOf(new InvalidRequestError([problem]));
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
