import type { GitHubClient } from './client.ts';
import type { Comment } from './entities.ts';
import { OwnEntries, sameText } from './own-entries.ts';
import { askGitHub, statusOf, type RetryTools } from './retry.ts';

/** The comment as it shall be. */
export interface WantedComment {
  pullRequest: number;
  /** The first line of the body, by which the comment is found again. */
  marker: string;
  body: string;
  /** Whether one may be created; one that exists is brought up to date in any case. */
  mayCreate: boolean;
}

async function update(
  client: GitHubClient,
  comment: Comment,
  body: string,
  tools: RetryTools,
): Promise<Comment> {
  if (sameText(comment.body, body)) return comment;
  return askGitHub('update the comment', () => client.updateComment(comment.id, body), tools);
}

/** Deletes what a race has left; somebody else may have been faster. */
async function deleteAll(
  client: GitHubClient,
  comments: Comment[],
  tools: RetryTools,
): Promise<void> {
  for (const { id } of comments) {
    try {
      await askGitHub('delete a duplicate comment', () => client.deleteComment(id), tools);
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
    }
  }
}

/**
 * Brings the oldest of our comments up to date and deletes the others of the same author: of who
 * else may have written for us nothing is deleted.
 */
async function converge(
  client: GitHubClient,
  own: OwnEntries<Comment>,
  [oldest, ...others]: Comment[],
  body: string,
  tools: RetryTools,
): Promise<Comment | null> {
  if (!oldest) return null;
  const comment = await update(client, oldest, await own.bodyFor(oldest, body), tools);
  const duplicates = others.filter(({ author }) => author === oldest.author);
  await deleteAll(client, duplicates, tools);
  return comment;
}

/**
 * Makes the pull request carry one comment of this key with this body. A creation whose answer got
 * lost is looked for before it is tried again. After a creation it is known who we are, and we look
 * whether another job was as fast, or an earlier run wrote what could not be told to be ours: then
 * the oldest comment stays.
 *
 * @returns `null` where there is no comment and none may be created.
 */
export async function upsertComment(
  client: GitHubClient,
  wanted: WantedComment,
  tools: RetryTools,
): Promise<Comment | null> {
  const { pullRequest, marker, body, mayCreate } = wanted;
  const place = {
    marker,
    what: 'list the comments',
    list: () => client.comments(pullRequest),
    viewer: () => client.viewer(),
  };
  const own = new OwnEntries(place, tools);
  const existing = await converge(client, own, await own.find(), body, tools);
  if (existing !== null || !mayCreate) return existing;
  const created = await askGitHub(
    'create the comment',
    () => client.createComment(pullRequest, body),
    tools,
    async () => (await own.find())[0] ?? null,
  );
  try {
    return (await converge(client, own, await own.findAfter(created), body, tools)) ?? created;
  } catch {
    // The comment is there; a duplicate is found by the next run.
    return created;
  }
}
