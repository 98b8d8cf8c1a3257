import { expect, test } from '@jest/globals';
import { startFakeDatafold } from './fake-datafold.ts';
import { garbageJson, htmlPage, invalidFields, problem, redirectTo } from './faults.ts';
import { openWorld } from './world.ts';

test.concurrent.each([
  ['401', problem(401, 'Not authenticated'), /`api-key`/],
  ['403', problem(403, 'Forbidden', 'create_datadiff is missing'), /create_datadiff is missing/],
  ['404', problem(404, 'Not found'), /`api-url`/],
  ['422 as problem+json', problem(422, 'Bad', 'TABLE_1 has no such key'), /TABLE_1 has no such/],
  [
    '422 with fields',
    invalidFields({ loc: ['body', 'pk_columns'], msg: 'at least one is needed' }),
    /pk-columns: at least one is needed/,
  ],
])('%s is said once, with what to do, and not tried again', async (_status, fault, says) => {
  await using world = await openWorld();
  world.datafold.failEvery('create', fault);
  const step = await world.run();

  expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error', status: 'failed' } });
  expect(world.datafold.sent('create')).toHaveLength(1);
  expect(step.stdout).toMatch(says);
  expect(step.summary).toMatch(/### ❌ Not passed/);
  expect(world.ourComments()).toHaveLength(1);
});

test.concurrent('a key that is refused while polling ends the wait at once', async () => {
  await using world = await openWorld();
  world.datafold.failEvery('summary', problem(401, 'Key was revoked'));
  const step = await world.run();

  expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error' } });
  expect(world.datafold.sent('summary')).toHaveLength(1);
});

test.concurrent(
  'a redirect to another origin is not followed, so the key goes nowhere else',
  async () => {
    await using world = await openWorld();
    const thief = await startFakeDatafold();
    world.datafold.failEvery('create', redirectTo(`${thief.url}/api/v1/datadiffs`));
    const step = await world.run();
    await thief.close();

    expect(thief.requests).toEqual([]);
    expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error' } });
    expect(step.stdout).toMatch(/redirect/);
  },
);

test.concurrent.each([
  ['a web page', htmlPage(200)],
  ['a web page with an error', htmlPage(502)],
  ['JSON that is cut', garbageJson()],
])('%s instead of an answer to a create is named as what it is', async (_case, fault) => {
  await using world = await openWorld();
  world.datafold.failEvery('create', fault);
  const step = await world.run();

  expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error' } });
  expect(step.stdout).not.toContain('<h1>');
  expect(step.stderr).toBe('');
});

test.concurrent(
  'a plain http address that is not this machine is refused before the key is sent',
  async () => {
    await using world = await openWorld();
    const step = await world.run({ inputs: { 'api-url': 'http://datafold.example.com' } });

    expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error' } });
    expect(step.stdout).toMatch(/api-url.*https/s);
    expect(world.datafold.requests).toEqual([]);
  },
);
