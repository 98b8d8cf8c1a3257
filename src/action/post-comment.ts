import type { CommentSettings } from '../config/comment-settings.ts';
import type { WorkflowEvent } from './event.ts';
import { defaultCommentKey, markerOf } from './github/comment-key.ts';
import { upsertComment } from './github/comment.ts';
import { permissionAdvice } from './github/permission-advice.ts';
import { findPullRequest } from './github/pull-request.ts';
import type { Log } from './log.ts';
import type { Runtime } from './runtime.ts';

/** What posting a comment needs to know of the run. */
export interface CommentPlace {
  runtime: Runtime;
  settings: CommentSettings;
  event: WorkflowEvent;
  log: Log;
  signal: AbortSignal;
}

/** The comment to post. */
export interface CommentText {
  /** Puts the comment together, with its marker in the first line. */
  render: (marker: string) => string;
  /** Whether one may be created; one that exists is brought up to date in any case. */
  mayCreate: boolean;
}

/** Brings the comment up to date, or creates it; answers its address. */
async function comment(
  { render, mayCreate }: CommentText,
  { runtime, settings, event, log, signal }: CommentPlace,
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
  const wanted = { pullRequest, marker, body: render(marker), mayCreate };
  const written = await upsertComment(client, wanted, tools);
  log.info(
    written
      ? `Comment: ${written.url}`
      : `No comment, as \`comment\` is ${settings.comment ?? 'not readable'}.`,
  );
  return written?.url ?? null;
}

/**
 * Posts the comment and answers its address; where it cannot be posted, a warning says which
 * permission is missing.
 */
export async function postComment(text: CommentText, place: CommentPlace): Promise<string | null> {
  try {
    return await comment(text, place);
  } catch (error) {
    if (place.signal.aborted) throw error;
    const advice = permissionAdvice(error, place.event.withheld);
    // Whoever wants no comment need not grant the permission for one.
    if (place.settings.comment === 'never') place.log.info(advice);
    else place.log.warning(advice);
    return null;
  }
}
