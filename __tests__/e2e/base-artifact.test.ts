import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { manifestText, node } from '../dbt/builders.ts';
import { pullRequest, push, schedule } from './events.ts';
import type { GitHubOptions } from './fake-github.ts';
import type { FakeArtifact, FakeRun } from './fake-github-rest.ts';
import { gitHubError, unavailable } from './faults.ts';
import { withoutMasks } from './log-commands.ts';
import { openWorld, type World, type WorldStep } from './world.ts';

const NAME = 'dbt-manifest';

/** A zip file with the manifest of a project that is built into a database of this name. */
function zipOf(database: string): Uint8Array {
  const orders = node('orders', { database, raw_code: 'select 1', relation_name: null });
  return zipSync({ 'target/manifest.json': strToU8(manifestText({ nodes: [orders] })) });
}

/** A run of the branch `main` that has passed, with its artifact. */
function made(
  id: number,
  run: Partial<FakeRun> = {},
  artifact: Partial<FakeArtifact> = {},
): { run: FakeRun; artifact: FakeArtifact } {
  const passed = { workflow: 'dbt.yml', event: 'push', branch: 'main', attempt: 1 };
  return {
    run: { id, ...passed, conclusion: 'success', ...run },
    artifact: {
      id,
      name: NAME,
      run: id,
      expired: false,
      content: zipOf(`prod${String(id)}`),
      ...artifact,
    },
  };
}

function holding(...all: ReturnType<typeof made>[]): GitHubOptions {
  return { runs: all.map(({ run }) => run), artifacts: all.map(({ artifact }) => artifact) };
}

/** A step of a pull request whose model has changed. */
async function compare(world: World, { inputs, ...step }: WorldStep = {}) {
  const candidate = node('orders', { database: 'dev', raw_code: 'select 2', relation_name: null });
  return world.run({
    ...step,
    files: { 'target/manifest.json': manifestText({ nodes: [candidate] }) },
    inputs: {
      ...{ table1: '', table2: '', 'pk-columns': 'id', 'dbt-manifest': 'target/manifest.json' },
      'dbt-base-manifest': `artifact:${NAME}`,
      ...inputs,
    },
  });
}

/** The database of the base, as the diff was asked for. */
function basesOf(world: World): unknown[] {
  return world.datafold
    .sent('create')
    .map(({ body }) => (JSON.parse(body ?? '') as { table1: string[] }).table1[0]);
}

describe('the artifact of the base branch', () => {
  test.concurrent('is downloaded and says what is compared, without our token', async () => {
    await using world = await openWorld({ github: holding(made(1)) });
    const step = await compare(world);

    expect(step.outputs['conclusion']).toBe('success');
    expect(basesOf(world)).toEqual(['prod1']);
    expect(world.github.storage.requests.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
    ]);
    expect(withoutMasks(step.stdout)).not.toContain('S1gnatureOfStorage');
  });

  test.concurrent.each<[string, ReturnType<typeof made>]>([
    ['a fork with a branch of that name', made(9, { headRepository: 'mona/shop' })],
    ['the pull request', made(9, { branch: 'change', event: 'pull_request' })],
    ['a pull request from a branch of that name', made(9, { event: 'pull_request' })],
    ['what runs by a word in a pull request', made(9, { event: 'issue_comment' })],
    ['what runs after a pull request', made(9, { event: 'workflow_run' })],
    ['a run that failed', made(9, { conclusion: 'failure' })],
    ['a run that still runs', made(9, { conclusion: null })],
    ['another branch', made(9, { branch: 'release' })],
    ['a run whose artifact has expired', made(9, {}, { expired: true })],
    ['another name', made(9, {}, { name: 'dbt-manifest-2' })],
  ])('is never that of %s', async (_whose, newer) => {
    await using world = await openWorld({ github: holding(made(1), newer) });
    await compare(world);
    expect(basesOf(world)).toEqual(['prod1']);

    await using alone = await openWorld({ github: holding(newer) });
    const step = await compare(alone);
    expect(step.outputs['conclusion']).toBe('error');
    expect(step.stdout).toContain(
      'There is no artifact `dbt-manifest` of a successful run of the branch `main`',
    );
    expect(alone.github.sent('download artifact')).toEqual([]);
    expect(alone.datafold.requests).toEqual([]);
  });

  test.concurrent('is the newest of those, behind 140 of pull requests', async () => {
    const others = Array.from({ length: 140 }, (_, index) =>
      made(100 + index, { branch: 'change', event: 'pull_request' }),
    );
    await using world = await openWorld({ github: holding(made(1), made(2), ...others) });
    await compare(world);
    expect(basesOf(world)).toEqual(['prod2']);
  });

  test.concurrent.each([
    ['the branch that a pull request goes to', pullRequest(), 'main'],
    ['the default branch, for a push to another', push(), 'main'],
    ['the default branch, for a schedule', schedule(), 'main'],
  ])('is of %s', async (_which, event, branch) => {
    const others = made(2, { branch: 'change' });
    await using world = await openWorld({ github: holding(made(1, { branch }), others) });
    await compare(world, { event });
    expect(basesOf(world)).toEqual(['prod1']);
  });
});

describe('an artifact that cannot be had is an error that says what to do', () => {
  test.concurrent('without the permission', async () => {
    await using world = await openWorld({ github: { ...holding(made(1)), readsActions: false } });
    const step = await compare(world);
    expect(step.outputs['conclusion']).toBe('error');
    expect(step.stdout).toContain('add `permissions: { actions: read }` to the job');
  });

  test.concurrent('without a token', async () => {
    await using world = await openWorld({ github: holding(made(1)) });
    const step = await compare(world, { inputs: { 'github-token': '' } });
    expect(step.stdout).toContain('`github-token` must be a token of this repository');
  });

  test.concurrent('where it is no zip file, or has no manifest', async () => {
    const content = zipSync({ 'catalog.json': strToU8('{}') });
    await using world = await openWorld({ github: holding(made(1, {}, { content })) });
    expect((await compare(world)).stdout).toContain('that artifact holds no manifest.json');
  });

  test.concurrent('where it is far too large', async () => {
    await using world = await openWorld({ github: holding(made(1, {}, { size: 2 ** 31 })) });
    expect((await compare(world)).stdout).toContain('has 2048 MiB, and at most 256 are read');
    expect(world.github.storage.requests).toEqual([]);
  });

  test.concurrent('but not where GitHub or its storage fails once', async () => {
    await using world = await openWorld({ github: holding(made(1)) });
    world.github.failNext('list artifacts', gitHubError(502, 'Server Error'));
    world.github.storage.failNext('blob', unavailable());
    const step = await compare(world);
    expect(basesOf(world)).toEqual(['prod1']);
    expect(withoutMasks(step.stdout)).not.toContain('S1gnatureOfStorage');
  });

  test.concurrent('where the storage fails for good, without its address', async () => {
    await using world = await openWorld({ github: holding(made(1)) });
    world.github.storage.failEvery('blob', unavailable());
    const step = await compare(world, { env: { RUNNER_DEBUG: '1' } });
    expect(step.stdout).toContain('The storage of artifacts could not be read: it answered 503');
    expect(withoutMasks(step.stdout)).not.toContain('S1gnatureOfStorage');
  });
});
