import type { DiffErrorType } from '../../../contract/error-types.ts';
import {
  CancelledError,
  ConfigurationError,
  DiffError,
  messageOf,
} from '../../../contract/errors.ts';
import type { DiffRequest } from '../../../contract/request.ts';
import type { SuccessResults } from '../../../contract/summary-results.ts';
import type { GuessedKey, KeyGuess } from '../../../engine/guess-keys.ts';
import type { EngineSettings, Writing } from '../engine.ts';

/** What a process can be told to do. */
interface Tasks {
  run: {
    /** `keepsRows`: whether the sampled rows are kept that have no room in what others are sent. */
    asked: { request: DiffRequest; writing: Writing; keepsRows: boolean };
    result: SuccessResults;
  };
  test: { asked: number; result: null };
  guess: { asked: KeyGuess; result: GuessedKey[] };
}
export type TaskKind = keyof Tasks;

/** What a process is to do; it does one thing at a time. */
export type Task = { [Kind in TaskKind]: { kind: Kind; asked: Tasks[Kind]['asked'] } }[TaskKind];

/** What a task comes to. */
export type ResultOf<Of extends Task> = Tasks[Of['kind']]['result'];

/** What the parent says: at first `configure`, once the process is ready; `abort` is for what runs. */
export type ParentMessage =
  { kind: 'configure'; settings: EngineSettings } | Task | { kind: 'abort' };

/**
 * An error as it crosses to another process: its type and its message, and nothing else. `Error`: one
 * that nobody expected, with the name of its class.
 */
export type SentError =
  | { name: 'ConfigurationError' | 'CancelledError'; message: string }
  | { name: 'DiffError'; type: DiffErrorType; value: string }
  | { name: 'Error'; type: string; message: string };

/** What the process says. `done` and `failed` end a task. */
export type ChildMessage =
  | { kind: 'ready' }
  | { kind: 'log' | 'progress'; line: string }
  | { kind: 'done'; result: ResultOf<Task> }
  | { kind: 'failed'; error: SentError };

/** An error as it can be sent. What nobody expected becomes the failure of the diff. */
export function toSent(error: unknown): SentError {
  if (error instanceof DiffError) {
    return { name: 'DiffError', type: error.type, value: error.value };
  }
  if (error instanceof ConfigurationError) {
    return { name: 'ConfigurationError', message: error.message };
  }
  if (error instanceof CancelledError) return { name: 'CancelledError', message: error.message };
  const type = error instanceof Error ? error.name : 'Error';
  return { name: 'Error', type, message: messageOf(error) };
}

/** @param redact takes secrets out of a text. */
export function fromSent(sent: SentError, redact: (text: string) => string): Error {
  switch (sent.name) {
    case 'ConfigurationError':
      return new ConfigurationError(redact(sent.message));
    case 'CancelledError':
      return new CancelledError(redact(sent.message));
    case 'DiffError':
      return new DiffError(sent.type, redact(sent.value));
    case 'Error':
      return Object.assign(new Error(redact(sent.message)), { name: sent.type });
  }
}
