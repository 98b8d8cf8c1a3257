import { z } from 'zod';
import { InvalidRequestError, requestProblems } from '../errors.ts';
import type { DiffVerdict } from '../store/diffs/stored-diff.ts';
import type { ListCondition, ListQuery } from '../store/lists/query.ts';

/** The states that people look for. Each diff is in one of them. */
export const listStates = [
  'waiting',
  'running',
  'differences',
  'no-differences',
  'failed',
  'cancelled',
] as const;
export type ListState = (typeof listStates)[number];

const DIFFERENT: DiffVerdict[] = ['different', 'bad-pks'];
const EQUAL: DiffVerdict[] = ['identical', 'empty'];

const CONDITIONS: Record<ListState, ListCondition> = {
  waiting: { field: 'status', kind: 'one of', values: ['waiting'] },
  running: { field: 'status', kind: 'one of', values: ['processing'] },
  differences: { field: 'result', kind: 'one of', values: DIFFERENT },
  'no-differences': { field: 'result', kind: 'one of', values: EQUAL },
  failed: { field: 'status', kind: 'one of', values: ['failed'] },
  cancelled: { field: 'status', kind: 'one of', values: ['cancelled'] },
};

const EITHER = ['false', 'true'];

/** Purged diffs are no more to be seen than archived ones. */
const ARCHIVED = {
  no: { archived: ['false'], purged: ['false'] },
  only: { archived: ['true'], purged: EITHER },
  all: { archived: EITHER, purged: EITHER },
};

const whole = (what: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `it is no ${what}; it must be a whole number`)
    .transform(Number);

const filterSchema = z.object({
  page: whole('number of a page').pipe(z.number().min(1, 'pages are counted from 1')).default(1),
  state: z.enum(listStates, { error: `it must be one of ${listStates.join(', ')}` }).optional(),
  source: whole('id of a data source').optional(),
  table: z.string().max(1000, 'it must have 1,000 characters at most').optional(),
  who: z.string().max(1000, 'it must have 1,000 characters at most').optional(),
  archived: z.enum(['no', 'only', 'all'], { error: 'it must be no, only or all' }).default('no'),
});

/** Which diffs a person wants to see. */
export type ListFilter = z.infer<typeof filterSchema>;

/**
 * Reads the filter from the query of an address. A field that a form left empty is not set.
 *
 * @throws InvalidRequestError that names every value that cannot be right.
 */
export function readFilter(query: Record<string, string>): ListFilter {
  const entries = Object.entries(query).map(([name, value]) => [name, value.trim()] as const);
  const read = filterSchema.safeParse(
    Object.fromEntries(entries.filter(([, text]) => text !== '')),
  );
  if (read.success) return read.data;
  throw new InvalidRequestError(requestProblems('query', read.error));
}

/** What to ask of the store, the newest first. */
export function listQuery(filter: ListFilter, pageSize: number): Omit<ListQuery, 'sources'> {
  const { page, state, source, table, who, archived } = filter;
  const conditions: ListCondition[] = [
    { field: 'archived', kind: 'one of', values: ARCHIVED[archived].archived },
    { field: 'purged', kind: 'one of', values: ARCHIVED[archived].purged },
  ];
  if (state) conditions.push(CONDITIONS[state]);
  if (source !== undefined) conditions.push({ kind: 'reads source', id: source });
  if (table !== undefined) conditions.push({ kind: 'reads text', text: table });
  if (who !== undefined) conditions.push({ field: 'user_name', kind: 'one of', values: [who] });
  return { page, pageSize, orderBy: 'id', order: 'desc', conditions };
}

/** The address of a list with this filter, on another page or of other diffs. */
export function listPath(filter: ListFilter, changes: Partial<ListFilter> = {}): string {
  const { page, archived, ...rest } = { ...filter, ...changes };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) query.set(name, String(value));
  if (archived !== 'no') query.set('archived', archived);
  if (page !== 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '/datadiffs' : `/datadiffs?${text}`;
}

/** Whether the filter leaves out more than archived diffs. */
export function isFiltered(filter: ListFilter): boolean {
  return listPath(filter, { page: 1 }) !== '/datadiffs';
}
