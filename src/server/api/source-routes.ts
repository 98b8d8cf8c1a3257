import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Diffs } from '../diffs.ts';
import type { NamedDataSource } from '../store/data-sources.ts';
import type { StoredSourceTest } from '../store/source-tests.ts';
import { onlyPlainBody } from './body-shape.ts';
import type { Environment } from './environment.ts';
import {
  guessedKeysSchema,
  keyGuessBodySchema,
  toGuessedKeysBody,
  toKeyGuess,
} from './key-guess-body.ts';
import { pathId } from './path-id.ts';
import { bodyResponses, postResponses, problemResponses, success } from './responses.ts';
import { SOURCE_TYPES, sourceTypeSchema, typeOf } from './source-types.ts';

const PATH = '/api/v1/data_sources';
const common = { tags: ['Data sources'], security: [{ ApiKey: [] }] };
const idSchema = z.object({ data_source_id: pathId(0) });

const summarySchema = z
  .object({ id: z.number().int(), name: z.string(), type: z.string() })
  .meta({ id: 'DataSourceSummary' });
const sourceSchema = z
  .object({ ...summarySchema.shape, accessible: z.boolean() })
  .meta({ id: 'DataSource' });
const startedSchema = z.object({ job_id: z.number().int() }).meta({ id: 'DataSourceTestStarted' });
const status = z.enum(['processing', 'done', 'failed']);
const testSchema = z
  .object({
    id: z.number().int(),
    status,
    results: z.array(
      z.object({
        step: z.literal('connection'),
        status,
        result: z
          .object({ code: z.enum(['OK', 'ERROR']), message: z.string(), outcome: z.string() })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'DataSourceTest' });

const list = createRoute({
  ...common,
  method: 'get',
  path: PATH,
  operationId: 'list_data_sources',
  summary: 'List the data sources that the key may use',
  responses: { ...success(z.array(sourceSchema), 'The data sources'), ...problemResponses },
});

const types = createRoute({
  ...common,
  method: 'get',
  path: `${PATH}/types`,
  operationId: 'list_data_source_types',
  summary: 'List the types of databases that data sources can be',
  description:
    'Those that are reached by a host and a login, and the parts of their URLs. Data sources are ' +
    "set in the server's configuration: no request creates one.",
  responses: { ...success(z.array(sourceTypeSchema), 'The types'), ...problemResponses },
});

const guessKeys = createRoute({
  ...common,
  method: 'post',
  path: `${PATH}/{data_source_id}/guess_pk`,
  operationId: 'guess_pk',
  summary: 'Look for the keys of a table',
  description:
    'The answer comes when the search has ended, within four minutes. A key is proven in all rows: ' +
    'it is what `infer_pk` of a data diff finds. A table that cannot be searched is answered by `error`.',
  middleware: onlyPlainBody,
  request: {
    params: idSchema,
    body: { required: true, content: { 'application/json': { schema: keyGuessBodySchema } } },
  },
  responses: { ...success(guessedKeysSchema, 'The keys'), ...problemResponses, ...bodyResponses },
});

const summary = createRoute({
  ...common,
  method: 'get',
  path: `${PATH}/{data_source_id}/summary`,
  operationId: 'get_data_source_summary',
  summary: 'Get a data source',
  request: { params: idSchema },
  responses: { ...success(summarySchema, 'The data source'), ...problemResponses },
});

const test = createRoute({
  ...common,
  method: 'post',
  path: `${PATH}/{data_source_id}/test`,
  operationId: 'test_data_source',
  summary: 'Test the connection to a data source',
  request: { params: idSchema },
  responses: {
    ...success(startedSchema, 'Where to ask for the result'),
    ...problemResponses,
    ...postResponses,
  },
});

const testResults = createRoute({
  ...common,
  method: 'get',
  path: `${PATH}/test/{job_id}`,
  operationId: 'get_data_source_test',
  summary: 'Get the result of the test of a data source',
  request: { params: z.object({ job_id: pathId(1) }) },
  responses: { ...success(testSchema, 'How the test stands'), ...problemResponses },
});

function toSummary({ id: sourceId, name, type }: NamedDataSource) {
  return { id: sourceId, name, type: typeOf(type) };
}

function toTestBody({ id: testId, status: state, message }: StoredSourceTest) {
  const code = state === 'done' ? ('OK' as const) : ('ERROR' as const);
  const outcome = state === 'done' ? 'success' : 'failed';
  const result = state === 'processing' ? null : { code, message: message ?? '', outcome };
  const results = [{ step: 'connection' as const, status: state, result }];
  return { id: testId, status: state, results };
}

/** Adds what can be asked of data sources. */
export function addSourceRoutes(app: OpenAPIHono<Environment>, diffs: Diffs): void {
  app.openapi(list, (context) => {
    const sources = diffs.sources(context.get('caller'));
    return context.json(
      sources.map((source) => ({ ...toSummary(source), accessible: true })),
      200,
    );
  });
  app.openapi(summary, (context) => {
    const { data_source_id: sourceId } = context.req.valid('param');
    return context.json(toSummary(diffs.source(context.get('caller'), sourceId)), 200);
  });
  app.openapi(types, (context) => {
    // Who may see data sources may see what they can be.
    diffs.sources(context.get('caller'));
    return context.json(SOURCE_TYPES, 200);
  });
  app.openapi(guessKeys, async (context) => {
    const { data_source_id: sourceId } = context.req.valid('param');
    const guess = toKeyGuess(sourceId, context.req.valid('json'));
    const gone = context.req.raw.signal;
    const found = await diffs.guessKeys(context.get('caller'), guess, gone);
    return context.json(toGuessedKeysBody(found), 200);
  });
  app.openapi(test, async (context) => {
    const { data_source_id: sourceId } = context.req.valid('param');
    const { id: testId } = await diffs.testSource(context.get('caller'), sourceId);
    return context.json({ job_id: testId }, 200);
  });
  app.openapi(testResults, async (context) => {
    const { job_id: testId } = context.req.valid('param');
    return context.json(toTestBody(await diffs.sourceTest(context.get('caller'), testId)), 200);
  });
}
