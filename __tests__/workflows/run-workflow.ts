import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programVariables } from '../program-variables.ts';
import { findAct } from '../servers/programs.ts';
import type { FakeEvent } from '../e2e/events.ts';
import { startFakeGitHub, type FakeGitHub, type GitHubOptions } from '../e2e/fake-github.ts';
import { readText } from '../docs/workflow-linter.ts';
import { copyAction, makeRepository, type Files } from './local-repository.ts';

/** What a workflow runs on. */
export interface WorkflowRun {
  /** Its path in this repository, or its text. */
  workflow: string;
  /** What starts it. */
  event: FakeEvent;
  secrets?: Record<string, string>;
  /** Files of the base branch, and of the change over it; the workflow itself is added to both. */
  base?: Files;
  changed?: Files;
  /** Variables that a runner has besides its own. */
  env?: Record<string, string>;
  /** Programs that a runner has, by their names: shell scripts. */
  programs?: Record<string, string>;
}

/** How a run of a workflow ended. */
export interface WorkflowEnd {
  passed: boolean;
  /** What all jobs printed. */
  log: string;
  /** Each artifact, with its files by their names. */
  artifacts: Record<string, Record<string, Uint8Array>>;
}

/** A GitHub, and what runs workflows against it: `await using runner = await openRunner()`. */
export interface WorkflowRunner extends AsyncDisposable {
  github: FakeGitHub;
  run: (run: WorkflowRun) => Promise<WorkflowEnd>;
}

/** This action, by the name that all examples use. */
const ACTION = /data-diff-action\/data-diff-action@(v[\d.]+)/;
const REUSABLE = '.github/workflows/data-diff.yml';
const STAND_INS = fileURLToPath(new URL('stand-ins/', import.meta.url));

const version = ACTION.exec(readText('examples/pull-request-files.yml'))?.[1] ?? '';

/** Our own workflow is called from where it is checked out, and calls the action as all others do. */
function workflowFiles(workflow: string): Files {
  const text = workflow.endsWith('.yml') ? readText(workflow) : workflow;
  const reusable = readText(REUSABLE).replace(
    'uses: $/',
    `uses: data-diff-action/data-diff-action@${version}`,
  );
  const called = /data-diff-action\/data-diff-action\/(\.github\/workflows\/data-diff\.yml)@\S+/g;
  return {
    '.github/workflows/run.yml': text.replace(called, './.github/called/data-diff.yml'),
    '.github/called/data-diff.yml': reusable,
  };
}

/** What `act` takes the place of: no action is fetched, and no container is started. */
function argumentsOf(folder: string, eventName: string): string[] {
  const actions = {
    [`data-diff-action/data-diff-action@${version}`]: join(folder, 'action'),
    'actions/checkout@v7': join(STAND_INS, 'checkout'),
    'actions/upload-artifact@v7': join(STAND_INS, 'upload-artifact'),
  };
  return [
    eventName,
    ...['--workflows', '.github/workflows/run.yml', '--eventpath', join(folder, 'event.json')],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--pull=false'],
    ...['--secret-file', join(folder, 'secrets'), '--env-file', join(folder, 'env')],
    ...Object.entries(actions).flatMap(([name, path]) => ['--local-repository', `${name}=${path}`]),
  ];
}

/** Lines of `NAME=value`, as act's files have them. */
function writeVariables(path: string, variables: Record<string, string>): void {
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  writeFileSync(path, `${lines.join('\n')}\n`);
}

function act(folder: string, eventName: string): Promise<Pick<WorkflowEnd, 'passed' | 'log'>> {
  const { PATH, ...variables } = programVariables();
  const child = spawn(findAct(), argumentsOf(folder, eventName), {
    cwd: join(folder, 'repository'),
    env: {
      ...variables,
      // Steps run with the Node that is found first.
      PATH: [join(folder, 'bin'), dirname(process.execPath), PATH].join(':'),
      HOME: folder,
      XDG_CACHE_HOME: join(folder, 'cache'),
      NO_PROXY: '127.0.0.1,localhost',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ passed: code === 0, log }));
  });
}

function artifactsIn(folder: string): WorkflowEnd['artifacts'] {
  const filesOf = (name: string) =>
    readdirSync(join(folder, name)).map((file) => [file, readFileSync(join(folder, name, file))]);
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, Object.fromEntries(filesOf(name)) as Files]),
  ) as WorkflowEnd['artifacts'];
}

/** Puts programs where steps find them before any other. */
function writePrograms(folder: string, programs: Record<string, string>): void {
  mkdirSync(folder);
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
}

async function runIn(folder: string, github: FakeGitHub, run: WorkflowRun): Promise<WorkflowEnd> {
  const { event, base = {}, changed = {}, secrets = {}, env = {} } = run;
  makeRepository(folder, { ...workflowFiles(run.workflow), ...base }, changed);
  copyAction(folder);
  writePrograms(join(folder, 'bin'), run.programs ?? {});
  writeFileSync(join(folder, 'event.json'), JSON.stringify(event.payload));
  writeVariables(join(folder, 'secrets'), { ...secrets, GITHUB_TOKEN: github.token });
  const artifacts = mkdtempSync(join(folder, 'artifacts-'));
  writeVariables(join(folder, 'env'), {
    GITHUB_REPOSITORY: github.repository,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    ARTIFACTS: artifacts,
    ...env,
  });
  const end = await act(folder, event.env['GITHUB_EVENT_NAME'] ?? '');
  return { ...end, artifacts: artifactsIn(artifacts) };
}

/** Starts a GitHub whose workflows run on this machine, by `act`, each on a new clone. */
export async function openRunner(options: GitHubOptions = {}): Promise<WorkflowRunner> {
  const github = await startFakeGitHub(options);
  const folders: string[] = [];
  return {
    github,
    run: (run) => {
      const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
      folders.push(folder);
      return runIn(folder, github, run);
    },
    [Symbol.asyncDispose]: async () => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
      await github.close();
    },
  };
}
