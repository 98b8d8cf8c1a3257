import type { DiffOutcome } from '../contract/outcome.ts';
import { toRequestBody } from '../contract/request.ts';
import type { ColumnDiffStat, SuccessResults } from '../contract/summary-results.ts';
import { redactUrls } from '../text/foreign.ts';

/** Below GitHub's limit for the outputs of a job, 1 MB, with room for the other outputs. */
const MAX_BYTES = 900_000;

/** What to keep of the columns where there are too many, most first. */
const COLUMNS_TO_KEEP: ((column: ColumnDiffStat) => boolean)[] = [
  () => true,
  ({ match }) => match < 100,
  () => false,
];

function withColumns(
  results: SuccessResults | null,
  keep: (column: ColumnDiffStat) => boolean,
): SuccessResults | null {
  const stats = results?.values?.columns_diff_stats;
  if (!results?.values || !stats) return results;
  return { ...results, values: { ...results.values, columns_diff_stats: stats.filter(keep) } };
}

/**
 * The outcomes as one line of JSON: for each diff its name, its request and its summary results in
 * the API's form (with its error where it failed), and its verdict. URLs come without passwords.
 * Where it would be too long for an output, columns that are equal are left out, then all columns.
 */
export function renderJson(outcomes: readonly DiffOutcome[], maxBytes = MAX_BYTES): string {
  let text = '';
  for (const keep of COLUMNS_TO_KEEP) {
    text = write(outcomes, keep);
    if (Buffer.byteLength(text) <= maxBytes) break;
  }
  return text;
}

function write(
  outcomes: readonly DiffOutcome[],
  keep: (column: ColumnDiffStat) => boolean,
): string {
  const all = outcomes.map(({ name, request, results, error, verdict }) => ({
    name,
    request: toRequestBody(request),
    summary: withColumns(results, keep) ?? { status: 'failed', error },
    verdict,
  }));
  return JSON.stringify(all, (_, value: unknown) =>
    typeof value === 'string' ? redactUrls(value) : value,
  );
}
