import { defaultCommentKey, markerOf } from './github/comment-key.ts';
import { upsertComment } from './github/comment.ts';
import { permissionAdvice } from './github/permission-advice.ts';
import type { Place, Repository } from './repository.ts';

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
  { runtime, settings, log }: Place,
  repository: Repository,
): Promise<string | null> {
  const client = await repository.client();
  if (client === null) return null;
  const pullRequest = await repository.pullRequest();
  if (pullRequest === null) {
    log.info('There is no pull request to comment on; the job summary has the result.');
    return null;
  }
  const marker = markerOf(settings.commentKey ?? defaultCommentKey(runtime.env));
  const wanted = { pullRequest, marker, body: render(marker), mayCreate };
  const written = await upsertComment(client, wanted, repository.tools);
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
export async function postComment(
  text: CommentText,
  place: Place,
  repository: Repository,
): Promise<string | null> {
  try {
    return await comment(text, place, repository);
  } catch (error) {
    if (place.signal.aborted) throw error;
    const advice = permissionAdvice(error, place.event.withheld);
    // Whoever wants no comment need not grant the permission for one.
    if (place.settings.comment === 'never') place.log.info(advice);
    else place.log.warning(advice);
    return null;
  }
}
