import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Problems } from '../../src/config/problems.ts';
import { chooseModels } from '../../src/dbt/choose-models.ts';
import { readManifest } from '../../src/dbt/read-manifest.ts';
import { readSelection } from '../../src/dbt/select/criterion.ts';
import { selectNodes } from '../../src/dbt/select/select.ts';
import { stateOf } from '../../src/dbt/state.ts';
import { BIG_CHANGE, bigProject } from './big-project.ts';
import { type DbtProject, openProject } from './dbt-project.ts';

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
  using project = openProject(bigProject());
  await project.dbt(['parse', '-q', '--target-path', 'base']);
  project.write(BIG_CHANGE);
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
