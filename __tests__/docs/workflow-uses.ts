import { parse } from 'yaml';

type Settings = Record<string, string | number | boolean>;

interface Step {
  id?: string;
  uses?: string;
  with?: Settings;
}

interface Job extends Step {
  secrets?: Settings;
  steps?: Step[];
}

export interface Use {
  /** The id of the step or the job, by which `outputs` are asked for. */
  id: string | undefined;
  inputs: Settings;
  secrets: Settings;
}

const ACTION = /^(\$\/|\.\/|data-diff-action\/data-diff-action@.*)$/;
const REUSABLE =
  /^(\.|data-diff-action\/data-diff-action)\/\.github\/workflows\/data-diff\.yml(@.*)?$/;

function jobsOf(workflow: string): [string, Job][] {
  return Object.entries((parse(workflow) as { jobs: Record<string, Job> }).jobs);
}

/** Every step of a workflow that uses our action. */
export function usesOfAction(workflow: string): Use[] {
  return jobsOf(workflow)
    .flatMap(([, job]) => job.steps ?? [])
    .filter((step) => ACTION.test(step.uses ?? ''))
    .map((step) => ({ id: step.id, inputs: step.with ?? {}, secrets: {} }));
}

/** Every job of a workflow that calls our reusable workflow. */
export function usesOfReusable(workflow: string): Use[] {
  return jobsOf(workflow)
    .filter(([, job]) => REUSABLE.test(job.uses ?? ''))
    .map(([id, job]) => ({ id, inputs: job.with ?? {}, secrets: job.secrets ?? {} }));
}

/** The names of the outputs that a workflow reads of a step or of a job that it needs. */
export function outputsRead(workflow: string, context: 'steps' | 'needs', id: string): string[] {
  const pattern = new RegExp(`${context}\\.${id}\\.outputs\\.([\\w-]+)`, 'g');
  return [...workflow.matchAll(pattern)].map(([, name = '']) => name);
}

/** The keys of the diffs in a `diffs` input. */
export function keysOfDiffs({ inputs }: Use): string[] {
  const diffs: unknown = parse(String(inputs['diffs'] ?? ''));
  return Array.isArray(diffs) ? diffs.flatMap((diff: Settings) => Object.keys(diff)) : [];
}
