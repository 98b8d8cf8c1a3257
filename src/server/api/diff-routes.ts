import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Diffs } from '../diffs.ts';
import { diffStatuses } from '../store/diffs/stored-diff.ts';
import { onlyPlainBody } from './body-shape.ts';
import { keepTolerances } from './tolerances.ts';
import { createBodySchema, toDiffRequest } from './create-body.ts';
import {
  dataDiffBodySchema,
  dataDiffWithProgressSchema,
  toCreatedBody,
  toDataDiffBody,
  toDataDiffWithProgress,
} from './data-diff-body.ts';
import type { Environment } from './environment.ts';
import { listParametersSchema, readListQuery } from './list-parameters.ts';
import { pathId } from './path-id.ts';
import {
  bodyResponses,
  conflictResponses,
  postResponses,
  problemResponses,
  success,
} from './responses.ts';
import {
  summaryBodySchema,
  summaryResultsBodySchema,
  toSummaryBody,
  toSummaryResultsBody,
} from './summary-bodies.ts';
import { updated, updateBodySchema } from './update-body.ts';

const PATH = '/api/v1/datadiffs';
const common = { tags: ['Data diffs'], security: [{ ApiKey: [] }] };

const idSchema = z.object({ datadiff_id: pathId(1) });
const pollSchema = z.object({
  poll: z.string().optional().meta({ description: 'Taken, and means nothing here.' }),
});
const idHeaderSchema = z.object({
  'idempotency-key': z
    .string()
    .min(1)
    .max(255)
    .optional()
    .meta({ description: 'Sent again with the same key, the first answer is repeated.' }),
});
const pageSchema = z
  .object({
    page: z.number().int(),
    page_size: z.number().int(),
    count: z.number().int(),
    total_pages: z.number().int(),
    results: z.array(dataDiffBodySchema),
  })
  .meta({ id: 'DataDiffPage' });
const cancelledSchema = z
  .object({ id: z.number().int(), status: z.enum(diffStatuses) })
  .meta({ id: 'CancelledDataDiff' });

const create = createRoute({
  ...common,
  method: 'post',
  path: PATH,
  operationId: 'create_datadiff',
  summary: 'Create a data diff',
  description: 'The data diff runs by itself: poll its summary results until it has ended.',
  middleware: [keepTolerances, onlyPlainBody],
  request: {
    headers: idHeaderSchema,
    body: { required: true, content: { 'application/json': { schema: createBodySchema } } },
  },
  responses: {
    ...success(dataDiffBodySchema, 'Accepted'),
    ...problemResponses,
    ...bodyResponses,
  },
});

const list = createRoute({
  ...common,
  method: 'get',
  path: PATH,
  operationId: 'list_datadiffs',
  summary: 'List data diffs',
  description:
    'A filter takes several values with commas between them. `created_at`, `updated_at` ' +
    'and `finished_at` take `<T` (before), `>T` (after), `T1<<T2` (from T1 up to before T2) and ' +
    '`T`: that day where it is a date, else the 60 seconds that begin then. Data diffs that are ' +
    'alike in what they are sorted by come newest first.',
  request: { query: listParametersSchema },
  responses: { ...success(pageSchema, 'A page of data diffs'), ...problemResponses },
});

const get = createRoute({
  ...common,
  method: 'get',
  path: `${PATH}/{datadiff_id}`,
  operationId: 'get_datadiff',
  summary: 'Get a data diff',
  request: { params: idSchema, query: pollSchema },
  responses: { ...success(dataDiffWithProgressSchema, 'The data diff'), ...problemResponses },
});

const update = createRoute({
  ...common,
  method: 'patch',
  path: `${PATH}/{datadiff_id}`,
  operationId: 'update_datadiff',
  summary: 'Archive a data diff, bring it back, or purge it',
  middleware: onlyPlainBody,
  request: {
    params: idSchema,
    body: { required: true, content: { 'application/json': { schema: updateBodySchema } } },
  },
  responses: {
    ...success(dataDiffBodySchema, 'The data diff'),
    ...problemResponses,
    ...bodyResponses,
    ...conflictResponses,
  },
});

const cancel = createRoute({
  ...common,
  method: 'post',
  path: `${PATH}/{datadiff_id}/cancel`,
  operationId: 'cancel_datadiff',
  summary: 'Cancel a data diff',
  description: 'Nothing happens to one that has ended.',
  request: { params: idSchema },
  responses: { ...success(cancelledSchema, 'Its state'), ...problemResponses, ...postResponses },
});

const summary = createRoute({
  ...common,
  method: 'get',
  path: `${PATH}/{datadiff_id}/summary`,
  operationId: 'get_datadiff_summary',
  summary: 'Get the essentials of a data diff',
  request: { params: idSchema },
  responses: { ...success(summaryBodySchema, 'The essentials'), ...problemResponses },
});

const summaryResults = createRoute({
  ...common,
  method: 'get',
  path: `${PATH}/{datadiff_id}/summary_results`,
  operationId: 'get_datadiff_summary_results',
  summary: 'Get the results of a data diff',
  request: { params: idSchema },
  responses: {
    ...success(summaryResultsBodySchema, 'Its state, and its results once it has ended'),
    ...problemResponses,
  },
});

/** Adds what can be asked of data diffs. */
export function addDiffRoutes(app: OpenAPIHono<Environment>, diffs: Diffs): void {
  app.openapi(create, async (context) => {
    const body = context.req.valid('json');
    const asked = { archived: body.archived === true, purged: body.purged === true };
    const idempotencyKey = context.req.valid('header')['idempotency-key'] ?? null;
    const caller = context.get('caller');
    const asking = { source: 'api', idempotencyKey, ...asked } as const;
    const diff = await diffs.create(caller, toDiffRequest(body), asking);
    return context.json(toCreatedBody(diff, asked), 200);
  });
  app.openapi(list, async (context) => {
    const query = readListQuery(context.req.valid('query'));
    const { count, diffs: found } = await diffs.list(context.get('caller'), query);
    const body = {
      page: query.page,
      page_size: query.pageSize,
      count,
      total_pages: Math.ceil(count / query.pageSize),
      results: found.map(toDataDiffBody),
    };
    return context.json(body, 200);
  });
  app.openapi(get, async (context) => {
    const { datadiff_id: id } = context.req.valid('param');
    return context.json(toDataDiffWithProgress(await diffs.get(context.get('caller'), id)), 200);
  });
  app.openapi(update, async (context) => {
    const { datadiff_id: id } = context.req.valid('param');
    const diff = await updated(diffs, context.get('caller'), id, context.req.valid('json'));
    return context.json(toDataDiffBody(diff), 200);
  });
  addStateRoutes(app, diffs);
}

function addStateRoutes(app: OpenAPIHono<Environment>, diffs: Diffs): void {
  app.openapi(cancel, async (context) => {
    const { datadiff_id: id } = context.req.valid('param');
    const { status } = await diffs.cancel(context.get('caller'), id);
    return context.json({ id, status }, 200);
  });
  app.openapi(summary, async (context) => {
    const caller = context.get('caller');
    const diff = await diffs.get(caller, context.req.valid('param').datadiff_id);
    return context.json(toSummaryBody(diff, diffs.sources(caller)), 200);
  });
  app.openapi(summaryResults, async (context) => {
    const { datadiff_id: id } = context.req.valid('param');
    const diff = await diffs.getWithRows(context.get('caller'), id);
    return context.json(toSummaryResultsBody(diff), 200);
  });
}
