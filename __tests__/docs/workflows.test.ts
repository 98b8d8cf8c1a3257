import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readActionDefinition } from '../../scripts/action-definition.ts';
import { pages } from '../../scripts/generate-readme.ts';
import { inputNames, itemKeys, serveKeys } from '../../src/config/keys.ts';
import {
  lint,
  readText,
  settingsShownIn,
  workflowsIn,
  workflowsShownIn,
} from './workflow-linter.ts';
import { keysOfDiffs, outputsRead, usesOfAction, usesOfReusable } from './workflow-uses.ts';

const action = readActionDefinition();
const reusablePath = '.github/workflows/data-diff.yml';
const shown = [
  ...workflowsIn('examples'),
  ...workflowsIn('.github/workflows'),
  ...pages.flatMap(workflowsShownIn),
];

interface Declared {
  description: string;
  type?: string;
  value?: string;
}

interface ReusableWorkflow {
  permissions?: unknown;
  on: { workflow_call: Record<'inputs' | 'secrets' | 'outputs', Record<string, Declared>> };
  jobs: {
    'data-diff': {
      permissions?: unknown;
      outputs: Record<string, string>;
      steps: { name: string; uses?: string; run?: string; with?: Record<string, string> }[];
    };
  };
}

const reusable = parse(readText(reusablePath)) as ReusableWorkflow;
const { inputs, secrets, outputs } = reusable.on.workflow_call;
const job = reusable.jobs['data-diff'];
const compare = job.steps.find(({ uses }) => uses === '$/');

describe('every workflow of the examples, of this repository and of the docs', () => {
  test.each(shown)('$path passes the workflow linter', async (workflow) => {
    expect(await lint(workflow)).toEqual([]);
  });

  test.each(shown)('$path uses only inputs, secrets and outputs that exist', ({ text }) => {
    for (const use of usesOfAction(text)) {
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(use.inputs)));
      expect(['name', ...itemKeys]).toEqual(expect.arrayContaining(keysOfDiffs(use)));
      const read = outputsRead(text, 'steps', use.id ?? '');
      expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(read));
    }
    for (const use of usesOfReusable(text)) {
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(use.inputs)));
      expect(Object.keys(secrets)).toEqual(expect.arrayContaining(Object.keys(use.secrets)));
      const read = outputsRead(text, 'needs', use.id ?? '');
      expect(Object.keys(outputs)).toEqual(expect.arrayContaining(read));
    }
  });

  test('config files of the docs have only keys that exist', () => {
    const keys = pages.flatMap(settingsShownIn);
    expect(keys.length).toBeGreaterThan(5);
    expect([...inputNames, ...serveKeys]).toEqual(expect.arrayContaining(keys));
  });

  test('each example is run by a test of its own', () => {
    const tests = readdirSync(new URL('../workflows', import.meta.url))
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readText(`__tests__/workflows/${name}`))
      .join();
    for (const { path } of workflowsIn('examples')) expect(tests).toContain(`'${path}'`);
  });

  test('each example uses the action or calls the reusable workflow', () => {
    for (const { path, text } of workflowsIn('examples')) {
      const uses = [...usesOfAction(text), ...usesOfReusable(text)];
      expect([path, uses.length]).not.toEqual([path, 0]);
    }
  });
});

describe('the workflow linter', () => {
  const broken = (change: (text: string) => string) =>
    lint({ path: 'broken.yml', text: change(readText('examples/pull-request-files.yml')) });

  test.each([
    ['an unknown permission', 'pull-requests: write', 'pull-request: write', 'permission scope'],
    ['a step that is neither uses nor run', 'run: git', 'runs: git', 'unexpected key'],
    ['pasted text of a stranger', '$GITHUB_BASE_REF', '${{ github.head_ref }}', 'untrusted'],
    ['an unknown context', 'runner.temp', 'runner.tmp', '"tmp" is not defined'],
    ['an action without a version', 'actions/checkout@v7', 'actions/checkout', 'ref is missing'],
  ])('finds %s', async (_what, right, wrong, message) => {
    const found = await broken((text) => text.replace(right, wrong));

    expect(found.join()).toContain(message);
  });

  test('allows $/ alone', async () => {
    const uses = 'data-diff-action/data-diff-action@v0.1.0';

    expect(await broken((text) => text.replace(uses, '$/'))).toEqual([]);
    expect(await broken((text) => text.replace(uses, '$/folder'))).toHaveLength(1);
  });
});

describe('the reusable workflow', () => {
  test('takes every input of the action, in the same words', () => {
    for (const [name, { description }] of Object.entries(action.inputs)) {
      if (name === 'github-token') continue; // the default is the caller's own token
      const declared = name in secrets ? secrets[name] : inputs[name];
      expect(description).toContain(declared?.description ?? `the description of ${name}`);
      expect(compare?.with?.[name]).toMatch(
        new RegExp(`^\\$\\{\\{ (inputs|secrets)\\.${name}( \\|\\| '')? \\}\\}$`),
      );
    }
  });

  test('takes as a secret what is one', () => {
    expect(Object.keys(secrets)).toEqual(expect.arrayContaining(['api-key', 'notify-webhook']));
  });

  test('passes on what is not set as nothing, so that the config file keeps its say', () => {
    for (const [name, { type }] of Object.entries(inputs)) {
      if (type === 'string') continue;
      expect(compare?.with?.[name]).toBe(`\${{ inputs.${name} || '' }}`);
    }
  });

  test('hands on every output of the action', () => {
    for (const name of Object.keys(action.outputs)) {
      expect(job.outputs[name]).toBe(`\${{ steps.data-diff.outputs.${name} }}`);
      expect(outputs[name]?.value).toBe(`\${{ jobs.data-diff.outputs.${name} }}`);
    }
  });

  test('asks for no permissions, or a caller that grants less could not start it', () => {
    expect([reusable.permissions, job.permissions]).toEqual([undefined, undefined]);
  });
});

describe('the step that exports the secret `env`', () => {
  function exportEnvironment(secret: string) {
    const file = join(mkdtempSync(join(tmpdir(), 'env-')), 'github_env');
    writeFileSync(file, '');
    const script = job.steps.find(({ name }) => name.startsWith('Export'))?.run ?? '';
    const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail'], {
      input: script,
      env: { PATH: process.env['PATH'], SECRET_ENV: secret, GITHUB_ENV: file },
      encoding: 'utf8',
    });
    return { status, stdout, exported: readFileSync(file, 'utf8') };
  }

  test('exports each line, and masks its value first', () => {
    const { status, stdout, exported } = exportEnvironment('A=1\r\nB=x=y $(touch no) 100%0A\n\n');

    expect(status).toBe(0);
    expect(exported).toBe('A=1\nB=x=y $(touch no) 100%0A\n');
    expect(stdout).toBe('::add-mask::1\n::add-mask::x=y $(touch no) 100%250A\n');
  });

  test('does nothing without the secret', () => {
    expect(exportEnvironment('')).toEqual({ status: 0, stdout: '', exported: '' });
  });

  test('refuses a line that is not NAME=value without showing it', () => {
    const { status, stdout, exported } = exportEnvironment('A=1\nhunter2\nB=2');

    expect(status).toBe(1);
    expect(stdout).toContain('line 2 of the secret env is not NAME=value');
    expect(stdout).not.toContain('hunter2');
    expect(exported).toBe('A=1\n');
  });
});
