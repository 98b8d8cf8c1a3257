import type { getOctokit } from '@actions/github';
import { z } from 'zod';
import { ApiError, messageOf } from '../../contract/errors.ts';
import { type Asked, checkAnswer, nextAddress, readAnswer, refusalOf } from './answers.ts';

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
  /** The login that the token writes as; `null`, or an error, where GitHub does not tell. */
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

const userSchema = z.looseObject({ login: z.string().min(1) });
const viewerSchema = z.looseObject({ viewer: userSchema });

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
  wrapRequests(octokit, signal);
  return clientOf(octokit, repository);
}

type Octokit = ReturnType<typeof getOctokit>;

/** Lets nothing through but answers of the API; each error says in a sentence what came instead. */
function wrapRequests(octokit: Octokit, signal: AbortSignal): void {
  octokit.hook.wrap('request', async (send, options) => {
    const asked = octokit.request.endpoint(options);
    const limit = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    const ends = { signal: AbortSignal.any([signal, limit]), redirect: 'manual' as const };
    // What is sent is what the hooks before were given: only a change of it arrives.
    options.request = { ...options.request, ...ends };
    try {
      const answer = await send(options);
      const url = options.request[FOLLOWED] === true ? null : nextAddress(answer, asked);
      if (url !== null) return await resend(octokit, asked, url);
      checkAnswer(answer, asked);
      return answer;
    } catch (error) {
      throw refusalOf(error);
    }
  });
}

/** A mark of requests that followed a redirect: they follow no other. */
const FOLLOWED = 'followed';

/** Asks the same at another address. */
function resend(octokit: Octokit, { method, headers, body }: Asked, url: string) {
  const data = body === undefined ? {} : { data: body };
  return octokit.request({ method, url, headers, ...data, request: { [FOLLOWED]: true } });
}

/** Who the token is by GraphQL, which alone tells it to the token of a workflow. */
async function viewerOf(octokit: Octokit): Promise<string> {
  try {
    const answer = await octokit.graphql('{ viewer { login } }');
    return readAnswer('the viewer', viewerSchema, answer).viewer.login;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'GraphqlResponseError') throw error;
    // It has no status, as a connection that broke; but asking again changes nothing.
    throw new ApiError(messageOf(error), { status: null, retryable: false, cause: error });
  }
}

/** Who the token is: GraphQL is not everywhere, and to REST the token of a workflow is nobody. */
async function loginOf(octokit: Octokit): Promise<string> {
  try {
    return await viewerOf(octokit);
  } catch (error) {
    try {
      const { data } = await octokit.rest.users.getAuthenticated();
      return readAnswer('the user', userSchema, data).login;
    } catch {
      throw error;
    }
  }
}

/** The client of one repository. */
function clientOf(octokit: Octokit, repository: string): GitHubClient {
  const { issues, pulls, repos } = octokit.rest;
  const [owner = '', repo = ''] = repository.split('/');
  const here = { owner, repo };
  return {
    viewer: () => loginOf(octokit),
    comments: async (issue_number) => {
      const all = await octokit.paginate(issues.listComments, { ...here, issue_number, ...ALL });
      return readAnswer('the comments', z.array(commentSchema), all);
    },
    createComment: async (issue_number, body) => {
      const { data } = await issues.createComment({ ...here, issue_number, body });
      return readAnswer('the comment', commentSchema, data);
    },
    updateComment: async (comment_id, body) => {
      const { data } = await issues.updateComment({ ...here, comment_id, body });
      return readAnswer('the comment', commentSchema, data);
    },
    deleteComment: async (comment_id) => {
      await issues.deleteComment({ ...here, comment_id });
    },
    pullRequestsOfCommit: async (commit_sha) => {
      const list = repos.listPullRequestsAssociatedWithCommit;
      const all = await octokit.paginate(list, { ...here, commit_sha, ...ALL });
      return readAnswer('the pull requests', z.array(pullRequestSchema), all);
    },
    openPullRequestsOfBranch: async (head) => {
      const query = { ...here, head, state: 'open' as const, ...ALL };
      const all = await octokit.paginate(pulls.list, query);
      return readAnswer('the pull requests', z.array(pullRequestSchema), all);
    },
  };
}
