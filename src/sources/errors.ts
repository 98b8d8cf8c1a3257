import { DiffError } from '../contract/errors.ts';

/** An error of what a user wrote, with the name of the input that holds it. */
export function ofInput(input: string, error: unknown): unknown {
  if (!(error instanceof DiffError) || error.value.startsWith(input)) return error;
  return new DiffError(error.type, `${input}: ${error.value}`, { cause: error });
}
