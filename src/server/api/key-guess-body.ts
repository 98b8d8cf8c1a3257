import { z } from '@hono/zod-openapi';
import { FILES_ID } from '../../contract/data-source-config.ts';
import { apiWords, type Words } from '../../contract/field-names.ts';
import { diffRequestSchema } from '../../contract/request.ts';
import type { FieldName } from '../../contract/request-fields.ts';
import { problemsOf } from '../../contract/request-problems.ts';
import type { KeyGuess } from '../../service/embedded/diff-executor.ts';
import type { GuessedKeys } from '../key-guesses.ts';

/** What is called otherwise here than in the request of a diff, which a search is checked as. */
const NAMES: Partial<Record<FieldName, string>> = {
  table1: 'table',
  file1: 'table',
  infer_pk_avoid_names: 'avoid_names',
  infer_pk_avoid_types: 'avoid_types',
};

const words: Words = { ...apiWords, field: (field) => NAMES[field] ?? field };

const { infer_pk_avoid_names, infer_pk_avoid_types } = diffRequestSchema.shape;

/** Rows that are looked at first, where a client does not say how many, and the most of them. */
const USUAL_SAMPLE = 20_000;
const LARGEST_SAMPLE = 100_000;

const MOST_CANDIDATES = 20;
const MUST_BE_FEW = `must be a whole number from 1 to ${String(MOST_CANDIDATES)}`;
const MUST_BE_PATH = 'must be a list of names, such as ["public", "orders"]';
const MUST_BE_ROWS = 'must be a whole number from 1 up';

const shape = {
  table: z
    .array(z.string(MUST_BE_PATH).min(1, MUST_BE_PATH), MUST_BE_PATH)
    .min(1, MUST_BE_PATH)
    .meta({
      description:
        'The table by its path, as in a data diff; in the data source 0 (files) that of a file.',
    }),
  candidates: z
    .int(MUST_BE_FEW)
    .min(1, MUST_BE_FEW)
    .max(MOST_CANDIDATES, MUST_BE_FEW)
    .nullable()
    .default(1)
    .meta({ description: 'How many keys are wanted.' }),
  sample_size: z
    .int(MUST_BE_ROWS)
    .min(1, MUST_BE_ROWS)
    .max(Number.MAX_SAFE_INTEGER, MUST_BE_ROWS)
    .nullable()
    .default(null)
    .meta({
      description:
        `How many rows are looked at first, ${String(LARGEST_SAMPLE)} at most; ` +
        `${String(USUAL_SAMPLE)} where it is left out. A key is then proven in all rows.`,
    }),
  avoid_names: infer_pk_avoid_names.meta({ description: 'Columns that are part of no key.' }),
  avoid_types: infer_pk_avoid_types.meta({
    description: 'Types, as the data source names them, whose columns are part of no key.',
  }),
};

const ACCEPTED = Object.keys(shape).join(', ');

type Body = z.infer<z.ZodObject<typeof shape>>;

/** The table as both sides of a diff: what holds of these, holds of it. */
const asDiff = (sourceId: number, { table, avoid_names, avoid_types }: Body) => ({
  ...{ data_source1_id: sourceId, data_source2_id: sourceId, table1: table, table2: table },
  ...{ infer_pk: true, infer_pk_avoid_names: avoid_names, infer_pk_avoid_types: avoid_types },
});

/** The body of `POST /api/v1/data_sources/{id}/guess_pk`. */
export const keyGuessBodySchema = z
  .strictObject(shape, {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys'
        ? `${String(keys)} is no field of a search for keys; accepted are ${ACCEPTED}`
        : undefined,
  })
  .superRefine((body, context) => {
    const { success, data: values } = diffRequestSchema.safeParse(asDiff(FILES_ID, body));
    // What is wrong with a field alone is said already.
    if (!success) return;
    const isSet = (field: FieldName) => values[field] !== null;
    for (const { field, message } of problemsOf({ values, isSet, words }, 'engine')) {
      const path = NAMES[field];
      // The second side is the first.
      if (path !== undefined) context.addIssue({ code: 'custom', path: [path], message });
    }
  })
  .meta({ id: 'GuessKeys', description: 'Where to look for keys.' });

/** The search that a body asks for. */
export function toKeyGuess(sourceId: number, body: z.infer<typeof keyGuessBodySchema>): KeyGuess {
  return {
    request: diffRequestSchema.parse(asDiff(sourceId, body)),
    rowsLookedAt: Math.min(body.sample_size ?? USUAL_SAMPLE, LARGEST_SAMPLE),
    most: body.candidates ?? 1,
  };
}

/** What a search for keys came to, the keys of the fewest columns first. */
export const guessedKeysSchema = z
  .object({
    candidates: z.array(
      z.object({
        pk: z.array(z.string()),
        found_in: z.enum(['catalog', 'data']).meta({
          description: 'Whether the catalog declares the key, or all rows have it.',
        }),
      }),
    ),
    error: z
      .string()
      .nullable()
      .meta({ description: 'Why the table could not be searched; else `null`.' }),
  })
  .meta({ id: 'GuessedKeys' });

export function toGuessedKeysBody({ keys, error }: GuessedKeys) {
  const candidates = keys.map(({ columns, found_in }) => ({ pk: columns, found_in }));
  return { candidates, error };
}
