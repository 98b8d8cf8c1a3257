import { Log } from '../../src/action/log.ts';
import { publish } from '../../src/action/publish.ts';
import { Secrets } from '../../src/config/secrets.ts';
import type { WorkflowEvent } from '../../src/action/event.ts';
import type { DiffOutcome } from '../../src/contract/outcome.ts';
import { buildEvent, buildOutcome } from './builders.ts';
import { fileInputs, readInputs } from '../config/read-inputs.ts';
import { World } from './world.ts';

/** The event of a pull request. */
export const pullRequest = buildEvent({
  name: 'pull_request',
  payload: {
    pull_request: { number: 7, head: { sha: 'a'.repeat(40) }, base: { sha: 'b'.repeat(40) } },
  },
});

/** What is published, and where. */
export interface Setup {
  inputs?: Record<string, string>;
  event?: WorkflowEvent;
  outcomes?: DiffOutcome[];
  /** Changes the world before anything is published. */
  prepare?: (world: World) => void;
}

/** Publishes outcomes in a world of its own. */
export async function publishIn({
  inputs = {},
  event = pullRequest,
  outcomes,
  prepare,
}: Setup = {}) {
  const all = { ...fileInputs, 'github-token': 'ghs_x', ...inputs };
  const world = new World(all, { env: { GITHUB_WORKFLOW: 'CI', GITHUB_JOB: 'diff' } });
  prepare?.(world);
  const { settings } = await readInputs(all);
  const log = new Log(world.toolkit, new Secrets(() => undefined, {}));
  const { signal } = new AbortController();
  const published = await publish(outcomes ?? [buildOutcome()], {
    runtime: world.runtime,
    settings,
    event,
    log,
    signal,
    begun: -1500,
  });
  return { world, published };
}
