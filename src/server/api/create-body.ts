import { closestMatch } from 'leven';
import { z } from '@hono/zod-openapi';
import type { FieldForm } from '../../contract/field.ts';
import { apiWords, describeField, fieldNames, isFieldName } from '../../contract/field-names.ts';
import { foreignFields } from '../../contract/foreign-fields.ts';
import { diffRequestSchema, type DiffRequest } from '../../contract/request.ts';
import { type FieldName, requestFields } from '../../contract/request-fields.ts';
import { asksForNothing, type FieldProblem, problemsOf } from '../../contract/request-problems.ts';
import { holdsNul } from '../../text/message.ts';
import { amountBodySchema, tolerancesBodySchema } from './tolerances.ts';

/** Fields that a diff has besides its request, and that can be set. */
export const recordFields = {
  archived: z.boolean().nullish(),
  purged: z.boolean().nullish().openapi({
    description:
      'Whether the results and their rows are removed, for good; a data diff that has not ended is cancelled.',
  }),
};

/** Databases number their rows by four bytes, and so do ids here. */
const LARGEST_ID = 2 ** 31 - 1;

/** Each word of a filter is looked at before the request is accepted. */
const LONGEST_FILTER = 100_000;

/** What this server asks of a kind of field beyond what every service does. */
const ofServer: Partial<Record<FieldForm['kind'], z.ZodType>> = {
  source: z.number().int().min(0).max(LARGEST_ID),
  condition: z.string().max(LONGEST_FILTER).nullable().default(null),
  tolerances: tolerancesBodySchema,
  amount: amountBodySchema,
};

const requestShape = diffRequestSchema.shape;

const shape = Object.fromEntries(
  fieldNames.map((field) => {
    const { form } = requestFields[field];
    const description = describeField(field);
    return [field, (ofServer[form.kind] ?? requestShape[field]).meta({ description })];
  }),
) as typeof requestShape;

/** What asks for nothing, as a schema. */
const NOTHING = {
  anyOf: [
    { type: 'null' as const },
    { type: 'boolean' as const, enum: [false] },
    { type: 'array' as const, items: {}, maxItems: 0 },
    { type: 'object' as const, maxProperties: 0 },
  ],
};

/** Fields that change nothing here, whatever they say; all others that are unknown must ask for nothing. */
const inertFields = Object.fromEntries(
  Object.entries(foreignFields).flatMap(([field, support]) => {
    if ('instead' in support) return [];
    const description = `Taken, and means nothing here: ${support.inert}.`;
    return [[field, z.unknown().optional().meta({ description })]];
  }),
);

const known = [...fieldNames, ...Object.keys(recordFields), ...Object.keys(foreignFields)];

/** A longer name is like none of these, and to find that out takes long. */
const LONGEST_NAME = 100;

/** What is wrong with a field that is no part of our requests. */
function problemOfForeign(field: string, value: unknown): string | null {
  const support = Object.hasOwn(foreignFields, field) ? foreignFields[field] : undefined;
  if (asksForNothing(value)) return null;
  if (holdsNul(value)) return 'holds a NUL character';
  if (support !== undefined) {
    return 'instead' in support ? `is not supported here; ${support.instead}` : null;
  }
  const nearest = field.length > LONGEST_NAME ? undefined : closestMatch(field, known);
  return `is no field of a data diff${nearest === undefined ? '' : `; the nearest is ${nearest}`}`;
}

type Body = Record<string, unknown>;

/** What is wrong with the request as a whole, as far as its fields can be read. */
function problemsOfWhole(body: Body): FieldProblem[] {
  const read = fieldNames.flatMap((field) => {
    const { success, data } = shape[field].safeParse(body[field]);
    return success ? [[field, data] as const] : [];
  });
  const isSet = (field: FieldName) => body[field] !== undefined && body[field] !== null;
  return problemsOf({ values: Object.fromEntries(read), isSet, words: apiWords }, 'engine');
}

/**
 * The body of `POST /api/v1/datadiffs`. A field that would change the figures and that is not
 * supported is refused: to ignore it would be a wrong answer. All problems are told at once: a field
 * that is misspelt is missing, too.
 */
export const createBodySchema = z
  .looseObject({ ...shape, ...recordFields, ...inertFields })
  .superRefine(
    (body, context) => {
      const add = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message });
      for (const [field, value] of Object.entries(body)) {
        if (isFieldName(field) || Object.hasOwn(recordFields, field)) continue;
        const message = problemOfForeign(field, value);
        if (message !== null) add(field, message);
      }
      for (const { field, message } of problemsOfWhole(body)) add(field, message);
    },
    { when: ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value) },
  )
  .openapi('CreateDataDiff', {
    description: 'What to compare.',
    additionalProperties: NOTHING,
  });

/** The request without what is not used. */
export function toDiffRequest(body: z.infer<typeof createBodySchema>): DiffRequest {
  return diffRequestSchema.parse(body);
}
