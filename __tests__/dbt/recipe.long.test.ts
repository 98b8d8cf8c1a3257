import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { programVariables } from '../program-variables.ts';
import { findDbt } from '../servers/programs.ts';
import { openPlace } from '../cli/start.ts';
import { SHOP } from './dbt-project.ts';

interface Step {
  run?: string;
  uses?: string;
  with?: Record<string, string>;
}

const page = readFileSync('docs/recipes/dbt.md', 'utf8');
const [, workflow = ''] =
  /<!-- steps:start -->\n\n```yaml\n([^]*?)```\n\n<!-- steps:end -->/.exec(page) ?? [];
const [, stepLines = ''] = /^ {4}steps:\n([^]*)/m.exec(workflow) ?? [];
const { jobs } = parse(workflow) as { jobs: { dbt: { steps: Step[] } } };

test('the steps of the recipe are 15 lines at most, and give the counts of a changed model', async () => {
  expect(stepLines.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
  using place = openPlace(SHOP);
  const { command, env: found } = findDbt();
  const words = [...command, '"$@"'].map((word) => (word.includes(' ') ? `'${word}'` : word));
  writeFileSync(join(place.folder, 'dbt'), `#!/bin/sh\nexec ${words.join(' ')}\n`, { mode: 0o755 });
  const variables = programVariables();
  const env = { ...variables, ...found, PATH: `${place.folder}:${variables['PATH'] ?? ''}` };
  const shell = (line: string) =>
    execFileSync('bash', ['-e', '-c', line], { cwd: place.folder, env, stdio: 'pipe' });
  const commit = 'git -c user.name=me -c user.email=me@example.com commit -q -m x';
  shell(`git init -q -b main && git add seeds models macros *.yml && ${commit}`);
  shell('git remote add origin . && git fetch -q && git checkout -q -b change');
  place.write('models/totals.sql', "select 2 * sum(total) as total from {{ ref('customers') }}\n");

  for (const { run = '' } of jobs.dbt.steps) {
    if (!run.startsWith('pip ')) shell(run.replace('${{ github.base_ref }}', 'main'));
  }
  const inputs = jobs.dbt.steps.at(-1)?.with ?? {};
  const flags = Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
  const { stdout, exitCode } = await place.run(['run', '--json', ...flags]);

  expect(JSON.parse(stdout)).toMatchObject([
    { name: 'totals', summary: { status: 'success', pks: null } },
  ]);
  expect(exitCode).toBe(0);
});
