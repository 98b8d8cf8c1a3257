import { z } from 'zod';
import type { Environment } from '../config/data-sources.ts';

/** A part that may be missing, as in the events that people and other forges write. */
const part = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().catch(undefined);

const number = z.int().positive();
const text = part(z.string());
const repository = z.looseObject({
  id: part(z.number()),
  full_name: text,
  default_branch: text,
});
const branch = z.looseObject({ ref: text, sha: text, repo: part(repository) });

/** Of a pull request the number is enough to comment on it. */
const pullRequest = z.looseObject({ number, head: part(branch), base: part(branch) });

const workflowRun = z.looseObject({
  head_sha: text,
  head_branch: text,
  head_repository: part(z.looseObject({ owner: z.looseObject({ login: z.string() }) })),
  pull_requests: z.array(pullRequest).catch([]),
});

/** What we read of an event; a part of another form than GitHub documents counts as absent. */
const payloadSchema = z.looseObject({
  pull_request: part(pullRequest),
  issue: part(z.looseObject({ number, pull_request: z.unknown().optional() })),
  workflow_run: part(workflowRun),
  merge_group: part(z.looseObject({ head_ref: z.string(), head_sha: text, base_ref: text })),
  repository: part(repository),
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
  /** What the run checks out, such as `refs/pull/7/merge`; `null` outside of GitHub. */
  ref: string | null;
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
    ref: nonEmpty(env['GITHUB_REF']),
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

/** The branch of a run that is for one, where it is not the default one, of which most runs are. */
export function otherBranch({ ref, payload }: WorkflowEvent): string | null {
  const checkedOut = /^refs\/heads\/(.+)$/.exec(ref ?? '')?.[1];
  const branch = payload.workflow_run?.head_branch ?? checkedOut ?? null;
  const byDefault = payload.repository?.default_branch ?? null;
  return byDefault === null || branch === byDefault ? null : branch;
}

function headSha(payload: EventPayload): string | null {
  const { pull_request, workflow_run, merge_group } = payload;
  return pull_request?.head?.sha ?? workflow_run?.head_sha ?? merge_group?.head_sha ?? null;
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
  return pull && isFork(pull) ? 'fork' : null;
}

/** Whether a pull request comes from another repository, as far as the event tells. */
function isFork({ head, base }: z.infer<typeof pullRequest>): boolean {
  // Where the one it came from is deleted, an event has `null` for it.
  const from = head?.repo === null ? null : head?.repo?.full_name;
  const to = base?.repo?.full_name;
  return from !== undefined && to !== undefined && from !== to;
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
