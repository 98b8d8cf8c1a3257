import { z } from '@hono/zod-openapi';
import {
  type ListCondition,
  type ListField,
  listFields,
  type ListQuery,
  sortFields,
  type TimeField,
  timeFields,
} from '../store/lists/query.ts';
import { requireKnown } from './known-parameters.ts';
import { readTimeRange } from './list-times.ts';
import { comparedValue, filterParameter, flagParameter, valuesIn } from './list-values.ts';

/** To write a page of so many takes some ms, within which no poll is answered. */
const MAX_PAGE_SIZE = 250;

/** What Datafold sorts by, too, and no diff has here: all are alike in it. */
const NEVER_SET = [
  'stats.match_ratio',
  'bisection_factor',
  'bisection_threshold',
  'ci_type',
  'ci_run_id',
  'pr_user_id',
  'pr_username',
  'pr_user_email',
  'pr_user_display_name',
  'pr_num',
  'pr_branch',
  'monitor_id',
  'data_app_type',
  'data_app_data_source_id',
  'data_app_model1_id',
  'data_app_model2_id',
  'data_app_model1_name',
  'data_app_model2_name',
  'user_ref',
] as const;

/** The query of `GET /api/v1/datadiffs`: paging, sorting, and a filter for each field. */
export const listParametersSchema = z.looseObject({
  page: z.coerce.number().int().min(1).max(1_000_000_000).default(1),
  page_size: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(100),
  sort_order: z.enum(['asc', 'desc']).default('asc'),
  order_by: z.enum([...sortFields, ...NEVER_SET]).default('id'),
  accessible_only: flagParameter.default('false').openapi({ default: false }),
  ...(Object.fromEntries(listFields.map((field) => [field, filterParameter(field)])) as Record<
    ListField,
    ReturnType<typeof filterParameter>
  >),
});
export type ListParameters = z.infer<typeof listParametersSchema>;

function conditionOf(field: ListField, text: string): ListCondition {
  const values = valuesIn(text);
  if (isTimeField(field)) {
    return { field, kind: 'within', ranges: values.map((value) => readTimeRange(field, value)) };
  }
  return { field, kind: 'one of', values: values.map((value) => comparedValue(field, value)) };
}

const isTimeField = (field: ListField): field is TimeField =>
  timeFields.some((known) => known === field);

/** Diffs that are alike in what is asked for come newest first. */
function orderOf({ order_by, sort_order }: ListParameters): Pick<ListQuery, 'orderBy' | 'order'> {
  const orderBy = sortFields.find((field) => field === order_by);
  return orderBy ? { orderBy, order: sort_order } : { orderBy: 'id', order: 'desc' };
}

/**
 * What a list's parameters ask for. Archived diffs are left out unless `archived` is asked for, and purged
 * ones unless `purged` is.
 *
 * @throws InvalidRequestError for a parameter that there is not: a filter must not be ignored.
 */
export function readListQuery(parameters: ListParameters): Omit<ListQuery, 'sources'> {
  requireKnown(parameters, Object.keys(listParametersSchema.shape));
  const conditions = listFields.flatMap((field) => {
    const text = parameters[field];
    return text === undefined ? [] : [conditionOf(field, text)];
  });
  const isLeftOut = (['archived', 'purged'] as const)
    .filter((field) => parameters[field] === undefined)
    .map((field): ListCondition => ({ field, kind: 'one of', values: ['false'] }));
  return {
    page: parameters.page,
    pageSize: parameters.page_size,
    ...orderOf(parameters),
    conditions: [...conditions, ...isLeftOut],
  };
}
