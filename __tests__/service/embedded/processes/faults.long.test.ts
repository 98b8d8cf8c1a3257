import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { environmentOfProcess } from '../../../../src/service/embedded/processes/environment.ts';
import { removeAbandonedFolders } from '../../../../src/service/embedded/temporary-folders.ts';
import { slowDatabase, type SlowKind, slowKindsOf } from '../../../sources/contract/slow-tables.ts';
import { kitOf } from '../../../sources/kits.ts';
import { readProcess, requestOf, running, World } from './world.ts';

const [POSTGRESQL] = slowKindsOf(kitOf('postgresql')) as [SlowKind];

let database: Awaited<ReturnType<typeof slowDatabase>>;
beforeAll(async () => {
  database = await slowDatabase(POSTGRESQL);
  await database.query('CREATE TABLE small AS SELECT 1 AS id, 2 AS v');
});
afterAll(() => database.drop());

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(async () => {
  await world.close();
  await database.untilEnded();
});

/** A diff that takes minutes. */
const slow = requestOf({
  data_source1_id: 1,
  data_source2_id: 1,
  table1: ['slow'],
  table2: ['slow'],
  filter1: POSTGRESQL.server.slowFilter,
});
const small = requestOf({
  data_source1_id: 1,
  data_source2_id: 1,
  table1: ['small'],
  table2: ['small'],
});

const tell = (line: string) => void world.log.push(line);

/** Until a diff waits for a table that this connection has locked. */
async function untilWaiting(): Promise<void> {
  // In a transaction the server looks but once.
  const waiting = `SELECT pg_stat_clear_snapshot(); ${POSTGRESQL.server.connections}`;
  while ((await database.query(waiting)).length === 0) await sleep(20);
}

test('a cancelled diff ends its statement on the server, and its process goes on with the next', async () => {
  const executor = world.executor({ one: database.url });
  const run = running();
  const failing = expect(executor.run(slow, run)).rejects.toMatchObject({ name: 'CancelledError' });
  await database.untilRunning();
  const pids = world.pids();
  run.abort.abort();
  await failing;
  expect(await database.running()).toEqual([]);
  expect(await executor.run(small, running())).toMatchObject({ status: 'success' });
  expect(world.pids()).toEqual(pids);
});

test('a diff that is cancelled before its turn never runs', async () => {
  const executor = world.executor({ one: database.url }, { diffsAtOnce: 1 });
  const first = running();
  const failing = expect(executor.run(slow, first)).rejects.toMatchObject({
    name: 'CancelledError',
  });
  await database.untilRunning();
  const second = running();
  const waiting = executor.run(small, second);
  second.abort.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'CancelledError' });
  expect(await database.running()).toHaveLength(1);
  first.abort.abort();
  await failing;
});

test('a process that does not end what is cancelled is killed', async () => {
  const entry = world.write(
    'deaf.mjs',
    `process.on('message', () => undefined); process.send({ kind: 'ready' });`,
  );
  const executor = world.executor({ one: database.url }, { entry, endWithinMs: 100 });
  const run = running();
  const failing = expect(executor.run(small, run)).rejects.toMatchObject({
    name: 'CancelledError',
  });
  await world.newPid();
  run.abort.abort();
  await failing;
  await world.untilNoProcess();
});

test.each(['cancelled', 'left by a server that stops'])(
  'a statement that DuckDB does not end is %s with its process and its folder',
  async (how) => {
    const slow = "SELECT levenshtein(repeat('a', 3000000), repeat('b', 3000000)) AS id";
    // Where it was cancelled before DuckDB began, the process would wait for another diff.
    const executor = world.executor({ one: database.url }, { endWithinMs: 500, idleMs: 100 });
    const run = running();
    const failing = expect(
      executor.run(requestOf({ query1: slow, query2: 'SELECT 1 AS id' }), run),
    ).rejects.toMatchObject({ name: 'CancelledError' });
    while (run.told.length === 0) await sleep(20);
    await sleep(500);
    if (how === 'cancelled') run.abort.abort();
    else await executor.close();
    await failing;
    await world.untilNoProcess();
    expect(readdirSync(world.temporary)).toEqual([]);
  },
);

test('a diff whose process is killed is run once more, in another one', async () => {
  const executor = world.executor({ one: database.url });
  await database.query('BEGIN; LOCK TABLE small IN ACCESS EXCLUSIVE MODE');
  const results = executor.run(small, running());
  const pid = await world.newPid();
  await untilWaiting();
  process.kill(pid, 'SIGKILL');
  await world.newPid(pid);
  await database.query('COMMIT');
  expect(await results).toMatchObject({ status: 'success', pks: { total_rows: [1, 1] } });
  expect(world.log).toEqual([
    'The process of a diff ended (SIGKILL: the system does so where memory runs out): trying once more',
  ]);
  expect(readdirSync(world.temporary)).toHaveLength(1);
});

