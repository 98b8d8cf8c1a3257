import type { DataSourcesConfig } from './data-source-config.ts';
import type { DiffRequest } from './request.ts';
import { MOST_SAMPLE_ROWS } from './request-fields.ts';

/** Who may be shown rows: what each data source allows, and the most for any of them. */
export interface RowCaps {
  dataSources: DataSourcesConfig;
  /** How many rows of each kind a diff may show; 0: none. */
  sampleRows: number;
}

/** The cap of a data source; one that says nothing has none of its own. */
function capOf(entry: DataSourcesConfig[string]): number {
  const cap = typeof entry === 'string' ? undefined : entry['sample-rows'];
  return cap === false ? 0 : (cap ?? MOST_SAMPLE_ROWS);
}

/** How many rows of each kind a diff may show: the smallest cap of all that have one. */
export function rowCap(
  { data_source1_id: side1, data_source2_id: side2 }: DiffRequest,
  { dataSources, sampleRows }: RowCaps,
): number {
  const ofSides = Object.values(dataSources).flatMap((entry, index) => {
    const id = (typeof entry === 'string' ? undefined : entry.id) ?? index + 1;
    return id === side1 || id === side2 ? [capOf(entry)] : [];
  });
  return Math.min(sampleRows, ...ofSides);
}

/** The request, with no more rows than it may show. */
export function withinRowCap(request: DiffRequest, caps: RowCaps): DiffRequest {
  const { sample_rows: asked } = request;
  return asked ? { ...request, sample_rows: Math.min(asked, rowCap(request, caps)) } : request;
}
