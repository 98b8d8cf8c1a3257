import { z } from 'zod';
import type { Environment } from '../config/data-sources.ts';

const repository = z.looseObject({ id: z.number(), full_name: z.string() });
const branch = z.looseObject({ sha: z.string(), repo: repository.nullish() });

const pullRequest = z.looseObject({ number: z.number().int(), head: branch, base: branch });

const workflowRun = z.looseObject({
  head_sha: z.string(),
  head_branch: z.string().nullish(),
  head_repository: z.looseObject({ owner: z.looseObject({ login: z.string() }) }).nullish(),
  pull_requests: z.array(
    z.looseObject({
      number: z.number().int(),
      head: z.looseObject({ sha: z.string() }),
      base: z.looseObject({ repo: z.looseObject({ id: z.number() }) }),
    }),
  ),
});

/** What we read of an event; a part of another form than GitHub documents counts as absent. */
const payloadSchema = z.looseObject({
  pull_request: pullRequest.optional().catch(undefined),
  issue: z
    .looseObject({ number: z.number().int(), pull_request: z.unknown().optional() })
    .optional()
    .catch(undefined),
  workflow_run: workflowRun.optional().catch(undefined),
  merge_group: z
    .looseObject({ head_ref: z.string(), head_sha: z.string() })
    .optional()
    .catch(undefined),
  repository: repository.optional().catch(undefined),
});
export type EventPayload = z.infer<typeof payloadSchema>;

/** Why GitHub gives a run no secrets and a token that only reads. */
export type Withheld = 'fork' | 'dependabot';

/** The event that started the workflow, and the run itself. */
export interface WorkflowEvent {
  name: string;
  payload: EventPayload;
  /** The commit under review; `null` outside of GitHub. */
  sha: string | null;
  /** `owner/name`; `null` outside of GitHub. */
  repository: string | null;
  runUrl: string | null;
  withheld: Withheld | null;
}

/** Reads the event from what the runner gives: variables, and the text of the event file. */
export function readEvent(env: Environment, eventJson: string | null): WorkflowEvent {
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  const payload = parsePayload(eventJson);
  return {
    name,
    payload,
    sha: headSha(payload) ?? nonEmpty(env['GITHUB_SHA']),
    repository: nonEmpty(env['GITHUB_REPOSITORY']),
    runUrl: runUrl(env),
    withheld: whyWithheld(name, payload, env['GITHUB_ACTOR']),
  };
}

function parsePayload(eventJson: string | null): EventPayload {
  try {
    return payloadSchema.parse(JSON.parse(eventJson ?? '{}'));
  } catch {
    return {};
  }
}

function nonEmpty(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}

function headSha(payload: EventPayload): string | null {
  const { pull_request, workflow_run, merge_group } = payload;
  return pull_request?.head.sha ?? workflow_run?.head_sha ?? merge_group?.head_sha ?? null;
}

function runUrl(env: Environment): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_RUN_ID: run } = env;
  if (!server || !name || !run) return null;
  const attempt = env['GITHUB_RUN_ATTEMPT'];
  const address = `${server}/${name}/actions/runs/${run}`;
  return attempt && attempt !== '1' ? `${address}/attempts/${attempt}` : address;
}

/** Events whose runs may be denied secrets; of others the base branch's workflow runs, with all. */
const WITHHOLDING = new Set([
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'push',
  'create',
  'deployment',
  'deployment_status',
]);

function whyWithheld(
  name: string,
  { pull_request: pull }: EventPayload,
  actor: string | undefined,
): Withheld | null {
  if (!WITHHOLDING.has(name)) return null;
  if (actor === 'dependabot[bot]') return 'dependabot';
  const isFork = pull !== undefined && pull.head.repo?.full_name !== pull.base.repo?.full_name;
  return isFork ? 'fork' : null;
}

/** What to know of secrets in this run; `null` where they are there. */
export function secretsHint(withheld: Withheld | null): string | null {
  if (withheld === null) return null;
  const who = withheld === 'fork' ? 'a pull request from a fork' : 'Dependabot';
  const where =
    withheld === 'fork'
      ? 'run this step in a `workflow_run` workflow, or skip it for forks'
      : "add `api-key`'s secret to the Dependabot secrets too";
  return `GitHub gives no secrets to a run of ${who}, so \`api-key\` is empty here: ${where}.`;
}