test('a diff whose processes are killed twice fails, and says how to give it more memory', async () => {
  const executor = world.executor({ one: database.url });
  const failing = expect(executor.run(slow, running())).rejects.toMatchObject({
    name: 'DiffError',
    type: 'ProcessDiedException',
    value: expect.stringMatching(
      /^the process that compared ended twice \(SIGKILL: the system does so where memory runs out\); a lower memory-limit, fewer diffs at once or a larger machine leave each diff more room/,
    ),
  });
  const first = await world.newPid();
  await database.untilRunning();
  process.kill(first, 'SIGKILL');
  process.kill(await world.newPid(first), 'SIGKILL');
  await failing;
  expect(readdirSync(world.temporary)).toEqual([]);
});

test('what a process complains about is shown, but no secret in it', async () => {
  const text = 'cannot open postgresql://reader:hunter22@db/x';
  const entry = world.write('broken.mjs', `throw new Error(${JSON.stringify(text)})`);
  const redact = (shown: string) => shown.replaceAll('hunter22', '***');
  const executor = world.executor({ one: database.url }, { entry, redact });
  await expect(executor.run(small, running())).rejects.toMatchObject({
    type: 'ProcessDiedException',
    value: expect.stringMatching(
      /ended twice \(exit code 1\); it said: .*Error: cannot open postgresql:\/\/reader:\*\*\*@db\/x$/,
    ),
  });
});

test('a parent that is killed leaves no process, no statement and no file behind', async () => {
  const options = JSON.stringify([world.options({ one: database.url }), slow]);
  const parent = spawn(process.execPath, [join(import.meta.dirname, 'run-executor.ts'), options]);
  const ended = once(parent, 'exit');
  await database.untilRunning();
  expect(world.pids()).toContain(await world.newPid(parent.pid!));
  expect(readdirSync(world.temporary)).toHaveLength(1);
  parent.kill('SIGKILL');
  await ended;
  await world.untilNoProcess();
  await database.untilEnded();
  expect(readdirSync(world.temporary)).toEqual([]);
});

test('what is left where all processes are killed at once is removed by whoever starts next', async () => {
  const options = JSON.stringify([world.options({ one: database.url }), slow]);
  const script = join(import.meta.dirname, 'run-executor.ts');
  const parent = spawn(process.execPath, [script, options], { detached: true });
  const ended = once(parent, 'exit');
  await database.untilRunning();
  expect(await removeAbandonedFolders(world.temporary, tell)).toBe(0);
  const pids = world.pids();
  process.kill(-parent.pid!, 'SIGKILL');
  await ended;
  await world.untilEnded(pids);
  expect(readdirSync(world.temporary)).toHaveLength(1);
  expect(await removeAbandonedFolders(world.temporary, tell)).toBe(1);
  expect(readdirSync(world.temporary)).toEqual([]);
  await database.untilEnded();
});

test('a process does not end by the signals that end its parent', async () => {
  const executor = world.executor({ one: database.url });
  await database.query('BEGIN; LOCK TABLE small IN ACCESS EXCLUSIVE MODE');
  const results = executor.run(small, running());
  const pid = await world.newPid();
  await untilWaiting();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.kill(pid, signal);
  await database.query('COMMIT');
  expect(await results).toMatchObject({ status: 'success' });
  expect(world.pids()).toEqual([pid]);
});

test('an executor that is closed ends what runs and what waits, and every process', async () => {
  const executor = world.executor({ one: database.url }, { diffsAtOnce: 1 });
  const runs = [slow, small].map((request) => executor.run(request, running()));
  const failing = runs.map((run) => expect(run).rejects.toMatchObject({ name: 'CancelledError' }));
  await database.untilRunning();
  await executor.close();
  await Promise.all(failing);
  expect(world.pids()).toEqual([]);
  expect(await database.running()).toEqual([]);
  expect(readdirSync(world.temporary)).toEqual([]);
});

test('no secret is among the arguments and variables of a process, or in its errors', async () => {
  const password = new URL(database.server!.readerUrl).password;
  const env = {
    ...process.env,
    DATA_DIFF_PASSWORD: password,
    PGPASSWORD: password,
    npm_config__authToken: password,
    HTTPS_PROXY: 'http://127.0.0.1:1',
    PGSSLROOTCERT: world.write('ca.pem', ''),
    npm_config_registry: 'http://127.0.0.1:1/',
  };
  const executor = world.executor(
    { one: database.server!.readerUrl },
    { env: environmentOfProcess(env) },
  );
  await executor.run(small, running());
  const [pid = 0] = world.pids();
  const environment = readProcess(pid, 'environ');
  expect(readProcess(pid, 'cmdline') + environment).not.toContain(password);
  for (const name of ['HTTPS_PROXY', 'PGSSLROOTCERT', 'npm_config_registry', 'PATH']) {
    expect(environment).toContain(`${name}=`);
  }
  const wrong = requestOf({ ...small, table1: ['nowhere'] });
  const error: unknown = await executor.run(wrong, running()).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ type: 'NoSuchTableException' });
  expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(password);
});
