import type { Environment } from '../../config/data-sources.ts';
import type { GitHubClient } from './client.ts';
import { workflowFile } from './comment-key.ts';
import type { WorkflowRun } from './entities.ts';
import { askGitHub, type RetryTools } from './retry.ts';

/** How runs end of which we know what they found. */
const PASSED: Record<string, boolean> = {
  success: true,
  failure: false,
  timed_out: false,
  startup_failure: false,
};

function knows({ conclusion }: WorkflowRun): boolean {
  return conclusion !== null && Object.hasOwn(PASSED, conclusion);
}

async function runBefore(
  client: GitHubClient,
  env: Environment,
  tools: RetryTools,
): Promise<WorkflowRun | null> {
  const run = Number(env['GITHUB_RUN_ID']);
  const attempt = Number(env['GITHUB_RUN_ATTEMPT']);
  if (attempt > 1) {
    const ask = () => client.runAttempt(run, attempt - 1);
    const last = await askGitHub('look at the attempt before', ask, tools);
    if (knows(last)) return last;
  }
  const file = workflowFile(env);
  const branch = env['GITHUB_HEAD_REF'] || env['GITHUB_REF_NAME'];
  if (file === null || !branch) return null;
  const ask = () => client.endedRuns(file, branch);
  const ended = await askGitHub('look at the run before', ask, tools);
  // Forks have branches of the same name.
  return ended.find((known) => known.id !== run && known.isOwn && knows(known)) ?? null;
}

/**
 * Whether the workflow passed when it last ended on this branch, with all of its jobs; `null` where
 * there was no such run.
 */
export async function passedBefore(
  client: GitHubClient,
  env: Environment,
  tools: RetryTools,
): Promise<boolean | null> {
  const run = await runBefore(client, env, tools);
  return run === null ? null : (PASSED[run.conclusion ?? ''] ?? null);
}
