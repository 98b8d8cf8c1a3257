import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { commandData, commandsIn, withoutMasks } from './log-commands.ts';
import { bundlePath, startStep } from './runner.ts';

/** A script that stands for the bundle. */
function scriptOf(source: string): { script: string; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-script-'));
  writeFileSync(join(folder, 'script.cjs'), source);
  return { script: join(folder, 'script.cjs'), folder };
}

async function runScript(source: string, options: Parameters<typeof startStep>[0] = {}) {
  const { script, folder } = scriptOf(source);
  const step = startStep({ ...options, script });
  const result = await step.ended;
  const post = () => step.post();
  const clean = () => {
    for (const path of [folder, step.folder]) rmSync(path, { recursive: true, force: true });
  };
  return { result, post, clean };
}

test('a step starts on Node 24 with the environment of a runner and nothing of ours', async () => {
  const source = 'console.log(JSON.stringify({ ...process.env, node: process.version }))';
  const { result, clean } = await runScript(source, {
    inputs: { 'pk-columns': 'id' },
    token: 'ghs_1',
  });
  const env = JSON.parse(result.stdout) as Record<string, string>;
  expect(env['node']).toMatch(/^v24\./);
  expect(env['INPUT_PK-COLUMNS']).toBe('id');
  expect(env['INPUT_GITHUB-TOKEN']).toBe('ghs_1');
  expect(env['INPUT_API-KEY']).toBe('');
  expect(env).not.toHaveProperty('npm_config_user_agent');
  expect(env).not.toHaveProperty('JEST_WORKER_ID');
  clean();
});

test('a step leaves outputs, state, a summary and an exit code; post gets the state', async () => {
  const { result, post, clean } = await runScript(`
    const { appendFileSync } = require('node:fs');
    if (process.env.STATE_diff) {
      console.log('post of ' + process.env.STATE_diff);
    } else {
      appendFileSync(process.env.GITHUB_OUTPUT, 'results<<ghd_1\\n[1,\\n2]\\nghd_1\\n');
      appendFileSync(process.env.GITHUB_STATE, 'diff<<ghd_2\\n544266\\nghd_2\\n');
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Summary');
      process.exitCode = 3;
    }`);
  expect(result.exitCode).toBe(3);
  expect(result.outputs).toEqual({ results: '[1,\n2]' });
  expect(result.state).toEqual({ diff: '544266' });
  expect(result.summary).toBe('# Summary');
  expect((await post()).stdout).toBe('post of 544266\n');
  clean();
});

test('a signal reaches the step after it has printed something', async () => {
  const { script, folder } = scriptOf(`
    process.on('SIGINT', () => { console.log('stopped'); process.exit(130); });
    console.log('ready');
    setInterval(() => undefined, 1000);`);
  const step = startStep({ script });
  await step.printed(/ready/);
  step.process.kill('SIGINT');
  const { exitCode, stdout } = await step.ended;
  expect({ exitCode, stdout }).toEqual({ exitCode: 130, stdout: 'ready\nstopped\n' });
  for (const path of [folder, step.folder]) rmSync(path, { recursive: true });
});

test('a bundle that is missing is said in one sentence', () => {
  expect(() => bundlePath('/nowhere/dist/index.js')).toThrow(
    '/nowhere/dist/index.js is missing: run `npm run build` first',
  );
});

test('the log is read as a runner reads it: both forms of commands, and lone carriage returns', () => {
  const log = [
    '::add-mask::key',
    '::error title=a%2Cb::first%0Asecond',
    'text ::error::no command',
    'text ##[set-output name=x]command',
    'text\r  ::warning::command',
    '::unknown::no command',
    '::stop-commands::token1',
    '::error::no command',
    '::token1::',
    '::notice::command',
  ].join('\n');
  expect(commandsIn(log).map((command) => command.name)).toEqual([
    'add-mask',
    'error',
    'set-output',
    'warning',
    'stop-commands',
    'notice',
  ]);
  expect(commandData(log, 'error')).toEqual(['first\nsecond']);
  expect(withoutMasks(log)).not.toContain('key');
});
