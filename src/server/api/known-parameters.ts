import { closestMatch } from 'leven';
import { InvalidRequestError } from '../errors.ts';

/**
 * Makes sure that a query has no parameter beside these: a filter must not be ignored.
 *
 * @throws InvalidRequestError that names the nearest of each one that there is not.
 */
export function requireKnown(parameters: object, known: readonly string[]): void {
  const unknown = Object.keys(parameters).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const problems = unknown.map((name) => ({
    loc: ['query', name],
    msg: `there is no such parameter; the nearest is ${closestMatch(name, known) ?? 'page'}`,
    type: 'value_error',
  }));
  throw new InvalidRequestError(problems);
}
