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
 * Makes the pull request carry one comment of this key with this body: the oldest stays.
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
  const toOne = (found: Comment[]) => converge(client, own, found, body, tools);
  const existing = await toOne(await own.find());
  if (existing !== null || !mayCreate) return existing;
  const create = () => client.createComment(pullRequest, body);
  return own.write('create the comment', create, toOne);
}
