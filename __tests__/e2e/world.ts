import { rmSync } from 'node:fs';
import { pullRequest, type FakeEvent } from './events.ts';
import { startFakeDatafold, type DatafoldOptions, type FakeDatafold } from './fake-datafold.ts';
import { startFakeGitHub, type FakeGitHub, type GitHubOptions } from './fake-github.ts';
import { startServedDatafold } from './served-datafold.ts';
import { startStep, type Step, type StepOptions, type StepResult } from './runner.ts';

export interface WorldOptions {
  datafold?: DatafoldOptions;
  github?: GitHubOptions;
}

export interface WorldStep extends Omit<StepOptions, 'payload'> {
  /** Default: pull request 7. */
  event?: FakeEvent;
}

/** A Datafold, a GitHub and a runner for one test: `await using world = await openWorld()`. */
export interface World extends AsyncDisposable {
  datafold: FakeDatafold;
  github: FakeGitHub;
  start: (step?: WorldStep) => Step;
  run: (step?: WorldStep) => Promise<StepResult>;
  /** The bodies of the comments that the step wrote. */
  ourComments: () => string[];
}

/** Whether our own server takes the fake Datafold's place: see served.test.ts. */
export function isServed(): boolean {
  return process.env['E2E_SERVICE'] === 'served';
}

/** The inputs of the API document's example; polls follow each other without a pause. */
function defaultInputs(datafold: FakeDatafold): Record<string, string> {
  return {
    'api-key': datafold.key,
    'api-url': datafold.url,
    'data-source1': '1',
    table1: 'DATABASE.SCHEMA.TABLE_1',
    table2: 'DATABASE.SCHEMA.TABLE_2',
    'pk-columns': 'PRIMARY_KEY',
    'poll-interval': '0.02s',
  };
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const startDatafold = isServed() ? startServedDatafold : startFakeDatafold;
  const datafold = await startDatafold(options.datafold);
  const github = await startFakeGitHub(options.github);
  const steps: Step[] = [];

  function start({ event = pullRequest(), ...step }: WorldStep = {}): Step {
    const started = startStep({
      token: github.token,
      ...step,
      inputs: { ...defaultInputs(datafold), ...step.inputs },
      payload: event.payload,
      env: {
        GITHUB_REPOSITORY: github.repository,
        GITHUB_API_URL: github.apiUrl,
        GITHUB_GRAPHQL_URL: github.graphqlUrl,
        ...event.env,
        ...step.env,
      },
    });
    steps.push(started);
    return started;
  }

  return {
    datafold,
    github,
    start,
    run: (step) => start(step).ended,
    ourComments: () =>
      github.comments
        .filter((comment) => comment.login === 'github-actions[bot]')
        .map((comment) => comment.body),
    [Symbol.asyncDispose]: async () => {
      for (const step of steps) {
        step.process.kill('SIGKILL');
        await step.ended.catch(() => undefined);
        rmSync(step.folder, { recursive: true, force: true });
      }
      const ends = await Promise.allSettled([datafold.close(), github.close()]);
      const complaints = ends.filter((end) => end.status === 'rejected');
      if (complaints.length > 0) {
        throw new Error(complaints.map((end) => String(end.reason)).join('; '));
      }
    },
  };
}
