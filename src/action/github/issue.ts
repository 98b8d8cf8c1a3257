import type { GitHubClient } from './client.ts';
import type { Comment, Issue, IssueText } from './entities.ts';
import { OwnEntries, sameText } from './own-entries.ts';
import { askGitHub, type RetryTools } from './retry.ts';

/** The issue as it shall be while something is wrong. */
export interface WantedIssue extends IssueText {
  /** The first line of the body, by which the issue is found again. */
  marker: string;
}

/** How the issues of an author are listed; all where that is `null`. */
type ListIssues = (author: string | null) => Promise<Issue[]>;

function ownIssues(
  client: GitHubClient,
  marker: string,
  tools: RetryTools,
  issuesOf: ListIssues = (author) => client.issues(author),
): OwnEntries<Issue> {
  const place = {
    marker,
    what: 'list the issues',
    // A repository may have thousands of issues, but few of ours.
    list: async (whoWeAre: () => Promise<string | null>) => issuesOf(await whoWeAre()),
    viewer: () => client.viewer(),
  };
  return new OwnEntries(place, tools);
}

/**
 * A list without any of ours is no proof: GitHub answers so, too, where it cannot tell whose issues
 * are asked for, and each failure would then open another. So all are looked at: seldom, as a list
 * that has one of ours shows that it can tell.
 */
async function sureIssuesOf(client: GitHubClient, author: string | null): Promise<Issue[]> {
  const ours = await client.issues(author);
  return ours.length > 0 || author === null ? ours : client.issues(null);
}

function close(client: GitHubClient, { id }: Issue, tools: RetryTools): Promise<Issue> {
  return askGitHub('close the issue', () => client.updateIssue(id, { state: 'closed' }), tools);
}

/**
 * Brings the oldest of our issues up to date and opens it again; others of the same author, which a
 * race has left, are closed.
 */
async function converge(
  client: GitHubClient,
  own: OwnEntries<Issue>,
  [oldest, ...others]: Issue[],
  { title, body: plain }: IssueText,
  tools: RetryTools,
): Promise<Issue | null> {
  if (!oldest) return null;
  const body = await own.bodyFor(oldest, plain);
  const isSame = oldest.open && oldest.title === title && sameText(oldest.body, body);
  const change = { title, body, state: 'open' } as const;
  const update = () => client.updateIssue(oldest.id, change);
  const issue = isSame ? oldest : await askGitHub('update the issue', update, tools);
  const duplicates = others.filter(({ author, open }) => open && author === oldest.author);
  for (const duplicate of duplicates) await close(client, duplicate, tools);
  return issue;
}

/**
 * Makes the repository have one open issue of this key: the oldest. The one that there is, is opened
 * again where it was closed: so it stays one, with its history and its subscribers.
 */
export async function raiseIssue(
  client: GitHubClient,
  { marker, title, body }: WantedIssue,
  tools: RetryTools,
): Promise<Issue> {
  const own = ownIssues(client, marker, tools, (author) => sureIssuesOf(client, author));
  const text = { title, body };
  const toOne = (found: Issue[]) => converge(client, own, found, text, tools);
  const existing = await toOne(await own.find());
  return existing ?? own.write('open the issue', () => client.createIssue(text), toOne);
}

/**
 * Closes our open issue of this key.
 *
 * @returns the issue that was open, if there was one.
 */
export async function settleIssue(
  client: GitHubClient,
  marker: string,
  tools: RetryTools,
): Promise<Issue | null> {
  const open = (await ownIssues(client, marker, tools).find()).filter((issue) => issue.open);
  for (const issue of open) await close(client, issue, tools);
  return open[0] ?? null;
}

/** Comments on an issue, once. */
export async function commentOn(
  { id }: Issue,
  body: string,
  client: GitHubClient,
  tools: RetryTools,
): Promise<Comment> {
  return askGitHub(
    'comment on the issue',
    () => client.createComment(id, body),
    tools,
    async () => {
      const all = await client.comments(id);
      return all.find((known) => sameText(known.body, body)) ?? null;
    },
  );
}
