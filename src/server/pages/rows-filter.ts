import { z } from 'zod';
import { type RowKind, rowKinds } from '../../contract/rows.ts';
import { InvalidRequestError, requestProblems } from '../errors.ts';
import type { RowQuery } from '../store/rows.ts';

/** So many rows stand on one page. */
export const ROWS_ON_PAGE = 20;

const filterSchema = z.object({
  page: z
    .string()
    .regex(/^\d{1,9}$/, 'it is no number of a page; it must be a whole number')
    .transform(Number)
    .pipe(z.number().min(1, 'pages are counted from 1'))
    .default(1),
  kind: z.enum(rowKinds, { error: `it must be one of ${rowKinds.join(', ')}` }).optional(),
  column: z.string().max(1000, 'it must have 1,000 characters at most').optional(),
});

/** Which rows of a diff a person wants to see. */
export type RowsFilter = z.infer<typeof filterSchema>;

/**
 * Reads the filter from the query of an address. A field that a form left empty is not set.
 *
 * @throws InvalidRequestError that names every value that cannot be right.
 */
export function readRowsFilter(query: Record<string, string>): RowsFilter {
  const entries = Object.entries(query).filter(([, text]) => text !== '');
  const read = filterSchema.safeParse(Object.fromEntries(entries));
  if (read.success) return read.data;
  throw new InvalidRequestError(requestProblems('query', read.error));
}

/** What to ask of the store. */
export function rowQuery({ page, kind, column }: RowsFilter): RowQuery {
  const kinds: readonly RowKind[] = kind === undefined ? rowKinds : [kind];
  return { page, pageSize: ROWS_ON_PAGE, kinds, column: column ?? null };
}

/** The address of a diff's rows with this filter, or of another page of them. */
export function rowsPath(
  id: number,
  filter: RowsFilter,
  changes: Partial<RowsFilter> = {},
): string {
  const { page, kind, column } = { ...filter, ...changes };
  const query = new URLSearchParams();
  if (kind !== undefined) query.set('kind', kind);
  if (column !== undefined) query.set('column', column);
  if (page !== 1) query.set('page', String(page));
  const text = query.toString();
  return `/datadiffs/${String(id)}/overview${text === '' ? '' : `?${text}`}#rows`;
}

/** Whether the filter leaves out any row. */
export const isFiltered = ({ kind, column }: RowsFilter): boolean =>
  kind !== undefined || column !== undefined;
