import { expect, test } from '@jest/globals';
import { openWorld } from './world.ts';

test('everything that is wrong with the inputs is said at once, before anything is asked of the service', async () => {
  await using world = await openWorld();
  const step = await world.run({
    inputs: {
      'pk-columns': '',
      query1: 'select 1',
      timeout: 'soon',
      comment: 'sometimes',
      'max-dupes': 'many',
      'max-schema-changes': '5%',
      filter1: 'a = 1; drop table t',
      'pr-number': '-1',
    },
  });

  expect(step).toMatchObject({ exitCode: 1, stderr: '' });
  expect(step.outputs).toMatchObject({ conclusion: 'error', status: 'failed', results: '[]' });
  for (const input of [
    'pk-columns',
    'query1',
    'timeout',
    'comment',
    'max-dupes',
    'max-schema-changes',
    'filter1',
    'pr-number',
  ]) {
    expect(step.stdout).toContain(input);
  }
  expect(step.stdout).toContain('soon');
  expect(world.datafold.requests).toEqual([]);
  // An earlier comment would be brought up to date; there is none, and the mode is not known.
  expect(world.github.requests.map(({ method, path }) => [method, path])).toEqual([
    ['GET', '/repos/acme/shop/issues/7/comments'],
  ]);
});

test('an unknown key in diffs names the nearest known one', async () => {
  await using world = await openWorld();
  const step = await world.run({ inputs: { diffs: '[{ name: a, pk-column: id }]' } });

  expect(step.exitCode).toBe(1);
  expect(step.stdout).toMatch(/pk-column\b.*pk-columns/s);
  expect(world.datafold.requests).toEqual([]);
});

test('an unknown key in the config file names the nearest known one', async () => {
  await using world = await openWorld();
  const step = await world.run({
    files: { 'diff.yml': 'max-exclusive: 0\nfilters1: x' },
    inputs: { config: 'diff.yml' },
  });

  expect(step.exitCode).toBe(1);
  expect(step.stdout).toMatch(/max-exclusive\b.*max-exclusives/s);
  expect(step.stdout).toMatch(/filters1.*filter1/s);
});

test('a config file that is missing or no YAML is said in one sentence', async () => {
  await using world = await openWorld();
  const missing = await world.run({ inputs: { config: 'nowhere.yml' } });
  expect(missing.exitCode).toBe(1);
  expect(missing.stdout).toContain('nowhere.yml');

  const broken = await world.run({
    files: { 'diff.yml': 'a: [1,\nb: {' },
    inputs: { config: 'diff.yml' },
  });
  expect(broken.exitCode).toBe(1);
  expect(broken.stdout).toContain('diff.yml');
  expect(world.datafold.requests).toEqual([]);
});

test('the error annotation of wrong inputs has no stack', async () => {
  await using world = await openWorld();
  const { stdout, stderr } = await world.run({ inputs: { timeout: '12abc' } });

  expect(stdout).toMatch(/^::error.*timeout.*12abc/m);
  // With debug logging a stack may help us.
  expect(stdout.replace(/^::debug::.*$/gm, '') + stderr).not.toContain('    at ');
});
