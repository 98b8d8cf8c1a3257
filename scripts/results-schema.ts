import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { limitInputs } from '../src/config/keys.ts';
import { atLeastSchema } from '../src/contract/at-least.ts';
import { differenceParts } from '../src/contract/differences.ts';
import { mendedSchema } from '../src/contract/mended-rows.ts';
import { limitNames } from '../src/contract/outcome.ts';
import { rowsLeftOutSchema, sampledRowsSchema } from '../src/contract/rows.ts';
import { samplingSchema } from '../src/contract/sampling.ts';
import { timeSeriesSchema } from '../src/contract/time-series.ts';
import {
  dependenciesSchema,
  diffErrorSchema,
  inferredKeySchema,
  materializedResultsSchema,
  pksSchema,
  schemaDiffSchema,
  uncomparedSchema,
  valuesSchema,
  versionsSchema,
} from '../src/contract/summary-results.ts';

/** Where it is found. */
export const RESULTS_SCHEMA = 'docs/results.schema.json';

const succeeded = z.object({
  status: z.literal('success'),
  pks: pksSchema.nullable().describe('`null` without a key'),
  values: valuesSchema.nullable().describe('`null` without a key'),
  schema: schemaDiffSchema.nullable(),
  uncompared: uncomparedSchema
    .optional()
    .describe('Rows that no key pairs one to one, compared as whole rows'),
  inferred_pk: inferredKeySchema.optional().describe('The key of a request that names none'),
  proposed_pk_columns: z.array(z.string()).optional(),
  versions: versionsSchema
    .optional()
    .describe('Where tables have versions: that of each side which was read'),
  mended: mendedSchema
    .optional()
    .describe('Where files were read leniently: how many rows of each side were mended, and how'),
  sampling: samplingSchema
    .optional()
    .describe('Where a sample was compared: all other figures are of its rows alone'),
  at_least: atLeastSchema
    .optional()
    .describe('Where the diff stopped early: which figures may be higher than they say, and why'),
  time_series: timeSeriesSchema
    .optional()
    .describe('With `time-aggregate`: what differs in each step of time'),
  rows_left_out: rowsLeftOutSchema
    .optional()
    .describe('How many rows a server did not keep, since they are too large together'),
  dependencies: dependenciesSchema
    .nullable()
    .describe('With `dbt-manifest`: `deps.dbt` is what is downstream of the table'),
  materialized_results: materializedResultsSchema.nullable(),
});

const failed = z.object({ status: z.literal('failed'), error: diffErrorSchema.nullable() });

const breach = z.object({
  limit: z.enum(limitNames),
  allowed: z.string().describe('What was set: `0`, `25`, `0.5%`'),
  figure: z.number().nullable().describe('`null` where the results lack it'),
  of: z.number().nullable().describe('What a share is of; `null` for a count'),
  message: z.string(),
});

const item = z.object({
  name: z.string(),
  request: z.record(z.string(), z.unknown()).describe('In the words of `POST /api/v1/datadiffs`'),
  summary: z
    .discriminatedUnion('status', [succeeded, failed])
    .nullable()
    .describe('`null` where one side lacks the table'),
  only_on: z
    .union([z.literal(1), z.literal(2)])
    .optional()
    .describe('The side that has the table, where the other lacks it: nothing was compared'),
  rows: sampledRowsSchema
    .optional()
    .describe('With `sample-rows`; left out where an output of the Action has no room'),
  results_paths: z
    .partialRecord(z.enum(differenceParts), z.string())
    .optional()
    .describe('With `results-path`: the files that were written'),
  limits: z
    .partialRecord(z.enum(limitInputs), z.string())
    .optional()
    .describe('What it is held against, by input: `0`, `25`, `0.5%`, `off`'),
  verdict: z.object({ passed: z.boolean(), breaches: z.array(breach) }),
});

const results = z
  .array(item)
  .meta({ title: 'What `data-diff run --json` and the output `results` hold' });

/** The JSON schema of the results. A later version may add to them; a `closed` schema allows nothing more. */
export function resultsSchema(kind: 'open' | 'closed'): Record<string, unknown> {
  return z.toJSONSchema(results, { io: kind === 'open' ? 'input' : 'output' });
}

/** The same as the text of its file. */
export async function resultsSchemaText(): Promise<string> {
  const url = new URL(`../${RESULTS_SCHEMA}`, import.meta.url);
  const options = await resolveConfig(url);
  return format(JSON.stringify(resultsSchema('open')), { ...options, parser: 'json' });
}
