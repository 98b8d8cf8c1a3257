import { z } from 'zod';
import { readAnswer } from './answers.ts';
import { download } from './download.ts';
import {
  type Artifact,
  artifactSchema,
  type Comment,
  commentSchema,
  type Issue,
  issueSchema,
  type IssueText,
  type PullRequest,
  pullRequestSchema,
  runSchema,
  type WorkflowRun,
} from './entities.ts';
import { connectOctokit, type Octokit, SHOWS_REDIRECT } from './octokit.ts';
import { loginOf } from './viewer.ts';

/** What the Action asks of GitHub, for one repository. Tests hand in a fake. */
export interface GitHubClient {
  /** The login that the token writes as; `null`, or an error, where GitHub does not tell. */
  viewer(): Promise<string | null>;
  /** All comments of a pull request, page by page, oldest first. */
  comments(pullRequest: number): Promise<Comment[]>;
  createComment(pullRequest: number, body: string): Promise<Comment>;
  updateComment(id: number, body: string): Promise<Comment>;
  deleteComment(id: number): Promise<void>;
  /** All issues, open or closed, page by page: of one author, or of all where that is `null`. */
  issues(author: string | null): Promise<Issue[]>;
  createIssue(text: IssueText): Promise<Issue>;
  updateIssue(
    number: number,
    change: Partial<IssueText> & { state: 'open' | 'closed' },
  ): Promise<Issue>;
  /** The pull requests that hold a commit. */
  pullRequestsOfCommit(sha: string): Promise<PullRequest[]>;
  /** The open pull requests of a branch of any repository, `owner:branch`. */
  openPullRequestsOfBranch(ownerAndBranch: string): Promise<PullRequest[]>;
  /** The last runs of a workflow that have ended, for a branch of that name, the newest first. */
  endedRuns(workflow: string, branch: string): Promise<WorkflowRun[]>;
  /** One attempt of a run. */
  runAttempt(run: number, attempt: number): Promise<WorkflowRun>;
  run(id: number): Promise<WorkflowRun>;
  /** A page of the artifacts of a name, from 1, the newest first; empty past the last. */
  artifacts(name: string, page: number): Promise<Artifact[]>;
  /** The zip file of an artifact. */
  downloadArtifact(id: number): Promise<Uint8Array>;
}

const ALL = { per_page: 100 };

/**
 * Connects to the GitHub of this run, for one repository.
 *
 * @param repository `owner/name`.
 * @param signal ends the requests under way.
 */
export async function connectGitHub(
  token: string,
  repository: string,
  signal: AbortSignal,
): Promise<GitHubClient> {
  const octokit = await connectOctokit(token, signal);
  const [owner = '', repo = ''] = repository.split('/');
  const place = { octokit, here: { owner, repo } };
  return {
    viewer: () => loginOf(octokit),
    ...commentCalls(place),
    ...issueCalls(place),
    ...pullRequestCalls(place),
    ...runCalls(place),
    ...artifactCalls(place, signal),
  };
}

/** A repository, and how it is asked. */
interface Place {
  octokit: Octokit;
  here: { owner: string; repo: string };
}

type Calls<Name extends keyof GitHubClient> = Pick<GitHubClient, Name>;

function commentCalls({
  octokit,
  here,
}: Place): Calls<'comments' | 'createComment' | 'updateComment' | 'deleteComment'> {
  const { issues } = octokit.rest;
  return {
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
  };
}

/** GitHub lists pull requests as issues, too. */
const listedSchema = z.looseObject({ pull_request: z.unknown().optional() });

function issueCalls({ octokit, here }: Place): Calls<'issues' | 'createIssue' | 'updateIssue'> {
  const { issues } = octokit.rest;
  return {
    issues: async (author) => {
      const creator = author === null ? {} : { creator: author };
      const query = { ...here, state: 'all' as const, ...creator, ...ALL };
      const all = await octokit.paginate(issues.listForRepo, query);
      const listed = readAnswer('the issues', z.array(listedSchema), all);
      const own = listed.filter(({ pull_request }) => (pull_request ?? null) === null);
      return readAnswer('the issues', z.array(issueSchema), own);
    },
    createIssue: async (text) => {
      const { data } = await issues.create({ ...here, ...text });
      return readAnswer('the issue', issueSchema, data);
    },
    updateIssue: async (issue_number, change) => {
      const { data } = await issues.update({ ...here, issue_number, ...change });
      return readAnswer('the issue', issueSchema, data);
    },
  };
}

function pullRequestCalls({
  octokit,
  here,
}: Place): Calls<'pullRequestsOfCommit' | 'openPullRequestsOfBranch'> {
  const { pulls, repos } = octokit.rest;
  return {
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

/** So many runs tell: of some it is not known how they ended, as they were cancelled. */
const SOME = { per_page: 30 };

function runCalls({ octokit, here }: Place): Calls<'endedRuns' | 'runAttempt' | 'run'> {
  const { actions } = octokit.rest;
  return {
    endedRuns: async (workflow_id, branch) => {
      const query = { ...here, workflow_id, branch, status: 'completed' as const, ...SOME };
      const { data } = await actions.listWorkflowRuns(query);
      return readAnswer('the runs', runsSchema, data).workflow_runs;
    },
    runAttempt: async (run_id, attempt_number) => {
      const { data } = await actions.getWorkflowRunAttempt({ ...here, run_id, attempt_number });
      return readAnswer('the run', runSchema, data);
    },
    run: async (run_id) => {
      const { data } = await actions.getWorkflowRun({ ...here, run_id });
      return readAnswer('the run', runSchema, data);
    },
  };
}

const runsSchema = z.looseObject({ workflow_runs: z.array(runSchema) });

const artifactsSchema = z.looseObject({ artifacts: z.array(artifactSchema) });

function artifactCalls(
  { octokit, here }: Place,
  signal: AbortSignal,
): Calls<'artifacts' | 'downloadArtifact'> {
  const { actions } = octokit.rest;
  return {
    artifacts: async (name, page) => {
      const { data } = await actions.listArtifactsForRepo({ ...here, name, page, ...ALL });
      return readAnswer('the artifacts', artifactsSchema, data).artifacts;
    },
    downloadArtifact: async (artifact_id) => {
      const archive_format = 'zip';
      const answer = await actions.downloadArtifact({
        ...here,
        artifact_id,
        archive_format,
        request: { [SHOWS_REDIRECT]: true },
      });
      return download(answer, signal);
    },
  };
}
