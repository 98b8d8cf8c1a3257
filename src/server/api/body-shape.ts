import type { MiddlewareHandler } from 'hono';
import { InvalidRequestError, type RequestProblem } from '../errors.ts';
import type { Environment } from './environment.ts';

/** A few for each column of the widest table. */
const MOST_VALUES = 20_000;

/** No field is nested as deeply. */
const DEEPEST = 8;

/** No schema sees a member of this name: it is no property of an object that any of them builds. */
const PROTOTYPE = '__proto__';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What a schema leaves unsaid of a body that it has checked: a field by the name of `__proto__`. */
export function unseenProblems(body: unknown): RequestProblem[] {
  if (!isObject(body) || !Object.hasOwn(body, PROTOTYPE)) return [];
  return [{ loc: ['body', PROTOTYPE], msg: 'is no field of a data diff', type: 'value_error' }];
}

function problemOf(body: unknown): string | null {
  const rest = [{ value: body, depth: 0 }];
  let values = 0;
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { value, depth } = next;
    if (!isObject(value)) continue;
    if (depth > 0 && Object.hasOwn(value, PROTOTYPE))
      return `holds ${PROTOTYPE}, which is no field of anything`;
    const parts: unknown[] = Object.values(value);
    values += parts.length;
    if (values > MOST_VALUES) return `holds more than ${String(MOST_VALUES)} values`;
    if (depth === DEEPEST) return `holds lists in lists, more than ${String(DEEPEST)} deep`;
    for (const part of parts) rest.push({ value: part, depth: depth + 1 });
  }
  return null;
}

/**
 * Refuses a request without a body, which would be read as one without fields, and a JSON body with so
 * many or so deeply nested values that to check each of them would keep everybody else waiting.
 */
export const onlyPlainBody: MiddlewareHandler<Environment> = async (context, next) => {
  const isMissing = (await context.req.text()) === '';
  // What is no JSON is refused where the body is read.
  const body: unknown = isMissing ? null : await context.req.json().catch(() => null);
  const msg = isMissing ? 'is missing; it must be a JSON object' : problemOf(body);
  if (msg !== null) throw new InvalidRequestError([{ loc: ['body'], msg, type: 'value_error' }]);
  await next();
};
