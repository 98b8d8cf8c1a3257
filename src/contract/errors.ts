import type { DiffErrorType } from './error-types.ts';
import type { DiffErrorBody } from './summary-results.ts';

/** The user can fix it: wrong inputs, wrong configuration. Shown without a stack. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** A remote API answered with an error, or could not be reached. */
export class ApiError extends Error {
  override name = 'ApiError';
  /** The HTTP status, or `null` where no answer came. */
  readonly status: number | null;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;

  constructor(
    message: string,
    options: { status: number | null; retryable: boolean; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.status = options.status;
    this.retryable = options.retryable;
  }
}

/** A data diff failed; `type` and `value` are the API's `error_type` and `error_value`. */
export class DiffError extends Error {
  override name = 'DiffError';
  readonly type: DiffErrorType;
  readonly value: string;
  /** The field of the request with whose name the value begins; `null` where it names none so. */
  readonly input: string | null;

  constructor(
    type: DiffErrorType,
    value: string,
    { input = null, ...options }: { cause?: unknown; input?: string | null } = {},
  ) {
    super(`${type}: ${value}`, options);
    this.type = type;
    this.value = value;
    this.input = input;
  }
}

/** A data diff did not end within the time that the user allows. */
export class TimeoutError extends Error {
  override name = 'TimeoutError';
}

/** The run was cancelled, by a signal or by the user. */
export class CancelledError extends Error {
  override name = 'CancelledError';
}

/** An error, and what it was caused by, the outermost first. */
export function* causesOf(error: unknown): Generator<Error> {
  for (let each = error; each instanceof Error; each = each.cause) yield each;
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why a diff has no results, in the API's form. */
export function errorBodyOf(error: unknown): DiffErrorBody {
  if (error instanceof DiffError) return { error_type: error.type, error_value: error.value };
  if (error instanceof TimeoutError) return { error_type: 'Timeout', error_value: error.message };
  if (error instanceof CancelledError) {
    return { error_type: 'Cancelled', error_value: error.message };
  }
  const type = error instanceof Error ? error.name : 'Error';
  return { error_type: type, error_value: messageOf(error) };
}
