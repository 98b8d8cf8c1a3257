import type { getOctokit } from '@actions/github';
import { z } from 'zod';

/** A comment on a pull request. */
export interface Comment {
  id: number;
  body: string;
  author: string | null;
  url: string;
}

/** A pull request as far as finding the right one needs it. */
export interface PullRequest {
  number: number;
  open: boolean;
  headSha: string;
}

/** What the Action asks of GitHub, for one repository. Tests hand in a fake. */
export interface GitHubClient {
  /** The login that the token writes as; `null` where GitHub does not tell. */
  viewer(): Promise<string | null>;
  /** All comments of a pull request, page by page, oldest first. */
  comments(pullRequest: number): Promise<Comment[]>;
  createComment(pullRequest: number, body: string): Promise<Comment>;
  updateComment(id: number, body: string): Promise<Comment>;
  deleteComment(id: number): Promise<void>;
  /** The pull requests that hold a commit. */
  pullRequestsOfCommit(sha: string): Promise<PullRequest[]>;
  /** The open pull requests of a branch of any repository, `owner:branch`. */
  openPullRequestsOfBranch(ownerAndBranch: string): Promise<PullRequest[]>;
}

const commentSchema = z
  .looseObject({
    id: z.number(),
    body: z.string().nullish(),
    html_url: z.string(),
    user: z.looseObject({ login: z.string() }).nullish(),
  })
  .transform(({ id, body, html_url, user }): Comment => ({
    id,
    body: body ?? '',
    author: user?.login ?? null,
    url: html_url,
  }));

const pullRequestSchema = z
  .looseObject({
    number: z.number(),
    state: z.string(),
    head: z.looseObject({ sha: z.string() }),
  })
  .transform(({ number, state, head }): PullRequest => ({
    number,
    open: state === 'open',
    headSha: head.sha,
  }));

const viewerSchema = z.looseObject({ viewer: z.looseObject({ login: z.string() }) });

const ALL = { per_page: 100 };
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Connects to the GitHub of this run. The package is loaded here, since it reads the address of the
 * API when it is loaded and most of a run does without it.
 *
 * @param repository `owner/name`.
 * @param signal ends the requests under way.
 */
export async function connectGitHub(
  token: string,
  repository: string,
  signal: AbortSignal,
): Promise<GitHubClient> {
  const { getOctokit } = await import('@actions/github');
  // Options would switch off proxies (`request`) or GitHub Enterprise Server (`baseUrl`).
  const octokit = getOctokit(token);
  octokit.hook.before('request', (options) => {
    const limit = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    options.request = { ...options.request, signal: AbortSignal.any([signal, limit]) };
  });
  return clientOf(octokit, repository);
}

/** The client of one repository. */
function clientOf(octokit: ReturnType<typeof getOctokit>, repository: string): GitHubClient {
  const { issues, pulls, repos } = octokit.rest;
  const [owner = '', repo = ''] = repository.split('/');
  const here = { owner, repo };
  return {
    viewer: async () => {
      const answer = viewerSchema.safeParse(await octokit.graphql('{ viewer { login } }'));
      return answer.success ? answer.data.viewer.login : null;
    },
    comments: async (issue_number) => {
      const all = await octokit.paginate(issues.listComments, { ...here, issue_number, ...ALL });
      return z.array(commentSchema).parse(all);
    },
    createComment: async (issue_number, body) => {
      const { data } = await issues.createComment({ ...here, issue_number, body });
      return commentSchema.parse(data);
    },
    updateComment: async (comment_id, body) => {
      const { data } = await issues.updateComment({ ...here, comment_id, body });
      return commentSchema.parse(data);
    },
    deleteComment: async (comment_id) => {
      await issues.deleteComment({ ...here, comment_id });
    },
    pullRequestsOfCommit: async (commit_sha) => {
      const list = repos.listPullRequestsAssociatedWithCommit;
      return z
        .array(pullRequestSchema)
        .parse(await octokit.paginate(list, { ...here, commit_sha, ...ALL }));
    },
    openPullRequestsOfBranch: async (head) => {
      const query = { ...here, head, state: 'open' as const, ...ALL };
      return z.array(pullRequestSchema).parse(await octokit.paginate(pulls.list, query));
    },
  };
}
