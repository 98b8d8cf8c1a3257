import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { bundlePath, startStep, type StepResult } from './runner.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-diff-alone-'));
  cpSync(dirname(bundlePath()), join(folder, 'dist'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Compares two files with the bundle alone: no node_modules anywhere above it. */
async function runAlone(
  env: Record<string, string>,
  inputs: Record<string, string> = {},
): Promise<StepResult> {
  const step = startStep({
    script: join(folder, 'dist', 'index.js'),
    files: { 'a.csv': 'id,x\n1,a\n2,b\n', 'b.csv': 'id,x\n1,a\n2,c\n' },
    inputs: { file1: 'a.csv', file2: 'b.csv', 'pk-columns': 'id', ...inputs },
    // A cache of its own, or npm would not need the registry.
    env: {
      RUNNER_TOOL_CACHE: join(folder, 'tools'),
      npm_config_cache: join(folder, 'npm'),
      ...env,
    },
  });
  try {
    return await step.ended;
  } finally {
    rmSync(step.folder, { recursive: true, force: true });
  }
}

/** What lets npm reach its registry from this machine, as on a runner: mirror, certificates, proxy. */
function npmSettings(): Record<string, string> {
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
  const network = Object.entries(process.env).filter(([name]) => /CERT|proxy/i.test(name));
  const settings = Object.fromEntries(network) as Record<string, string>;
  return { ...settings, HOME: homedir(), npm_config_registry: registry };
}

test('the bundle alone fetches DuckDB once, and finds it in the tool cache the next time', async () => {
  const first = await runAlone(npmSettings());
  expect(first).toMatchObject({ exitCode: 0, outputs: { 'values-with-differences': '1' } });
  expect(first.stdout).toContain('Fetching DuckDB');
  expect(readdirSync(join(folder, 'tools'))).toEqual(['data-diff-duckdb']);

  // Nothing answers there: a second fetch would fail.
  const second = await runAlone({ npm_config_registry: 'http://127.0.0.1:9' });
  expect(second).toMatchObject({ exitCode: 0, outputs: { 'values-with-differences': '1' } });
  expect(second.stdout).not.toContain('Fetching DuckDB');
});

test('several diffs at once fetch DuckDB once, and fail together where it cannot be had', async () => {
  const inputs = { diffs: '[{ name: one }, { name: two }, { name: three }]', 'diffs-at-once': '3' };
  const missing = await runAlone({ npm_config_registry: 'http://127.0.0.1:9' }, inputs);
  expect(missing).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error' } });
  expect(missing.stdout.match(/Fetching DuckDB/g)).toHaveLength(1);

  const step = await runAlone(npmSettings(), inputs);
  expect(step).toMatchObject({ exitCode: 0, outputs: { 'values-with-differences': '3' } });
  expect(step.stdout.match(/Fetching DuckDB/g)).toHaveLength(1);
  expect(readdirSync(join(folder, 'tools'))).toEqual(['data-diff-duckdb']);
});

test('without a registry the step says how to install DuckDB beforehand', async () => {
  const step = await runAlone({ npm_config_registry: 'http://127.0.0.1:9' });

  expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error' } });
  expect(step.stdout + step.summary).toMatch(/could not be fetched .* npm install --prefix/);
  expect(existsSync(join(folder, 'tools', 'data-diff-duckdb', 'node_modules'))).toBe(false);
});
