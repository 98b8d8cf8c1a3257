import type { ResultPaths } from '../contract/differences.ts';
import { limitNames, limitText, type Limits, type Verdict } from '../contract/outcome.ts';
import { toRequestBody } from '../contract/request.ts';
import type { SideNumber } from '../contract/request-fields.ts';
import type { SampledRows } from '../contract/rows.ts';
import type { ColumnDiffStat, DiffErrorBody, SuccessResults } from '../contract/summary-results.ts';
import { redactUrls } from '../text/foreign.ts';
import type { ReportedOutcome } from './facts.ts';

/** Below GitHub's limit for the outputs of a job, 1 MB, with room for the other outputs. */
const MAX_BYTES = 900_000;

/** What an output may have room for. */
interface Kept {
  rows: boolean;
  dependencies: boolean;
  columns: (column: ColumnDiffStat) => boolean;
}

/** What to keep where the whole is too long, most first: rows are examples, columns are figures. */
const TO_KEEP: Kept[] = [
  { rows: true, dependencies: true, columns: () => true },
  { rows: false, dependencies: true, columns: () => true },
  { rows: false, dependencies: true, columns: ({ match }) => match < 100 },
  { rows: false, dependencies: false, columns: ({ match }) => match < 100 },
  { rows: false, dependencies: false, columns: () => false },
];

/** An outcome as JSON has it: the sampled rows beside the summary, in the API's form but for them. */
interface Item {
  name: string;
  request: unknown;
  summary:
    | Omit<SuccessResults, 'rows' | 'results_paths'>
    | { status: 'failed'; error: DiffErrorBody | null }
    | null;
  /** The side that has the table, where the other lacks it: then there is no summary. */
  only_on?: SideNumber;
  rows?: SampledRows;
  results_paths?: ResultPaths;
  /** As they were written, by their inputs. */
  limits?: Record<string, string>;
  verdict: Verdict;
}

/**
 * The outcomes as one line of JSON: for each diff its name, its request and its summary results in
 * the API's form (with its error where it failed), rows where they were asked for, its limits, and its verdict.
 * URLs come without passwords, but for those in rows, which are data. Where it would be too long for
 * an output, rows are left out, then columns that are equal, then dependencies, then all columns.
 */
export function renderJson(outcomes: readonly ReportedOutcome[], maxBytes = MAX_BYTES): string {
  let text = '';
  for (const kept of TO_KEEP) {
    text = line(outcomes.map((outcome) => itemOf(outcome, kept)));
    if (Buffer.byteLength(text) <= maxBytes) break;
  }
  return text;
}

function itemOf(outcome: ReportedOutcome, kept: Kept): Item {
  const { name, request, results, error, limits, verdict, loneTable } = outcome;
  const { rows, results_paths, ...summary } = results ?? { status: 'failed' as const, error };
  const item = {
    name,
    request: toRequestBody(request),
    summary: loneTable ? null : shortened(summary, kept),
  };
  return {
    ...withoutSecrets(item),
    ...(loneTable && { only_on: loneTable.side }),
    ...(rows && kept.rows ? { rows } : {}),
    ...(results_paths && { results_paths }),
    ...(limits && { limits: limitTexts(limits) }),
    verdict: withoutSecrets(verdict),
  };
}

function limitTexts(limits: Limits): Record<string, string> {
  return Object.fromEntries(
    limitNames.flatMap((name) => {
      const limit = limits[name];
      return limit ? [[`max-${name}`, limitText(limit)]] : [];
    }),
  );
}

function shortened(summary: NonNullable<Item['summary']>, kept: Kept): Item['summary'] {
  if (summary.status === 'failed') return summary;
  const { values } = summary;
  const dependencies = kept.dependencies ? summary.dependencies : null;
  if (!values?.columns_diff_stats) return { ...summary, dependencies };
  const stats = values.columns_diff_stats.filter(kept.columns);
  return { ...summary, dependencies, values: { ...values, columns_diff_stats: stats } };
}

function withoutSecrets<Value>(value: Value): Value {
  const redact = (_: string, part: unknown) => (typeof part === 'string' ? redactUrls(part) : part);
  return JSON.parse(JSON.stringify(value, redact)) as Value;
}

/** In a log, no part of it is a workflow command; in a terminal, none is a control character. */
function line(items: readonly Item[]): string {
  const escape = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(items)
    .replaceAll('##[', `##${escape('[')}`)
    .replace(/[\u007f-\u009f]/g, escape);
}
