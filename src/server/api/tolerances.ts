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

const amountOfBody = z
  .unknown()
  .pipe(columnToleranceSchema.shape.tolerance_value)
  .openapi(isNumberOrText);

/** Tolerances as a request has them: `keepTolerances` made texts of numbers. */
export const tolerancesBodySchema = z
  .array(columnToleranceSchema.extend({ tolerance_value: amountOfBody }))
  .nullable()
  .default(null);

/** The same of one number. */
export const amountBodySchema = z
  .unknown()
  .pipe(columnToleranceSchema.shape.tolerance_value)
  .nullable()
  .default(null)
  .openapi({ ...isNumberOrText, type: ['number', 'string', 'null'] });

/** What is written as a number, with all its digits. */
const rawNumber = z.custom<{ readonly rawJSON: string }>();

/** Tolerances as an answer has them. */
export const tolerancesAnswerSchema = z
  .array(columnToleranceSchema.extend({ tolerance_value: rawNumber.openapi(isNumber) }))
  .nullable();

/** The same of one number. */
export const amountAnswerSchema = rawNumber
  .nullable()
  .openapi({ ...isNumber, type: ['number', 'null'] });

/** `JSON.parse` hands the source text of a number to its reviver (ECMAScript 2026). */
type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;

const AMOUNTS = ['tolerance_value', 'diff_tolerance'];

const keepSource: Reviver = (key, value, { source }) =>
  AMOUNTS.includes(key) && typeof value === 'number' ? source : value;

/** Has the body read with tolerances as texts of their numbers, which a double would change. */
export const keepTolerances: MiddlewareHandler<Environment> = async (context, next) => {
  const text = await context.req.text();
  if (AMOUNTS.some((name) => text.includes(name))) {
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
