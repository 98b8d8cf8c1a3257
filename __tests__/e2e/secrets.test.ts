import { expect, test } from '@jest/globals';
import { failed, running } from './fake-datafold.ts';
import { problem, resetAfterBody, type Fault } from './faults.ts';
import { commandData, withoutMasks } from './log-commands.ts';
import type { StepResult } from './runner.ts';
import { openWorld, type World } from './world.ts';

/** What a key of Datafold's may look like; a server of ours makes its own. */
const KEY = 'dfk-S3cr3t/With+Signs==';

/** Everything that leaves the step, without the commands that hide the secrets. */
function everything(world: World, step: StepResult): string {
  return [
    withoutMasks(step.stdout),
    step.stderr,
    JSON.stringify(step.outputs),
    JSON.stringify(step.state),
    step.summary,
    ...world.github.requests.map((request) => request.body ?? ''),
  ].join('\n');
}

function expectHidden(world: World, step: StepResult): void {
  const { key } = world.datafold;
  expect(commandData(step.stdout, 'add-mask')).toContain(key);
  for (const secret of [key, encodeURIComponent(key), world.github.token]) {
    expect(everything(world, step)).not.toContain(secret);
  }
}

test.concurrent('the key is masked before anything else is printed', async () => {
  await using world = await openWorld({ datafold: { key: KEY } });
  const { stdout } = await world.run();

  expect(stdout.split('\n')[0]).toBe(`::add-mask::${world.datafold.key}`);
});

test.concurrent(
  'the key appears nowhere after a good run, not even with debug logging',
  async () => {
    await using world = await openWorld({ datafold: { key: KEY } });
    const step = await world.run({
      inputs: { 'report-path': 'report.html' },
      env: { RUNNER_DEBUG: '1' },
    });

    expect(step.outputs['conclusion']).toBe('success');
    expectHidden(world, step);
  },
);

test.concurrent.each<[string, (key: string) => Fault]>([
  ['refuses it and repeats it', (key) => problem(401, `Unknown key ${key}`, `Key ${key}`)],
  ['breaks the connection', resetAfterBody],
])('the key appears nowhere where the service %s', async (_how, faultOf) => {
  await using world = await openWorld({ datafold: { key: KEY } });
  world.datafold.failEvery('create', faultOf(world.datafold.key));
  const step = await world.run({ env: { RUNNER_DEBUG: '1' } });

  expect(step.outputs['conclusion']).toBe('error');
  expectHidden(world, step);
});

test.concurrent('the key appears nowhere where a diff fails with it in its error', async () => {
  const error = () => failed('AuthException', `header Authorization: Key ${key} was refused`);
  await using world = await openWorld({ datafold: { key: KEY, script: () => [error()] } });
  const { key } = world.datafold;
  const step = await world.run();

  expect(step.outputs['conclusion']).toBe('error');
  expectHidden(world, step);
});

test.concurrent('the key is in no state, and post hides it too', async () => {
  await using world = await openWorld({ datafold: { key: KEY, script: () => [running] } });
  const step = world.start();
  await world.datafold.called('summary', 1);
  step.process.kill('SIGKILL');
  const main = await step.ended;
  const post = await step.post();

  expect(everything(world, main)).not.toContain(world.datafold.key);
  expectHidden(world, post);
  expect(world.datafold.diffs).toMatchObject([{ cancelled: true }]);
});

test.concurrent(
  'a password in the URL of a data source is hidden where the configuration is wrong',
  async () => {
    await using world = await openWorld({ datafold: { key: KEY } });
    const step = await world.run({
      inputs: { 'data-source1': 'postgresql://reader:hunter2secret@db.example.com/shop' },
    });

    expect(step.exitCode).toBe(1);
    expect(commandData(step.stdout, 'add-mask')).toContain('hunter2secret');
    expect(everything(world, step)).not.toContain('hunter2secret');
  },
);

test.concurrent(
  'a password in the URL of a query is hidden in the comment and the report, too',
  async () => {
    await using world = await openWorld({ datafold: { key: KEY } });
    const url = 'postgresql://reader:hunter2secret@db.example.com/shop';
    const step = world.start({
      inputs: {
        table1: '',
        table2: '',
        query1: `select * from postgres_scan('${url}', 'public', 'orders')`,
        query2: 'select 1 as id',
        'report-path': 'report.html',
      },
    });
    const result = await step.ended;

    expect(result.outputs['conclusion']).toBe('success');
    expect(world.datafold.diffs[0]?.request['query1']).toContain('hunter2secret');
    expect(everything(world, result)).not.toContain('hunter2secret');
    expect(step.read('report.html')).not.toContain('hunter2secret');
  },
);
