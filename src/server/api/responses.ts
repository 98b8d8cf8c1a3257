import { z } from 'zod';

const problemFields = {
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  instance: z.string(),
};

const problemSchema = z
  .object({ ...problemFields, detail: z.string().optional() })
  .meta({ id: 'Problem', description: 'An error, as RFC 9457 writes it.' });

const validationProblemSchema = z
  .object({
    ...problemFields,
    detail: z.array(
      z.object({
        loc: z.array(z.union([z.string(), z.number()])),
        msg: z.string(),
        type: z.string(),
      }),
    ),
  })
  .meta({
    id: 'ValidationProblem',
    description: 'The request is not valid; every reason is listed.',
  });

function problem<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/problem+json': { schema } } } as const;
}

/**
 * What every operation that needs a key can answer beside its success. For the description only: the
 * types of the routes know of successes, since problems are thrown.
 */
export const problemResponses: object = {
  401: problem('No key, or none that is valid now.', problemSchema),
  403: problem('The key does not allow this.', problemSchema),
  404: problem('There is no such thing, or the key may not see it.', problemSchema),
  422: problem('The request is not valid.', validationProblemSchema),
  429: problem(
    'Too many logins have failed, or too many data diffs or searches wait; `Retry-After` says when to try again.',
    problemSchema,
  ),
  503: problem(
    'The store cannot be used now, or the server stops; try again later.',
    problemSchema,
  ),
};

/** What an operation that takes a body can answer, too. */
export const bodyResponses: object = {
  413: problem('The request is too large.', problemSchema),
  415: problem('The body is not sent as JSON.', problemSchema),
};

/** A success with a JSON body. */
export function success<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { 200: { description, content: { 'application/json': { schema } } } };
}
