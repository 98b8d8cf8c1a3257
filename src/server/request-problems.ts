import type { z } from 'zod';
import type { RequestProblem } from './errors.ts';

/** Where the parts of a request are, in the words of this API's errors. */
const PLACES: Record<string, string> = { json: 'body', param: 'path', query: 'query' };

/** So many problems are work for a while; where there are more, they mostly have one cause. */
const MOST_PROBLEMS = 50;

/** What zod found in a part of a request, in this API's form. */
export function requestProblems(target: string, error: z.core.$ZodError): RequestProblem[] {
  const place = PLACES[target] ?? target;
  const problems = error.issues.slice(0, MOST_PROBLEMS).map(({ path, message, code }) => ({
    loc: [place, ...path.map((part) => (typeof part === 'number' ? part : String(part)))],
    msg: message,
    type: code === 'custom' ? 'value_error' : code,
  }));
  const more = error.issues.length - problems.length;
  const rest = { loc: [place], msg: `and ${more} more problems`, type: 'value_error' };
  return more > 0 ? [...problems, rest] : problems;
}
