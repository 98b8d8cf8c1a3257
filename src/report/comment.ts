import type { ChosenDiffs } from '../contract/chosen.ts';
import { diffDetails, sameDetails } from './comment-details.ts';
import { areMany, compactRow, FEW_REASONS } from './comment-compact.ts';
import { hints, mainColumns, mainRow, reasons, sameLine } from './comment-table.ts';
import type { DiffView, ReportedOutcome } from './facts.ts';
import { viewsOf } from './facts.ts';
import type { Draft } from './fit.ts';
import { fit } from './fit.ts';
import { leftOutItems } from './left-out.ts';
import { downstreamLine, placeMarks } from './lineage-texts.ts';
import { keyClause } from './key-clause.ts';
import { code, link, plain } from './markdown.ts';
import { runVerdict } from './verdict.ts';

/** GitHub refuses a longer comment. */
export const COMMENT_LIMIT = 65_536;

/** The runner drops a longer job summary. */
export const SUMMARY_LIMIT = 1024 * 1024;

/** What the text says of the run, beyond its outcomes. */
export interface SummaryContext {
  /** The workflow run, for the footer. */
  runUrl: string | null;
  /** The commit that was checked; anything but a hash is left out. */
  commitSha: string | null;
  /** Where the whole report is, in words: `report.html in the artifacts of the run`. */
  reportHint: string | null;
  /** Whether sampled rows are shown; not by default, since more people read this than the data. */
  rows?: boolean;
  /** What is said of diffs that were chosen. */
  chosen?: ChosenDiffs | null;
}

export interface CommentContext extends SummaryContext {
  /** The HTML comment by which the comment is found again. */
  marker: string;
  /** The text stays below that many characters, and bytes; at least 1,000 plus the marker's. */
  maxCharacters?: number;
}

/**
 * The pull-request comment in GitHub-flavoured Markdown: marker, verdict, one line for each diff,
 * folded details, footer. The same outcomes and context give the same text.
 *
 * @throws TypeError where the marker is not one HTML comment.
 */
export function renderComment(
  outcomes: readonly ReportedOutcome[],
  context: CommentContext,
): string {
  if (!/^<!--(?:(?!--)[^>\n])*-->$/.test(context.marker)) {
    throw new TypeError('the marker of a comment must be one HTML comment in one line');
  }
  return fit(
    {
      ...draft(outcomes, context),
      marker: context.marker,
      whereAll: context.reportHint ?? 'the summary of the workflow run',
    },
    context.maxCharacters ?? COMMENT_LIMIT,
  );
}

/** The same text for the job summary: without a marker, below 1 MiB. */
export function renderSummary(
  outcomes: readonly ReportedOutcome[],
  context: SummaryContext,
): string {
  return fit({ ...draft(outcomes, context), marker: '' }, SUMMARY_LIMIT);
}

function draft(
  outcomes: readonly ReportedOutcome[],
  context: SummaryContext,
): Omit<Draft, 'marker'> {
  const views = viewsOf(outcomes);
  const verdict = runVerdict(views, context.chosen?.nothing);
  const same = views.filter(({ state }) => state === 'same');
  const others = views.filter(({ state }) => state !== 'same');
  const marks = placeMarks(others);
  const isOfMany = areMany(others);
  const rowOf = isOfMany ? compactRow : mainRow;
  const [name, ...figures] = mainColumns;
  return {
    verdict: `### ${verdict.sign} ${verdict.sentence}${keyClause(views, (name) => code(name, 30))}`,
    reasons: [
      reasons(others, isOfMany ? FEW_REASONS : undefined),
      hints(others),
      downstreamItem(views),
      leftOutItems(context.chosen),
    ]
      .filter((text) => text !== '')
      .join('\n'),
    columns: [marks.title(name), ...figures],
    isOfMany,
    rows: others.map((view) => rowOf(view, marks.of(view))),
    same: sameDetails(same),
    sameLine: sameLine(same),
    details: others.map((view) => diffDetails(view, { rows: context.rows ?? false })),
    withoutRows: others.map((view) => diffDetails(view, { rows: false })),
    footer: footer(context),
    whereAll: context.reportHint,
  };
}

/** How much is downstream of what differs, as a list item. */
function downstreamItem(views: readonly DiffView[]): string {
  const line = downstreamLine(views);
  return line === '' ? '' : `- ${line}`;
}

/** What stands at the end: the commit, and where there is more to read. */
export function footer({ runUrl, commitSha, reportHint }: SummaryContext): string {
  const sha = commitSha !== null && /^[0-9a-f]{7,64}$/i.test(commitSha) ? commitSha : null;
  const parts = [
    sha ? `commit ${code(sha.slice(0, 7))}` : '',
    link('workflow run', runUrl),
    reportHint ? `whole report: ${plain(reportHint, 200)}` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `<sub>Data diff of ${parts.join(' · ')}</sub>` : '';
}
