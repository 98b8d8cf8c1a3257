import { FILES_ID } from '../../contract/data-source-config.ts';
import type { DatasetNames } from '../../contract/outcome.ts';
import type { DiffRequest } from '../../contract/request.ts';
import { type DiffView, viewsOf } from '../../report/facts.ts';
import { stateTag } from '../../report/html-text.ts';
import { datasetTexts } from '../../report/request-facts.ts';
import { cleanLine } from '../../text/foreign.ts';
import type { NamedDataSource } from '../store/data-sources.ts';
import { type DiffStatus, isDone, type StoredDiff, runTime } from '../store/diffs/stored-diff.ts';

const PURGED = { sign: '🗑️', words: 'Results removed' };

/** How a diff is shown that has no outcome: a sign, and the words that say the same. */
const LABELS: Record<Exclude<DiffStatus, 'done' | 'failed'>, { sign: string; words: string }> = {
  waiting: { sign: '⏳', words: 'Waiting' },
  processing: { sign: '▶️', words: 'Running' },
  cancelled: { sign: '⏹️', words: 'Cancelled' },
};

/** A stored diff, with the view that the report has of it: `null` where it came to no end of its own. */
export interface ShownDiff {
  diff: StoredDiff;
  /** What it compares, in one line. */
  name: string;
  datasets: DatasetNames;
  view: DiffView | null;
}

/** What the pages show of a diff. */
export function shownDiff(
  diff: StoredDiff,
  sources: readonly NamedDataSource[],
  now: number,
): ShownDiff {
  const name = diffName(diff.request);
  const datasets = datasetNames(diff.request, sources);
  return { diff, name, datasets, view: viewOf(diff, name, datasets, now) };
}

function viewOf(
  diff: StoredDiff,
  name: string,
  datasets: DatasetNames,
  now: number,
): DiffView | null {
  const { id, request, results } = diff;
  if (results === null) return null;
  const isDone = results.status === 'success';
  const [view = null] = viewsOf([
    {
      name,
      datasets,
      request,
      id,
      url: null,
      results: isDone ? results : null,
      error: isDone ? null : results.error,
      // There are no limits here, so none is passed.
      verdict: { passed: isDone, breaches: [] },
      durationMs: runTime(diff, now) ?? 0,
    },
  ]);
  return view;
}

/** What a request compares, in one line: `prod.orders → pr_42.orders`. */
function diffName(request: DiffRequest): string {
  const [before, after] = datasetTexts(request).map((text) => cleanLine(text, 200));
  return before === after ? (before ?? '') : `${before ?? ''} → ${after ?? ''}`;
}

function datasetNames(request: DiffRequest, sources: readonly NamedDataSource[]): DatasetNames {
  const nameOf = (id: number, file: string | null) => {
    const wanted = file === null ? id : FILES_ID;
    return sources.find((source) => source.id === wanted)?.name ?? `data source ${String(wanted)}`;
  };
  return {
    side1: nameOf(request.data_source1_id, request.file1),
    side2: nameOf(request.data_source2_id, request.file2),
  };
}

/** The state of a diff: a sign, and the words that say the same. */
export function shownState({ diff, view }: ShownDiff): string {
  if (view) return stateTag(view);
  const { sign, words } = labelOf(diff);
  return `<span class="state ${diff.status}">${sign} ${words}</span>`;
}

/** The sign and the words for a diff that has no outcome. */
export function labelOf({ status, purged }: StoredDiff): { sign: string; words: string } {
  if (purged && isDone({ status })) return PURGED;
  return LABELS[status === 'done' || status === 'failed' ? 'processing' : status];
}
