import { readFile } from 'node:fs/promises';
import { loadSettings } from '../../src/config/load-settings.ts';
import { Secrets } from '../../src/config/secrets.ts';
import { chooseByDbt } from '../../src/dbt/choose-diffs.ts';

/**
 * Chooses the diffs of two manifests as a run does, and prints how many there are, and how many ms that took,
 * with code that has not run before: `node choose.ts BASE CANDIDATE`.
 */
const startedAt = performance.now();
const [base, candidate] = process.argv.slice(2);
const inputs = {
  'dbt-manifest': candidate,
  'dbt-base-manifest': base,
  'dbt-select': 'state:modified+',
  'data-source1': 'duckdb:base.duckdb',
  'data-source2': 'duckdb:candidate.duckdb',
};
const origin = {
  env: {},
  readFile: (path: string) => readFile(path, 'utf8'),
  secrets: new Secrets(() => undefined, {}),
};
const { diffs } = await loadSettings(inputs, origin, (values, reading) =>
  chooseByDbt(values, reading, { fetchArtifact: null }),
);
console.log(JSON.stringify({ diffs: diffs.length, ms: performance.now() - startedAt }));
