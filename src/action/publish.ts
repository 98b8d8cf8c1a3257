import { messageOf } from '../contract/errors.ts';
import { renderComment, renderSummary } from '../report/comment.ts';
import type { ReportedOutcome } from '../report/facts.ts';
import { renderHtml } from '../report/html.ts';
import { renderTerminal } from '../report/terminal.ts';
import { annotationsOf } from './annotations.ts';
import type { WorkflowEvent } from './event.ts';
import { defaultCommentKey, markerOf } from './github/comment-key.ts';
import { upsertComment } from './github/comment.ts';
import { permissionAdvice } from './github/permission-advice.ts';
import { findPullRequest } from './github/pull-request.ts';
import type { Settings } from '../config/settings.ts';
import type { Log } from './log.ts';
import { deservesComment } from './deserves-comment.ts';
import type { Published } from './outputs.ts';
import type { Runtime } from './runtime.ts';

/** What publishing needs to know of the run. */
export interface Publication {
  runtime: Runtime;
  settings: Settings;
  event: WorkflowEvent;
  log: Log;
  signal: AbortSignal;
}

/** Prints each diff under its name, then all of them. */
function printOutcomes(outcomes: readonly ReportedOutcome[], log: Log): void {
  const color = false;
  if (outcomes.length > 1) {
    for (const outcome of outcomes) log.group(outcome.name, renderTerminal([outcome], { color }));
  }
  log.group('Data diff', renderTerminal(outcomes, { color }));
}

/** Writes the HTML report; what goes wrong is said and changes no verdict. */
async function writeReport(
  outcomes: readonly ReportedOutcome[],
  { runtime, settings, event, log }: Publication,
): Promise<string | null> {
  const path = settings.reportPath;
  if (path === null) return null;
  try {
    const { runUrl, sha: commitSha } = event;
    return await runtime.files.write(path, renderHtml(outcomes, { runUrl, commitSha }));
  } catch (error) {
    log.error(
      `The report could not be written: ${messageOf(error)}. \`report-path\` must be a file that this step may write.`,
      'report-path',
    );
    return null;
  }
}

/** Appends to the job summary; where the runner has none, nothing is lost but the summary. */
async function writeSummary(text: string, { runtime, log }: Publication): Promise<void> {
  const path = runtime.env['GITHUB_STEP_SUMMARY'];
  if (!path) return;
  try {
    await runtime.files.append(path, `${text}\n`);
  } catch (error) {
    log.warning(`The job summary could not be written: ${messageOf(error)}`);
  }
}

/** Brings the comment up to date, or creates it; answers its address. */
async function comment(
  outcomes: readonly ReportedOutcome[],
  reportHint: string | null,
  { runtime, settings, event, log, signal }: Publication,
): Promise<string | null> {
  const { githubToken, commentKey, prNumber } = settings;
  if (githubToken === null || event.repository === null) return null;
  const { env, sleep, wallClock: now } = runtime;
  const tools = { sleep, now, log: (line: string) => log.info(line), signal };
  const client = await runtime.connectGitHub(githubToken, event.repository, signal);
  const pullRequest = await findPullRequest(event, prNumber, client, tools);
  if (pullRequest === null) {
    log.info('There is no pull request to comment on; the job summary has the result.');
    return null;
  }
  const marker = markerOf(commentKey ?? defaultCommentKey(env));
  const { runUrl, sha: commitSha } = event;
  const body = renderComment(outcomes, { marker, runUrl, commitSha, reportHint });
  const mayCreate = deservesComment(settings.comment, outcomes);
  const written = await upsertComment(client, { pullRequest, marker, body, mayCreate }, tools);
  log.info(
    written ? `Comment: ${written.url}` : `No comment, as \`comment\` is ${settings.comment}.`,
  );
  return written?.url ?? null;
}

/** The comment; where it cannot be posted, a warning says which permission is missing. */
async function tryComment(
  outcomes: readonly ReportedOutcome[],
  reportHint: string | null,
  publication: Publication,
): Promise<string | null> {
  try {
    return await comment(outcomes, reportHint, publication);
  } catch (error) {
    if (publication.signal.aborted) throw error;
    const advice = permissionAdvice(error, publication.event.withheld);
    // Whoever wants no comment need not grant the permission for one.
    if (publication.settings.comment === 'never') publication.log.info(advice);
    else publication.log.warning(advice);
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
  printOutcomes(outcomes, log);
  for (const { title, message } of annotationsOf(outcomes)) log.error(message, title);
  const reportPath = await writeReport(outcomes, publication);
  const hint = reportPath === null ? null : settings.reportPath;
  const commentHint = hint ?? 'the summary of the workflow run';
  const { runUrl, sha: commitSha } = event;
  await writeSummary(renderSummary(outcomes, { runUrl, commitSha, reportHint: hint }), publication);
  const commentUrl = await tryComment(outcomes, commentHint, publication);
  return { commentUrl, reportPath };
}
