import type { MiddlewareHandler } from 'hono';
import { InvalidRequestError } from '../errors.ts';
import type { Environment } from './environment.ts';

/** A few for each column of the widest table. */
const MOST_VALUES = 20_000;

/** No field is nested as deeply. */
const DEEPEST = 8;

function problemOf(body: unknown): string | null {
  const rest = [{ value: body, depth: 0 }];
  let values = 0;
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    const parts: unknown[] = Object.values(value);
    values += parts.length;
    if (values > MOST_VALUES) return `holds more than ${String(MOST_VALUES)} values`;
    if (depth === DEEPEST) return `holds lists in lists, more than ${String(DEEPEST)} deep`;
    for (const part of parts) rest.push({ value: part, depth: depth + 1 });
  }
  return null;
}

/**
 * Refuses a JSON body with so many or so deeply nested values that to check each of them would keep
 * everybody else waiting.
 */
export const onlyPlainBody: MiddlewareHandler<Environment> = async (context, next) => {
  // What is no JSON is refused where the body is read.
  const msg = problemOf(await context.req.json().catch(() => null));
  if (msg !== null) throw new InvalidRequestError([{ loc: ['body'], msg, type: 'value_error' }]);
  await next();
};
