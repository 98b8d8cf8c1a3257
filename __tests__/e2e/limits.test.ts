import { expect, test } from '@jest/globals';
import { success } from './fake-datafold.ts';
import { commandsIn } from './log-commands.ts';
import { openWorld } from './world.ts';

test('a limit that is passed fails the step, with an annotation and a comment that say why', async () => {
  await using world = await openWorld();
  const step = await world.run({ inputs: { 'max-exclusives2': '4' } });

  expect(step.exitCode).toBe(1);
  expect(step.outputs).toMatchObject({ conclusion: 'failure', status: 'success' });
  expect(world.ourComments()[0]).toMatch(/^<!-- .* -->\n### ❌ Not passed/);
  expect(step.summary).toContain('### ❌ Not passed');
  const errors = commandsIn(step.stdout).filter((command) => command.name === 'error');
  const [annotation] = errors.filter(({ properties }) => properties['title']);
  expect(annotation?.properties['title']).toContain('max-exclusives2');
  expect(annotation?.data).toMatch(/\b5\b.*\b4\b/);
});

test('a figure that equals its limit passes', async () => {
  await using world = await openWorld();
  const step = await world.run({ inputs: { 'max-exclusives2': '5', 'max-dupes': '303' } });

  expect(step).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
});

test('a share is held against what it is a share of', async () => {
  await using world = await openWorld();
  // 303 duplicate rows of 1,761 are 17.206 %.
  const kept = await world.run({ inputs: { 'max-dupes': '17.3%' } });
  const passed = await world.run({ inputs: { 'max-dupes': '17.2%' } });

  expect(kept.outputs['conclusion']).toBe('success');
  expect(passed.outputs['conclusion']).toBe('failure');
  expect(passed.exitCode).toBe(1);
});

test('a limit whose figure the results lack fails, and says so', async () => {
  const crossDatabase = success({ schema: undefined, dependencies: undefined });
  await using world = await openWorld({ datafold: { script: () => [crossDatabase] } });
  const step = await world.run({ inputs: { 'max-schema-changes': '0' } });

  expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
  expect(world.ourComments()[0]).toContain('max-schema-changes');
});

test('every limit passed has its own annotation', async () => {
  await using world = await openWorld();
  const { stdout } = await world.run({ inputs: { 'max-dupes': '0', 'max-exclusives': '0' } });

  const titles = commandsIn(stdout)
    .filter((command) => command.name === 'error')
    .flatMap(({ properties }) => properties['title'] ?? []);
  expect(titles).toEqual([
    expect.stringContaining('max-exclusives'),
    expect.stringContaining('max-dupes'),
  ]);
});
