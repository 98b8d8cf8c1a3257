import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  changedRowSchema,
  duplicatedKeySchema,
  loneRowSchema,
  type RowKind,
  rowKinds,
  rowsLeftOutSchema,
} from '../../contract/rows.ts';
import type { Diffs } from '../diffs.ts';
import type { Environment } from './environment.ts';
import { requireKnown } from './known-parameters.ts';
import { rowKindsParameter, valuesIn } from './list-values.ts';
import { pathId } from './path-id.ts';
import { problemResponses, success } from './responses.ts';

const isKind = (text: string): text is RowKind => rowKinds.some((kind) => kind === text);

const querySchema = z.looseObject({
  page: z.coerce.number().int().min(1).max(1_000_000_000).default(1),
  page_size: z.coerce.number().int().min(1).max(250).default(100),
  kind: rowKindsParameter.openapi({
    description: 'Only rows of this kind, or of several with commas between them.',
  }),
  column: z.string().max(10_000).optional().openapi({
    description:
      'Only rows with this column outside of their key: changed ones that differ in it, and all that are removed or added.',
  }),
});

const rowSchema = z.union([
  z.object({ kind: z.literal('changed'), ...changedRowSchema.shape }),
  z.object({ kind: z.enum(['removed', 'added']), ...loneRowSchema.shape }),
  z.object({ kind: z.literal('duplicated'), ...duplicatedKeySchema.shape }),
]);

const pageSchema = z
  .object({
    page: z.number().int(),
    page_size: z.number().int(),
    count: z.number().int(),
    total_pages: z.number().int(),
    results: z.array(rowSchema),
    rows_left_out: rowsLeftOutSchema.optional(),
  })
  .meta({ id: 'DataDiffResultsPage' });

const results = createRoute({
  tags: ['Data diffs'],
  security: [{ ApiKey: [] }],
  method: 'get',
  path: '/api/v1/datadiffs/{datadiff_id}/results',
  operationId: 'get_datadiff_results',
  summary: 'Get the rows of a data diff',
  description:
    'Some rows that differ, as many of each kind as `sample_rows` of the data diff says: changed ' +
    'rows with the columns that differ, each `[old, new]`; rows removed and added; repeated keys ' +
    'with the number of their rows on both sides. `null` is NULL. There are none before the data ' +
    'diff has ended, nor where it shows none, nor once they are not kept any more. ' +
    '`rows_left_out` counts those that were not kept since all together are too large.',
  request: { params: z.object({ datadiff_id: pathId(1) }), query: querySchema },
  responses: { ...success(pageSchema, 'A page of rows'), ...problemResponses },
});

/** Adds what can be asked of the rows of data diffs. */
export function addRowRoutes(app: OpenAPIHono<Environment>, diffs: Diffs): void {
  app.openapi(results, async (context) => {
    const { datadiff_id: id } = context.req.valid('param');
    const parameters = context.req.valid('query');
    requireKnown(parameters, Object.keys(querySchema.shape));
    const { page, page_size: pageSize, kind, column = null } = parameters;
    const kinds = kind === undefined ? rowKinds : valuesIn(kind).filter(isKind);
    const query = { page, pageSize, kinds, column };
    const caller = context.get('caller');
    const diff = await diffs.get(caller, id);
    const { count, rows, leftOut } = await diffs.rows(caller, diff, query);
    const body = {
      page,
      page_size: pageSize,
      count,
      total_pages: Math.ceil(count / pageSize),
      results: rows,
      ...(leftOut && { rows_left_out: leftOut }),
    };
    return context.json(body, 200);
  });
}
