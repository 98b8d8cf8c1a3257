import type { z } from 'zod';
import { InvalidRequestError } from './errors.ts';

/** Where the parts of a request are, in the words of this API's errors. */
const PLACES: Record<string, string> = { json: 'body', param: 'path', query: 'query' };

/** What zod found, in this API's form. */
export function invalidRequest(target: string, error: z.core.$ZodError): InvalidRequestError {
  const place = PLACES[target] ?? target;
  const problems = error.issues.map(({ path, message, code }) => ({
    loc: [place, ...path.map((part) => (typeof part === 'number' ? part : String(part)))],
    msg: message,
    type: code === 'custom' ? 'value_error' : code,
  }));
  return new InvalidRequestError(problems);
}
