import { expect, test } from '@jest/globals';
import { failed, success } from './fake-datafold.ts';
import { json, problem } from './faults.ts';
import { brokenTables, linksIn, renderLikeGitHub } from './github-markdown.ts';
import { expectNoForeignCommands, HOSTILE } from './hostile-texts.ts';
import type { StepResult } from './runner.ts';
import { isServed, openWorld, type World } from './world.ts';

/** Nothing of a hostile text became a link, a mention, an image, HTML or another table cell. */
function expectOnlyText(markdown: string, world: World): void {
  const html = renderLikeGitHub(markdown);
  const own = [world.datafold.url, world.github.url, 'https://github.com/acme/shop/actions/'];
  const foreign = linksIn(html).filter((link) => !own.some((start) => link.startsWith(start)));
  expect(foreign).toEqual([]);
  expect(html).not.toMatch(/<(img|script|h1|h2|input|li class)/);
  expect(brokenTables(markdown)).toBe(0);
  // A code span is no help in an answer by e-mail, so the name is broken up as well.
  expect(markdown).not.toMatch(/@(octocat|acme)/);
  expect(html.match(/<details>/g)?.length).toBe(html.match(/<\/details>/g)?.length);
  // eslint-disable-next-line no-control-regex -- these are what must not be there
  expect(markdown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e]/);
}

function expectHarmless(step: StepResult, world: World): void {
  for (const text of [...world.ourComments(), step.summary]) expectOnlyText(text, world);
  expect(world.ourComments()).toHaveLength(1);
  expectNoForeignCommands(step);
}

/** One diff for each text. */
function diffsOf(item: (text: string, index: number) => object): string {
  return JSON.stringify(HOSTILE.map(item));
}

test('the names of diffs are only texts', async () => {
  await using world = await openWorld();
  const diffs = diffsOf((name) => ({ name }));
  const step = await world.run({ inputs: { diffs, 'max-exclusives': '0' } });

  expect(step.outputs['conclusion']).toBe('failure');
  expectHarmless(step, world);
});

test('the names of tables, keys and data sources are only texts, and sent as they are', async () => {
  // A server of ours refuses what no database takes, which is NUL.
  const texts = HOSTILE.map((text) => (isServed() ? text.replaceAll('\0', '') : text));
  const dataSources = texts.map((text, index) => ({
    id: index + 1,
    name: text.trim(),
    type: 'pg',
  }));
  await using world = await openWorld({ datafold: { dataSources } });
  const items = texts.map((text, index) => ({
    name: `diff ${String(index)}`,
    'data-source1': text.trim(),
    table1: ['S', text],
    table2: ['T', text],
    'pk-columns': [text],
    filter1: `name <> '${text.replace(/[^@|<>#:.[\] \w]/g, '')}'`,
  }));
  const step = await world.run({ inputs: { diffs: JSON.stringify(items) } });

  const sent = world.datafold.diffs.map(({ request }) => request['table1']);
  expect(sent).toHaveLength(HOSTILE.length);
  expect(sent).toEqual(expect.arrayContaining(texts.map((text) => ['S', text])));
  expect(step.outputs['conclusion']).toBe('success');
  expectHarmless(step, world);
});

test('the names of columns in the results are only texts', async () => {
  const columns_diff_stats = HOSTILE.map((column_name) => ({
    column_name,
    match: 50,
    values_different: 5,
  }));
  const values = {
    total_rows: 10,
    rows_with_differences: 5,
    total_values: 120,
    values_with_differences: 60,
    compared_columns: 12,
    columns_with_differences: 12,
    columns_diff_stats,
  };
  const schema = {
    columns_mismatched: [12, 24],
    column_type_mismatches: 12,
    column_reorders: 0,
    column_counts: [12, 24],
    column_type_differs: HOSTILE,
    exclusive_columns: [[], HOSTILE],
  };
  const script = () => [success({ values, schema })];
  await using world = await openWorld({ datafold: { script } });
  const step = await world.run();

  expect(step.outputs).toMatchObject({ conclusion: 'success', 'rows-with-differences': '5' });
  const [result] = JSON.parse(step.outputs['results'] ?? '') as [{ summary: object }];
  expect(result.summary).toMatchObject({ values: { columns_diff_stats } });
  expectHarmless(step, world);
});

test('the errors of diffs are only texts', async () => {
  const textOf = (request: Record<string, unknown>) => HOSTILE[Number(request['filter1'])] ?? '';
  const script = (request: Record<string, unknown>) => [
    failed(`${textOf(request)}Exception`, `${textOf(request)}\n${textOf(request)}`),
  ];
  await using world = await openWorld({ datafold: { script } });
  const diffs = diffsOf((_text, index) => ({ name: `diff ${String(index)}`, filter1: `${index}` }));
  const step = await world.run({ inputs: { diffs } });

  expect(step.outputs['conclusion']).toBe('error');
  expectHarmless(step, world);
});

test('the answers and states of the service are only texts', async () => {
  await using world = await openWorld();
  world.datafold.failNext('create', ...HOSTILE.map((text) => problem(422, text, text)));
  world.datafold.failNext('summary', ...HOSTILE.map((status) => json({ status })));
  const diffs = diffsOf((_text, index) => ({ name: `diff ${String(index)}` }));
  const more = JSON.stringify([...(JSON.parse(diffs) as object[]), { name: 'one that runs' }]);
  const step = await world.run({ inputs: { diffs: more } });

  expect(step.outputs['conclusion']).toBe('error');
  expect(world.datafold.diffs).toHaveLength(1);
  expectHarmless(step, world);
});
