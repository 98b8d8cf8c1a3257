import type { RawValues } from '../config/keys.ts';
import { ConfigurationError } from '../contract/errors.ts';
import type { FetchArtifact } from '../dbt/read-side.ts';
import type { WorkflowEvent } from './event.ts';
import { fetchBaseArtifact } from './github/base-artifact.ts';
import type { Log } from './log.ts';
import type { Runtime } from './runtime.ts';

/** What fetching needs to know of the step. */
export interface FetchingStep {
  runtime: Runtime;
  event: WorkflowEvent;
  log: Log;
  signal: AbortSignal;
}

/** The branch that a run compares with: that of the pull request, else the default one, else its own. */
function baseBranch({ payload }: WorkflowEvent, { env }: Runtime): string | null {
  const pull = payload.pull_request ?? payload.workflow_run?.pull_requests[0];
  const queue = payload.merge_group?.base_ref?.replace(/^refs\/heads\//, '');
  const known = pull?.base?.ref ?? queue ?? payload.repository?.default_branch;
  return known ?? (env['GITHUB_BASE_REF'] || env['GITHUB_REF_NAME'] || null);
}

/** How the artifacts of the base branch are fetched. */
export function artifactFetcher(
  values: RawValues,
  { runtime, event, log, signal }: FetchingStep,
): FetchArtifact {
  return async (name) => {
    const token = values['github-token'];
    const branch = baseBranch(event, runtime);
    if (typeof token !== 'string' || token === '' || event.repository === null || branch === null) {
      throw new ConfigurationError(
        `To fetch the artifact \`${name}\`, \`github-token\` must be a token of this repository with \`actions: read\`, and the step must run in a workflow.`,
      );
    }
    const client = await runtime.connectGitHub(token, event.repository, signal);
    const { sleep, wallClock: now } = runtime;
    const tools = { sleep, now, log: (line: string) => log.info(line), signal };
    log.info(`Base: artifact ${name} of the branch ${branch}.`);
    return fetchBaseArtifact(name, { client, branch, tools });
  };
}
