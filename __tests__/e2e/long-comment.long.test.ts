import { expect, test } from '@jest/globals';
import { success } from './fake-datafold.ts';
import { MAX_COMMENT_LENGTH } from './fake-github-rest.ts';
import { renderLikeGitHub } from './github-markdown.ts';
import { openWorld } from './world.ts';

/** Results whose changed columns have long names of letters that take three bytes each. */
function manyColumns(): Record<string, unknown> {
  const columns_diff_stats = Array.from({ length: 200 }, (_, index) => ({
    column_name: `${'数据'.repeat(20)}_${String(index)}`,
    match: 50,
    values_different: 700,
  }));
  const values = {
    total_rows: 1453,
    rows_with_differences: 700,
    total_values: 290_600,
    values_with_differences: 140_000,
    compared_columns: 200,
    columns_with_differences: 200,
    columns_diff_stats,
  };
  return success({ values });
}

test('a comment that would be too long is cut at whole parts and says what is left out', async () => {
  await using world = await openWorld({ datafold: { script: () => [manyColumns()] } });
  const names = Array.from({ length: 60 }, (_, index) => `table_${String(index)}`);
  const diffs = JSON.stringify(names.map((name) => ({ name })));
  const step = await world.run({ inputs: { diffs, 'max-exclusives': '0' } });

  expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
  const [comment = ''] = world.ourComments();
  expect(comment.length).toBeLessThanOrEqual(MAX_COMMENT_LENGTH);
  expect(comment.length).toBeGreaterThan(MAX_COMMENT_LENGTH / 4);
  expect(comment).toMatch(/^<!-- .* -->\n### ❌ Not passed: 60\s/u);
  for (const name of names) expect(comment).toContain(name);
  expect(comment).toMatch(/✂️.*the details of \d+ of 60/u);
  expect(comment.match(/<details>/g)?.length).toBe(comment.match(/<\/details>/g)?.length);
  expect(renderLikeGitHub(comment)).toContain('table_59');
});

test('the job summary stays below 1 MiB', async () => {
  await using world = await openWorld({ datafold: { script: () => [manyColumns()] } });
  const diffs = JSON.stringify(
    Array.from({ length: 300 }, (_, index) => ({ name: `table_${String(index)}` })),
  );
  const step = await world.run({ inputs: { diffs } });

  expect(step.outputs['conclusion']).toBe('success');
  expect(Buffer.byteLength(step.summary)).toBeLessThan(1024 * 1024);
  expect(world.ourComments()[0]?.length).toBeLessThanOrEqual(MAX_COMMENT_LENGTH);
});
