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

/** By it, an answer is found in the server's log. */
const withId = {
  'X-Request-Id': {
    description: "The request in the server's log.",
    required: true,
    schema: { type: 'string', format: 'uuid' },
  },
} as const;

const withRetry = {
  ...withId,
  'Retry-After': {
    description: 'In so many seconds it may be tried again.',
    required: true,
    schema: { type: 'integer', minimum: 1 },
  },
} as const;

const withScheme = {
  ...withId,
  'WWW-Authenticate': {
    description: 'How to send a key.',
    required: true,
    schema: { type: 'string' },
  },
} as const;

function problem(description: string, schema: z.ZodType = problemSchema, headers: object = withId) {
  return { description, headers, content: { 'application/problem+json': { schema } } } as const;
}

/**
 * What every operation that needs a key can answer beside its success. For the description only: the
 * types of the routes know of successes, since problems are thrown.
 */
export const problemResponses: object = {
  400: problem('This is no request that can be read.'),
  401: problem('No key, or none that is valid now.', problemSchema, withScheme),
  403: problem('The key does not allow this.'),
  404: problem('There is no such thing, or the key may not see it.'),
  408: problem('The request came too slowly.'),
  422: problem('The request is not valid.', validationProblemSchema),
  429: problem(
    'Too many logins have failed, or too many data diffs or searches wait.',
    problemSchema,
    withRetry,
  ),
  431: problem('The address and the headers together are longer than 16 KB.'),
  500: problem("Something went wrong here; the server's log says what."),
  503: problem('The store cannot be used now, or the server stops.', problemSchema, withRetry),
};

/** What an operation can answer, too, to which anything can be posted. */
export const postResponses: object = { 413: problem('The request is too large.') };

/** What an operation that takes a body can answer, too. */
export const bodyResponses: object = {
  ...postResponses,
  415: problem('The body is not sent as JSON.'),
};

/** What an operation can answer, too, that changes what there is. */
export const conflictResponses: object = {
  409: problem('This is not possible any more as things stand.'),
};

/** A success with a JSON body. */
export function success<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { 200: { description, headers: withId, content: { 'application/json': { schema } } } };
}
