import { z } from '@hono/zod-openapi';

const LARGEST = 2 ** 53 - 1;

/** An id in a path: digits and nothing else, which other ways to write a number are not. */
export function pathId(minimum: 0 | 1) {
  return z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(minimum).max(LARGEST))
    .openapi({ type: 'integer', minimum, maximum: LARGEST, param: { required: true } });
}
