import { expect, test } from '@jest/globals';
import { success } from './fake-datafold.ts';
import { commandData } from './log-commands.ts';
import { openWorld, type World } from './world.ts';

/** The id of the one diff. */
function idIn({ datafold }: World): string {
  expect(datafold.diffs).toHaveLength(1);
  return String(datafold.diffs[0]?.id);
}

test('a pull request gets one comment with the verdict, and the check passes', async () => {
  await using world = await openWorld();
  const step = await world.run();

  expect(step).toMatchObject({ exitCode: 0, stderr: '' });
  const [comment = ''] = world.ourComments();
  expect(world.ourComments()).toHaveLength(1);
  expect(comment).toMatch(/^<!-- .* -->\n### ✅ Passed/);
  expect(comment).toContain('DATABASE.SCHEMA.TABLE_1');
  expect(comment).toContain(`${world.datafold.url}/datadiffs/${idIn(world)}/overview`);
  expect(world.github.comments).toMatchObject([{ issue: 7 }]);
  expect(step.summary).toContain('### ✅ Passed');
  expect(commandData(step.stdout, 'error')).toEqual([]);
});

test('the request that is sent is that of the API document, with its key', async () => {
  await using world = await openWorld();
  await world.run();

  const [request] = world.datafold.sent('create');
  expect(request?.headers).toMatchObject({
    authorization: `Key ${world.datafold.key}`,
    'content-type': expect.stringContaining('application/json'),
  });
  expect(JSON.parse(request?.body ?? '')).toEqual({
    data_source1_id: 1,
    data_source2_id: 1,
    table1: ['DATABASE', 'SCHEMA', 'TABLE_1'],
    table2: ['DATABASE', 'SCHEMA', 'TABLE_2'],
    query1: null,
    query2: null,
    materialize_dataset1: false,
    materialize_dataset2: false,
    materialization_destination_id: null,
    materialize_without_sampling: false,
    pk_columns: ['PRIMARY_KEY'],
    include_columns: null,
    exclude_columns: null,
    time_column: null,
    time_aggregate: null,
    filter1: null,
    filter2: null,
    time_travel_point1: null,
    time_travel_point2: null,
    time_interval_start: null,
    time_interval_end: null,
    sampling_tolerance: null,
    sampling_confidence: null,
    sampling_threshold: null,
    diff_tolerances_per_column: null,
  });
  expect(world.datafold.sent('summary')).toHaveLength(3);
  expect(world.datafold.sent('cancel')).toEqual([]);
});

test('the outputs hold the figures, the address of the comment and all results as JSON', async () => {
  await using world = await openWorld();
  const { outputs } = await world.run();

  expect(outputs).toMatchObject({
    conclusion: 'success',
    status: 'success',
    'diff-id': idIn(world),
    'diff-url': `${world.datafold.url}/datadiffs/${idIn(world)}/overview`,
    'total-rows1': '1509',
    'total-rows2': '1761',
    exclusives1: '0',
    exclusives2: '5',
    'values-with-differences': '0',
    'rows-with-differences': '0',
    'columns-with-differences': '0',
    'comment-url': expect.stringMatching(/\/acme\/shop\/pull\/7#issuecomment-\d+$/),
    'report-path': '',
  });
  expect(JSON.parse(outputs['results'] ?? '')).toMatchObject([
    { summary: { pks: { exclusives: [0, 5] } }, verdict: { passed: true } },
  ]);
});

test('the log has one line for each change of the status', async () => {
  const states = ['waiting', 'running', 'running', 'running'].map((status) => ({ status }));
  await using world = await openWorld({ datafold: { script: () => [...states, success()] } });
  const { stdout } = await world.run();

  expect(stdout.match(/^.*\brunning\b.*$/gm)).toHaveLength(1);
  expect(stdout).toContain(`submitted as data diff ${idIn(world)}: `);
});

test('key and address may come from the environment', async () => {
  await using world = await openWorld();
  const step = await world.run({
    inputs: { 'api-key': '', 'api-url': '' },
    env: { DATAFOLD_API_KEY: world.datafold.key, DATAFOLD_HOST: `${world.datafold.url}/` },
  });

  expect(step.outputs).toMatchObject({ conclusion: 'success', 'diff-id': idIn(world) });
});

test('an HTML report is written where report-path says, below the workspace', async () => {
  await using world = await openWorld();
  const step = world.start({ inputs: { 'report-path': 'out/report.html' } });
  const { outputs } = await step.ended;

  expect(outputs['report-path']).toMatch(/out\/report\.html$/);
  expect(step.read('out/report.html')).toMatch(/^<!doctype html>/i);
});

test('the process ends by itself, although the services leave their connections open', async () => {
  await using world = await openWorld();
  const step = await world.run();

  expect(step).toMatchObject({ exitCode: 0, signal: null });
});
