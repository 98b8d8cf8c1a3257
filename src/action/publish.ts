import packageJson from '../../package.json' with { type: 'json' };
import { messageOf } from '../contract/errors.ts';
import { renderComment, renderSummary } from '../report/comment.ts';
import type { ReportedOutcome } from '../report/facts.ts';
import { renderHtml } from '../report/html.ts';
import { renderTerminal } from '../report/terminal.ts';
import { newsOfOutcomes } from '../report/webhook.ts';
import { annotationsOf } from './annotations.ts';
import type { WorkflowEvent } from './event.ts';
import type { Settings } from '../config/settings.ts';
import type { Log } from './log.ts';
import { deservesComment } from './deserves-comment.ts';
import type { Published } from './outputs.ts';
import { keepIssue } from './keep-issue.ts';
import { notify } from './notify.ts';
import { postComment } from './post-comment.ts';
import { Repository } from './repository.ts';
import type { Runtime } from './runtime.ts';
import { writeSummary } from './write-summary.ts';

/** What publishing needs to know of the run. */
export interface Publication {
  runtime: Runtime;
  settings: Settings;
  event: WorkflowEvent;
  log: Log;
  signal: AbortSignal;
  /** When the run began, by the runtime's clock. */
  begun: number;
}

/** Prints each diff under its name, then all of them; rows once, and only where many may read them. */
function printOutcomes(outcomes: readonly ReportedOutcome[], { log, settings }: Publication): void {
  const color = false;
  const rows = settings.sampleRowsInComment;
  const isOne = outcomes.length === 1;
  if (!isOne) {
    for (const outcome of outcomes) {
      log.group(outcome.name, renderTerminal([outcome], { color, rows }));
    }
  }
  const { chosen } = settings;
  log.group('Data diff', renderTerminal(outcomes, { color, rows: rows && isOne, chosen }));
}

/** Writes the HTML report; what goes wrong is said and changes no verdict. */
async function writeReport(
  outcomes: readonly ReportedOutcome[],
  { runtime, settings, event, log, begun }: Publication,
): Promise<string | null> {
  const path = settings.reportPath;
  if (path === null) return null;
  try {
    const { runUrl, sha: commitSha } = event;
    const origin = {
      madeAt: runtime.wallClock(),
      durationMs: runtime.now() - begun,
      version: packageJson.version,
      // What a workflow asks for is in its file, and in the request of each diff.
      command: null,
    };
    return await runtime.files.write(
      path,
      renderHtml(outcomes, { runUrl, commitSha, origin, chosen: settings.chosen }),
    );
  } catch (error) {
    log.error(
      `The report could not be written: ${messageOf(error)}. \`report-path\` must be a file that this step may write.`,
      'report-path',
    );
    return null;
  }
}

/**
 * Shows the outcomes everywhere: log, annotations, HTML report, comment, job summary. What cannot
 * be shown in one place is still shown in the others.
 */
export async function publish(
  outcomes: readonly ReportedOutcome[],
  publication: Publication,
): Promise<Published> {
  const { event, log, settings } = publication;
  printOutcomes(outcomes, publication);
  for (const { title, message } of annotationsOf(outcomes)) log.error(message, title);
  const reportPath = await writeReport(outcomes, publication);
  const hint = reportPath === null ? null : settings.reportPath;
  const { runUrl, sha: commitSha } = event;
  const { chosen, sampleRowsInComment: rows } = settings;
  const context = { runUrl, commitSha, reportHint: hint, rows, chosen };
  await writeSummary(renderSummary(outcomes, context), publication);
  const render = (marker: string) => renderComment(outcomes, { ...context, marker });
  const mayCreate = deservesComment(settings.comment, outcomes);
  const repository = new Repository(publication);
  const commentUrl = await postComment({ render, mayCreate }, publication, repository);
  // Who is told by an issue has asked for no rows, whatever a comment may show.
  const renderIssue = (marker: string) =>
    renderComment(outcomes, { ...context, rows: false, marker });
  const news = { ...newsOfOutcomes(outcomes, chosen?.nothing), renderIssue };
  const issue = await keepIssue(news, publication, repository);
  await notify(news, issue, publication, repository);
  return { commentUrl, reportPath };
}
