import type { z } from 'zod';
import type { RequestProblem } from './errors.ts';

/** Where the parts of a request are, in the words of this API's errors. */
const PLACES: Record<string, string> = { json: 'body', param: 'path', query: 'query' };

/** What zod found in a part of a request, in this API's form. */
export function requestProblems(target: string, error: z.core.$ZodError): RequestProblem[] {
  const place = PLACES[target] ?? target;
  return error.issues.map(({ path, message, code }) => ({
    loc: [place, ...path.map((part) => (typeof part === 'number' ? part : String(part)))],
    msg: message,
    type: code === 'custom' ? 'value_error' : code,
  }));
}
