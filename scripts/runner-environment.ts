import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionDefinition } from './action-definition.ts';

type Environment = Record<string, string>;

/** The files through which a step talks back to the runner, and the variable that names each. */
const FILE_COMMANDS = {
  GITHUB_ENV: 'set_env',
  GITHUB_OUTPUT: 'set_output',
  GITHUB_PATH: 'add_path',
  GITHUB_STATE: 'save_state',
  GITHUB_STEP_SUMMARY: 'step_summary',
};

/**
 * The INPUT_* variables of a step: every input that action.yml declares is there, as on a runner,
 * with what `with:` says or its default. Defaults that are expressions come from `expressions`.
 */
export function inputVariables(
  action: ActionDefinition,
  inputs: Record<string, string>,
  expressions: Record<string, string> = {},
): Environment {
  const variables: Environment = {};
  for (const [name, { default: byDefault = '' }] of Object.entries(action.inputs)) {
    const value = inputs[name] ?? expressions[String(byDefault)] ?? String(byDefault);
    variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  }
  const unknown = Object.keys(inputs).filter((name) => !(name in action.inputs));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
  return variables;
}

/** The runner's own folders and files for one step, made in `folder`; the files must exist. */
export function runnerFolders(folder: string): Environment {
  const variables: Environment = {
    RUNNER_TEMP: join(folder, 'temp'),
    RUNNER_TOOL_CACHE: join(folder, 'tool-cache'),
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
  };
  mkdirSync(join(folder, 'temp'), { recursive: true });
  mkdirSync(join(folder, 'tool-cache'), { recursive: true });
  for (const [variable, name] of Object.entries(FILE_COMMANDS)) {
    variables[variable] = join(folder, name);
    writeFileSync(join(folder, name), '');
  }
  return variables;
}

/** What a runner on github.com says of the event and the repository; override what matters. */
export function contextVariables(overrides: Environment = {}): Environment {
  return {
    CI: 'true',
    GITHUB_ACTION: 'data-diff',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_JOB: 'data-diff',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REPOSITORY: 'octocat/analytics',
    GITHUB_REPOSITORY_OWNER: 'octocat',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '0123456789012345678901234567890123456789',
    GITHUB_WORKFLOW: 'Data diff',
    GITHUB_WORKFLOW_REF: 'octocat/analytics/.github/workflows/data-diff.yml@refs/heads/main',
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_OS: 'Linux',
    ...overrides,
  };
}

/** Reads what a step wrote to GITHUB_OUTPUT or GITHUB_STATE: `name=value` and heredocs. */
export function readFileCommand(path: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const heredoc = /^([^=]+?)<<(.+)$/.exec(line);
    if (heredoc?.[1] && heredoc[2]) {
      const end = lines.indexOf(heredoc[2], index + 1);
      if (end < 0) throw new Error(`no end of ${heredoc[1]} in ${path}`);
      values[heredoc[1]] = lines.slice(index + 1, end).join('\n');
      index = end;
    } else if (line !== '') {
      const [name = '', ...rest] = line.split('=');
      values[name] = rest.join('=');
    }
  }
  return values;
}
