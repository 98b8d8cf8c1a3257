import type { WorkflowEvent } from '../event.ts';
import type { GitHubClient } from './client.ts';
import type { PullRequest } from './entities.ts';
import { askGitHub, type RetryTools } from './retry.ts';

/** What a run for a pull request checks out: GitHub the merged state, other forges the branch. */
const PULL_REF = /^refs\/pull\/([1-9]\d{0,15})\/(?:merge|head)$/;

const QUEUE_BRANCH = /(?:^|\/)gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/;

function openWithHead(all: PullRequest[], sha: string): number | null {
  const numbers = all
    .filter((pull) => pull.open && pull.headSha === sha)
    .map((pull) => pull.number);
  return numbers.length > 0 ? Math.min(...numbers) : null;
}

/** The open pull request whose newest commit is `sha`. */
async function byCommit(
  client: GitHubClient,
  sha: string | null | undefined,
  tools: RetryTools,
): Promise<number | null> {
  if (!sha || /^0*$/.test(sha)) return null;
  const ask = () => client.pullRequestsOfCommit(sha);
  return openWithHead(await askGitHub('find the pull request of the commit', ask, tools), sha);
}

/** The pull request that a finished workflow ran for, ours and not one of another repository. */
async function byWorkflowRun(
  { payload }: WorkflowEvent,
  client: GitHubClient,
  tools: RetryTools,
): Promise<number | null> {
  const run = payload.workflow_run;
  if (!run) return null;
  // What an event of another forge leaves out speaks against nothing.
  const agree = <Value>(one: Value | null | undefined, other: Value | null | undefined) =>
    (one ?? other) === (other ?? one);
  const ours = run.pull_requests.find(
    ({ base, head }) =>
      agree(base?.repo?.id, payload.repository?.id) && agree(head?.sha, run.head_sha),
  );
  if (ours) return ours.number;
  // GitHub lists no pull requests for the run of a fork, so its branch is looked up.
  const owner = run.head_repository?.owner.login;
  if (owner && run.head_branch && run.head_sha) {
    const branch = `${owner}:${run.head_branch}`;
    const ask = () => client.openPullRequestsOfBranch(branch);
    const found = await askGitHub('find the pull request of the branch', ask, tools);
    const number = openWithHead(found, run.head_sha);
    if (number !== null) return number;
  }
  return byCommit(client, run.head_sha, tools);
}

/**
 * The pull request to comment on: the input's, else the one that the event belongs to, else the one
 * that the run checks out; `null` where there is none, as on a schedule.
 */
export async function findPullRequest(
  event: WorkflowEvent,
  fromInput: number | null,
  client: GitHubClient,
  tools: RetryTools,
): Promise<number | null> {
  return fromInput ?? (await byEvent(event, client, tools)) ?? byRef(event);
}

function byRef({ ref }: WorkflowEvent): number | null {
  const number = (PULL_REF.exec(ref ?? '') ?? QUEUE_BRANCH.exec(ref ?? ''))?.[1];
  return number === undefined ? null : Number(number);
}

async function byEvent(
  event: WorkflowEvent,
  client: GitHubClient,
  tools: RetryTools,
): Promise<number | null> {
  const { payload } = event;
  if (payload.pull_request) return payload.pull_request.number;
  if (payload.issue) return payload.issue.pull_request ? payload.issue.number : null;
  if (payload.merge_group) {
    const number = QUEUE_BRANCH.exec(payload.merge_group.head_ref)?.[1];
    return number === undefined ? null : Number(number);
  }
  if (payload.workflow_run) return byWorkflowRun(event, client, tools);
  return event.name === 'push' ? byCommit(client, event.sha, tools) : null;
}
