import type { z } from 'zod';
import type { RequestProblem } from './errors.ts';
import { firstOf } from '../text/lists.ts';

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
