import { ApiError } from '../../contract/errors.ts';
import { readDocumented, UndocumentedFormError } from '../../contract/documented.ts';
import { describeErrorBody, isWebPage } from '../../service/datafold/error-body.ts';
import { clip } from '../../text/foreign.ts';
import type { z } from 'zod';

/** What came back, of any status. */
export interface Answer {
  status: number;
  url: string;
  headers: { location?: string | undefined };
  data: unknown;
}

/** What was asked. */
export interface Asked {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  headers: Record<string, string | number | undefined>;
  body?: unknown;
}

const LONGEST_REASON = 300;

const CHECK = 'check GITHUB_API_URL, and the proxy if there is one';

/** GitHub has refused a request, or a proxy; `response` tells how long to wait. */
export class GitHubError extends Error {
  override name = 'GitHubError';
  readonly status: number;
  readonly response: Pick<Answer, 'headers'>;
  /** Whether it came as a web page, so that it is not GitHub's. */
  readonly isWebPage: boolean;

  constructor(message: string, { status, headers, data }: Answer, cause: unknown) {
    super(message, { cause });
    this.status = status;
    this.response = { headers };
    this.isWebPage = isWebPage(bodyText(data));
  }
}

/**
 * Reads what GitHub documents.
 *
 * @param what is read: `the comments`.
 * @throws ApiError in one sentence where it is something else.
 */
export function readAnswer<Schema extends z.ZodType>(
  what: string,
  schema: Schema,
  data: unknown,
): z.output<Schema> {
  try {
    return readDocumented(schema, data);
  } catch (error) {
    if (!(error instanceof UndocumentedFormError)) throw error;
    const message = `GitHub answered with ${what} in a form that is not the API's: ${error.message}`;
    throw new ApiError(message, { status: null, retryable: false });
  }
}

/** Octokit takes a whole web page, and all that a validator says, for the message. */
export function refusalOf(error: unknown): unknown {
  const answer = error instanceof Error && 'response' in error ? error.response : null;
  if (!isAnswer(answer)) return error;
  const reason = describeErrorBody(bodyText(answer.data)) || 'without a reason';
  return new GitHubError(clip(reason, LONGEST_REASON), answer, error);
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'status' in value && 'headers' in value;
}

function bodyText(data: unknown): string {
  if (data instanceof ArrayBuffer) return new TextDecoder().decode(data);
  return typeof data === 'string' ? data : (JSON.stringify(data) ?? '');
}

/** Where a redirect leads; `null` where an answer is none. */
function redirectTarget({ status, url, headers }: Answer): URL | null {
  if (status < 300 || status > 399) return null;
  return URL.parse(headers.location ?? '', url);
}

/**
 * Where to ask again: a repository that was renamed answers so. The token goes to no other origin,
 * and what writes is sent again only where the status asks for the same method.
 */
export function nextAddress(answer: Answer, { method, url }: Asked): string | null {
  const target = redirectTarget(answer);
  if (target === null || target.origin !== new URL(url).origin) return null;
  const keepsMethod = method === 'GET' || answer.status === 307 || answer.status === 308;
  return keepsMethod ? target.href : null;
}

/**
 * Checks that an answer can be one of the API.
 *
 * @throws ApiError in one sentence where it is a redirect, a web page or another text.
 */
export function checkAnswer(answer: Answer, { method }: Asked): void {
  const { status, data } = answer;
  if (status >= 300) {
    const target = redirectTarget(answer);
    const where = target === null ? 'nowhere' : target.origin + target.pathname;
    const message = `GitHub answered with a redirect to ${where}, which is not followed; ${CHECK}`;
    throw new ApiError(clip(message, LONGEST_REASON), { status, retryable: false });
  }
  if (status === 204 || (typeof data === 'object' && !(data instanceof ArrayBuffer))) return;
  const said = clip(describeErrorBody(bodyText(data)) || 'nothing', LONGEST_REASON);
  // A page in place of a list may pass; whether something was written is not known.
  const retryable = method === 'GET';
  throw new ApiError(`GitHub answered with ${said}; ${CHECK}`, { status: null, retryable });
}
