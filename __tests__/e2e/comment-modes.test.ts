import { expect, test } from '@jest/globals';
import { success } from './fake-datafold.ts';
import { openWorld, type World } from './world.ts';

/** Results without any difference. */
function same(): Record<string, unknown> {
  const pks = {
    total_rows: [10, 10],
    nulls: [0, 0],
    dupes: [0, 0],
    exclusives: [0, 0],
    distincts: [10, 10],
  };
  return success({ pks });
}

/** How many comments there are after a run in this mode. */
async function comments(world: World, comment: string, limit = ''): Promise<number> {
  await world.run({ inputs: { comment, 'max-exclusives': limit } });
  return world.ourComments().length;
}

test.concurrent('always comments on results without differences, too', async () => {
  await using world = await openWorld({ datafold: { script: () => [same()] } });
  expect(await comments(world, 'always')).toBe(1);
});

test.concurrent('changes comments only where there are differences', async () => {
  await using equal = await openWorld({ datafold: { script: () => [same()] } });
  expect(await comments(equal, 'changes')).toBe(0);
  await using different = await openWorld();
  expect(await comments(different, 'changes')).toBe(1);
});

test.concurrent('failure comments only where a limit is passed', async () => {
  await using world = await openWorld();
  expect(await comments(world, 'failure')).toBe(0);
  expect(await comments(world, 'failure', '0')).toBe(1);
});

test.concurrent('never creates no comment; the summary has the result', async () => {
  await using world = await openWorld();
  const step = await world.run({ inputs: { comment: 'never', 'max-exclusives': '0' } });
  expect(world.github.sent('create comment')).toEqual([]);
  expect(step.summary).toContain('### ❌ Not passed');
});

test.concurrent.each(['changes', 'failure', 'never'])(
  'in mode %s a comment that exists is brought up to date, or it would stay red',
  async (comment) => {
    await using world = await openWorld({
      datafold: { script: ({ filter1 }) => (filter1 === 'fixed' ? [same()] : [success()]) },
    });
    await world.run({ inputs: { 'max-exclusives': '0' } });
    expect(world.ourComments()[0]).toContain('### ❌ Not passed');
    await world.run({ inputs: { comment, 'max-exclusives': '0', filter1: 'fixed' } });
    expect(world.ourComments()).toEqual([expect.stringContaining('### ✅ Passed')]);
  },
);

test.concurrent('an empty token means that GitHub is not asked anything', async () => {
  await using world = await openWorld();
  const step = await world.run({ token: '' });
  expect(step).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
  expect(world.github.requests).toEqual([]);
});
