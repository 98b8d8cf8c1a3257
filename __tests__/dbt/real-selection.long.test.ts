import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Problems } from '../../src/config/problems.ts';
import { chooseModels } from '../../src/dbt/choose-models.ts';
import { readManifest } from '../../src/dbt/read-manifest.ts';
import { readSelection } from '../../src/dbt/select/criterion.ts';
import { selectNodes } from '../../src/dbt/select/select.ts';
import { stateOf } from '../../src/dbt/state.ts';
import { type DbtProject, openProject } from './dbt-project.ts';

const MODELS = 200;
const FOLDERS = ['staging', 'marts/core', 'marts/finance'];

/** A model in each of ten layers of twenty reads one of the layer before. */
const nameOf = (number: number): string => `m${number}`;

function files(): Record<string, string> {
  const numbers = Array.from({ length: MODELS }, (_, index) => index);
  const models = numbers.map((number) => {
    const folder = FOLDERS[number % FOLDERS.length] ?? '';
    const from = number < 20 ? '(select 1 as id)' : `{{ ref('${nameOf(number - 20)}') }}`;
    const tags = number % 7 === 0 ? "{{ config(tags=['nightly']) }} " : '';
    return [
      `models/${folder}/${nameOf(number)}.sql`,
      `${tags}select id, {{ x() }} as v from ${from} t\n`,
    ];
  });
  const described = numbers.map(
    (number) =>
      `  - name: ${nameOf(number)}\n    columns: [{name: id, data_tests: [unique, not_null]}]\n`,
  );
  return {
    'dbt_project.yml':
      'name: big\nversion: 1.0.0\nprofile: big\nmodels: {big: {marts: {+materialized: table}}}\n',
    'profiles.yml': 'big: {target: dev, outputs: {dev: {type: duckdb, path: big.duckdb}}}\n',
    'macros/x.sql': '{% macro x() %}1{% endmacro %}\n',
    'models/schema.yml': `models:\n${described.join('')}`,
    ...(Object.fromEntries(models) as Record<string, string>),
  };
}

const SELECTIONS = [
  'state:modified',
  'state:modified+',
  'state:modified+1',
  '2+state:modified',
  'state:modified.body',
  'state:modified.configs+',
  'state:new',
  'state:old,tag:nightly',
  '+m190',
  '@m150',
  'marts.core.*',
  'big.marts',
  'm1*',
  'tag:nightly,state:modified+ m3',
  'path:models/staging',
  'models/marts/*/m1*.sql',
  'config.materialized:view,m10+',
  'file:m19*.sql',
  'package:this,1+m60+1',
];

/** One process, which reads the project once. */
const ASK = `
import json, sys
from dbt.cli.main import dbtRunner
runner = dbtRunner(manifest=dbtRunner().invoke(['parse', '-q']).result)
options = ['--state', 'base', '--resource-type', 'model', '--output', 'name']
select = lambda text: runner.invoke(['ls', '-q', '--select', text, *options]).result
print(json.dumps({text: select(text) for text in json.loads(sys.argv[1])}))
`;

/** The names that dbt selects, by the selection. */
async function askDbt(project: DbtProject): Promise<Record<string, string[]>> {
  const printed = await project.python(ASK, JSON.stringify(SELECTIONS));
  return JSON.parse(printed.trimEnd().split('\n').at(-1) ?? '') as Record<string, string[]>;
}

test('of 200 models the same are selected as by dbt itself', async () => {
  using project = openProject(files());
  await project.dbt(['parse', '-q', '--target-path', 'base']);
  project.write({
    [`models/${FOLDERS[0]}/m30.sql`]: "select id, 2 as v from {{ ref('m10') }} t\n",
    [`models/${FOLDERS[1]}/m64.sql`]:
      "{{ config(materialized='view') }}select id, {{ x() }} as v from {{ ref('m44') }} t\n",
    'models/staging/m200.sql': "select * from {{ ref('m30') }}\n",
  });
  await project.dbt(['parse', '-q']);
  const read = (path: string) =>
    readManifest(readFileSync(join(project.folder, path, 'manifest.json'), 'utf8'), path);
  const [base, candidate] = [read('base'), read('target')];
  const state = stateOf(base, candidate);

  const selectedByDbt = await askDbt(project);
  for (const selection of SELECTIONS) {
    const ours = [...selectNodes(readSelection(selection), { manifest: candidate, state })]
      .flatMap((id) => candidate.nodes.get(id) ?? [])
      .filter(({ type }) => type === 'model');
    expect([selection, ours.map(({ name }) => name).toSorted()]).toEqual([
      selection,
      selectedByDbt[selection]?.toSorted(),
    ]);
  }

  const { models } = chooseModels(
    { base, candidate, selection: readSelection('state:modified+'), built: null },
    new Problems(),
  );
  expect(models.length).toBe(16);
});
