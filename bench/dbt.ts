import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { BIG_CHANGE, bigProject } from '../__tests__/dbt/big-project.ts';
import { openProject } from '../__tests__/dbt/dbt-project.ts';
import { machine, median } from './lib/measure.ts';

/**
 * How long the diffs of a dbt project of 200 models take to be chosen, by manifests that real dbt writes: each
 * time in a new process, once its code is loaded; what the start costs is in bench/overhead.ts. What it found is in docs/benchmarks.md.
 *
 *     npm run bench:dbt -- [runs]
 */
const RUNS = Math.max(5, Number(process.argv[2] ?? 9));
const LIMIT_MS = 1000;

interface Choice {
  diffs: number;
  ms: number;
}

function choose(folder: string): Choice {
  const script = join(import.meta.dirname, 'dbt/choose.ts');
  const manifests = ['base', 'target'].map((path) => join(folder, path, 'manifest.json'));
  const flags = ['ExperimentalWarning', 'MODULE_TYPELESS_PACKAGE_JSON'];
  const quiet = flags.map((name) => `--disable-warning=${name}`);
  const printed = execFileSync(process.execPath, [...quiet, script, ...manifests], {
    encoding: 'utf8',
  });
  return JSON.parse(printed) as Choice;
}

using project = openProject(bigProject());
await project.dbt(['parse', '-q', '--target-path', 'base']);
project.write(BIG_CHANGE);
await project.dbt(['parse', '-q']);

const choices = Array.from({ length: RUNS }, () => choose(project.folder));
const times = choices.map(({ ms }) => ms);
const middle = median(choices, ({ ms }) => ms);
console.log(machine());
console.log(
  `200 models, ${String(choices[0]?.diffs)} diffs chosen in ${middle.toFixed(0)} ms ` +
    `(${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)} of ${String(RUNS)} runs), ` +
    `${(middle / LIMIT_MS).toFixed(2)} of the limit`,
);
process.exitCode = middle <= LIMIT_MS ? 0 : 1;
