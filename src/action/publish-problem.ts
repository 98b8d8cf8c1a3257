import { loadCommentSettings } from '../config/comment-settings.ts';
import type { Secrets } from '../config/secrets.ts';
import { PROBLEM, renderProblem, renderProblemSummary } from '../report/problem.ts';
import { newsOfProblem } from '../report/webhook.ts';
import type { Log } from './log.ts';
import { keepIssue } from './keep-issue.ts';
import { notify } from './notify.ts';
import { postComment } from './post-comment.ts';
import { readStepEvent } from './prepare.ts';
import { readInputs } from './read-inputs.ts';
import { Repository } from './repository.ts';
import type { Runtime } from './runtime.ts';
import { writeSummary } from './write-summary.ts';

/** What publishing needs to know of a run that could not begin. */
export interface ProblemPublication {
  runtime: Runtime;
  secrets: Secrets;
  log: Log;
  signal: AbortSignal;
}

/**
 * Says in the job summary and in the comment why nothing was compared, so that no comment of an
 * earlier run is taken for the result of this one. Answers the comment's address.
 *
 * @param message without secrets.
 */
export async function publishProblem(
  message: string,
  { runtime, secrets, log, signal }: ProblemPublication,
): Promise<string | null> {
  const { env, files } = runtime;
  const event = await readStepEvent(runtime);
  const context = { runUrl: event.runUrl, commitSha: event.sha, reportHint: null };
  await writeSummary(renderProblemSummary(message, context), { runtime, log });
  const settings = await loadCommentSettings(readInputs(env), { readFile: files.read, secrets });
  const render = (marker: string) => renderProblem(message, context, marker);
  // A mode that cannot be read lets no comment be created.
  const mayCreate = settings.comment !== null && settings.comment !== 'never';
  const place = { runtime, settings, event, log, signal };
  const repository = new Repository(place);
  const commentUrl = await postComment({ render, mayCreate }, place, repository);
  const news = { ...newsOfProblem(message, PROBLEM), renderIssue: render };
  const issue = await keepIssue(news, place, repository);
  await notify(news, issue, place, repository);
  return commentUrl;
}
