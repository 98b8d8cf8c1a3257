import { artifactFetcher } from './fetch-artifact.ts';
import { readEvent, type WorkflowEvent } from './event.ts';
import { branchRules } from './branch-rules.ts';
import { readInputs } from './read-inputs.ts';
import { loadSettings } from '../config/load-settings.ts';
import { chooseByDbt } from '../dbt/choose-diffs.ts';
import type { Settings } from '../config/settings.ts';
import type { Log } from './log.ts';
import type { Runtime } from './runtime.ts';
import type { Secrets } from '../config/secrets.ts';

/** What a step knows before it asks anybody. */
export interface Step {
  settings: Settings;
  event: WorkflowEvent;
}

/** The event that started the workflow. */
export async function readStepEvent(runtime: Runtime): Promise<WorkflowEvent> {
  return readEvent(runtime.env, await readEventFile(runtime));
}

async function readEventFile({ env, files }: Runtime): Promise<string | null> {
  const path = env['GITHUB_EVENT_PATH'];
  if (!path) return null;
  try {
    return await files.read(path);
  } catch {
    return null;
  }
}

/**
 * Reads and checks everything that the user set. Secrets are masked first.
 *
 * @throws ConfigurationError that lists all problems.
 */
export async function prepare(
  runtime: Runtime,
  secrets: Secrets,
  log: Log,
  signal: AbortSignal,
): Promise<Step> {
  const { env, files } = runtime;
  const branch = branchRules(runtime);
  const event = await readStepEvent(runtime);
  const origin = { env, readFile: files.read, secrets, branch };
  const settings = await loadSettings(readInputs(env), origin, (values, reading) =>
    chooseByDbt(values, reading, {
      branch,
      fetchArtifact: artifactFetcher(values, { runtime, event, log, signal }),
    }),
  );
  for (const warning of settings.warnings) log.warning(warning);
  return { settings, event };
}
