import { plainNumber } from './decimal.ts';
import type { DiffLineage } from './lineage.ts';
import type { ListedTable } from './listed-table.ts';
import type { DiffRequest } from './request.ts';
import type { SideNumber } from './request-fields.ts';
import type { DiffErrorBody, SuccessResults } from './summary-results.ts';

/** The limits of the gate, in the words of the Action's inputs without `max-`. */
export const limitNames = [
  'values-with-differences',
  'rows-with-differences',
  'columns-with-differences',
  'uncompared-rows',
  'exclusives',
  'exclusives1',
  'exclusives2',
  'nulls',
  'dupes',
  'schema-changes',
] as const;
export type LimitName = (typeof limitNames)[number];

/** So many at most, or so many percent at most of what the figure is a share of. */
export type Most = { kind: 'count'; count: number } | { kind: 'share'; percent: number };

/** A limit, or `off`: none, where there is one by default. */
export type Limit = Most | { kind: 'off' };

/** Whether there is a limit to be held. */
export const isOn = (limit: Limit | undefined): limit is Most =>
  limit !== undefined && limit.kind !== 'off';

/** A limit as its user writes it: `0`, `25`, `0.5%`, `off`. */
export function limitText(limit: Limit): string {
  if (limit.kind === 'off') return 'off';
  return limit.kind === 'count' ? String(limit.count) : `${plainNumber(limit.percent)}%`;
}

/** The limits that a team set; a figure without one is reported and not gated. */
export type Limits = Partial<Record<LimitName, Limit>>;

/** One limit that a diff does not keep. */
export interface Breach {
  limit: LimitName;
  /** What the user set, as text: `0`, `25`, `0.5%`. */
  allowed: string;
  /** The figure that the limit is about; `null` where the results lack it. */
  figure: number | null;
  /** What the figure is a share of, in rows, values or columns; `null` for a count limit. */
  of: number | null;
  /** One sentence: the figure, the limit, and why it is not kept. */
  message: string;
}

/** What the gate says of one diff. */
export interface Verdict {
  passed: boolean;
  breaches: Breach[];
}

/** Where the sides of a diff come from, as people name them. */
export interface DatasetNames {
  side1: string;
  side2: string;
}

/** A table that one side has and the other lacks, so that nothing is compared. */
export interface LoneTable {
  /** The side that has it: of side 1 it was removed, of side 2 it was added. */
  side: SideNumber;
  /** Its name. */
  table: string;
  kind: ListedTable['kind'];
  /** The table of the other side whose name differs by case alone; `null` where there is none. */
  like: string | null;
}

/** All that is known of one diff when the run ends: what the report shows. */
export interface DiffOutcome {
  name: string;
  datasets: DatasetNames;
  request: DiffRequest;
  /** `null` where the diff could not be submitted. */
  id: number | null;
  /** The service's page for this diff, where it has one. */
  url: string | null;
  /** Set where there was nothing to compare: results and error are `null` then. */
  loneTable?: LoneTable;
  /** `null` where the diff failed. */
  results: SuccessResults | null;
  /** Where a project that is known has the table. */
  lineage?: DiffLineage;
  /** Why there are no results; `null` where there are. */
  error: DiffErrorBody | null;
  /** Of a failed diff: not passed, no breaches. */
  verdict: Verdict;
  /** From submission to the end, in ms. */
  durationMs: number;
}
