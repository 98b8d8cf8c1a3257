import type { MiddlewareHandler } from 'hono';
import { z } from '@hono/zod-openapi';
import { columnToleranceSchema } from '../../contract/field.ts';
import type { Environment } from './environment.ts';

const isNumber = { type: 'number', minimum: 0 } as const;

/** For clients whose own JSON would round a number. */
const isNumberOrText = {
  type: ['number', 'string'] as ['number', 'string'],
  minimum: 0,
  pattern: String.raw`^\+?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$`,
};

/** Tolerances as a request has them: `keepTolerances` made texts of numbers. */
export const tolerancesBodySchema = z
  .array(
    columnToleranceSchema.extend({
      tolerance_value: z
        .unknown()
        .pipe(columnToleranceSchema.shape.tolerance_value)
        .openapi(isNumberOrText),
    }),
  )
  .nullable()
  .default(null);

/** The same as an answer has them: what is written as a number, with all its digits. */
export const tolerancesAnswerSchema = z
  .array(
    columnToleranceSchema.extend({
      tolerance_value: z.custom<{ readonly rawJSON: string }>().openapi(isNumber),
    }),
  )
  .nullable();

/** `JSON.parse` hands the source text of a number to its reviver (ECMAScript 2026). */
type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;

const keepSource: Reviver = (key, value, { source }) =>
  key === 'tolerance_value' && typeof value === 'number' ? source : value;

/** Has the body read with tolerances as texts of their numbers, which a double would change. */
export const keepTolerances: MiddlewareHandler<Environment> = async (context, next) => {
  const text = await context.req.text();
  if (text.includes('tolerance_value')) {
    // It keeps promises, whatever its type says.
    Object.assign(context.req.bodyCache, { text: Promise.resolve(withTexts(text)) });
  }
  await next();
};

/** A text that is no JSON stays as it is, which is said where the body is read. */
function withTexts(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text, keepSource as (key: string, value: unknown) => unknown));
  } catch {
    return text;
  }
}
