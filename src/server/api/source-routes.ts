import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Diffs } from '../diffs.ts';
import type { NamedDataSource } from '../store/data-sources.ts';
import type { StoredSourceTest } from '../store/source-tests.ts';
import type { Environment } from './environment.ts';
import { pathId } from './path-id.ts';
import { problemResponses, success } from './responses.ts';

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
  responses: { ...success(startedSchema, 'Where to ask for the result'), ...problemResponses },
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

/** This API's own words for kinds of database. */
const TYPES: Record<string, string> = { postgresql: 'pg' };

function toSummary({ id: sourceId, name, type }: NamedDataSource) {
  return { id: sourceId, name, type: TYPES[type] ?? type };
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
