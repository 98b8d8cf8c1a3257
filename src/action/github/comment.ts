import type { Comment, GitHubClient } from './client.ts';
import { askGitHub, statusOf, type RetryTools } from './retry.ts';

/** Whom the token of a workflow writes as. */
const WORKFLOW_LOGIN = 'github-actions[bot]';

/** The comment as it shall be. */
export interface WantedComment {
  pullRequest: number;
  /** The first line of the body, by which the comment is found again. */
  marker: string;
  body: string;
  /** Whether one may be created; one that exists is brought up to date in any case. */
  mayCreate: boolean;
}

async function viewer(client: GitHubClient, tools: RetryTools): Promise<string> {
  try {
    return (await askGitHub('ask who we are', () => client.viewer(), tools)) ?? WORKFLOW_LOGIN;
  } catch {
    return WORKFLOW_LOGIN;
  }
}

/**
 * Our comments of this key, oldest first. The marker alone proves nothing: anybody can paste it, so
 * the author must be us.
 */
async function ownComments(
  client: GitHubClient,
  { pullRequest, marker }: WantedComment,
  tools: RetryTools,
): Promise<Comment[]> {
  const ask = () => client.comments(pullRequest);
  const all = await askGitHub('list the comments', ask, tools);
  const marked = all.filter((comment) => comment.body.startsWith(marker));
  if (marked.length === 0) return [];
  const login = await viewer(client, tools);
  return marked
    .filter((comment) => comment.author === login)
    .toSorted((one, other) => one.id - other.id);
}

/** GitHub trims a body and may keep other line ends. */
function sameText(one: string, other: string): boolean {
  const normal = (text: string) => text.replaceAll('\r\n', '\n').trim();
  return normal(one) === normal(other);
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

/** Brings the oldest of our comments up to date and deletes the others. */
async function converge(
  client: GitHubClient,
  [oldest, ...duplicates]: Comment[],
  body: string,
  tools: RetryTools,
): Promise<Comment | null> {
  if (!oldest) return null;
  const comment = await update(client, oldest, body, tools);
  await deleteAll(client, duplicates, tools);
  return comment;
}

/**
 * Makes the pull request carry one comment of this key with this body. A creation whose answer got
 * lost is looked for before it is tried again, and after a creation we look whether another job
 * was as fast: then the oldest comment stays.
 *
 * @returns `null` where there is no comment and none may be created.
 */
export async function upsertComment(
  client: GitHubClient,
  wanted: WantedComment,
  tools: RetryTools,
): Promise<Comment | null> {
  const { pullRequest, body, mayCreate } = wanted;
  const existing = await converge(client, await ownComments(client, wanted, tools), body, tools);
  if (existing !== null || !mayCreate) return existing;
  const created = await askGitHub(
    'create the comment',
    () => client.createComment(pullRequest, body),
    tools,
    async () => (await ownComments(client, wanted, tools))[0] ?? null,
  );
  try {
    const all = await ownComments(client, wanted, tools);
    return (await converge(client, all, body, tools)) ?? created;
  } catch {
    // The comment is there; a duplicate is found by the next run.
    return created;
  }
}
