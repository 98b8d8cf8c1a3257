import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { makeTemporaryFolder } from '../../src/service/embedded/temporary-folders.ts';
import { until } from '../server/serve-fixture.ts';
import { openPlace } from './start.ts';

/** The address in the line that says that the server listens. */
function urlIn(log: string): string {
  return /"url":"([^"]*)"/.exec(log)?.[1] ?? '';
}

test.concurrent(
  'serve answers those who have a key, and ends with 0 when it is asked to stop',
  async () => {
    using place = openPlace({
      'data-diff.yml': 'listen: "0"\ndata-sources: { lake: "duckdb:l" }\n',
    });
    const server = place.start(['serve']);
    const url = urlIn(await server.printed('"listening"'));
    const key = (
      await place.run(['keys', 'create', '--name', 'me', '--rights', 'read'])
    ).stdout.trim();

    const sources = (authorization: string) =>
      fetch(`${url}/api/v1/data_sources`, { headers: { authorization } });
    expect((await sources('Key nobody')).status).toBe(401);
    expect(await (await sources(`Key ${key}`)).json()).toMatchObject([{ id: 1, name: 'lake' }]);
    await place.run(['keys', 'revoke', 'me']);
    expect((await sources(`Key ${key}`)).status).toBe(401);

    server.process.kill('SIGTERM');
    const { exitCode, stdout, stderr } = await server.ended;
    expect(exitCode).toBe(0);
    expect(stdout + stderr).not.toContain(key);
  },
);

test.concurrent('serve stops where the shell that npm started it in is stopped', async () => {
  using place = openPlace();
  const server = place.startInShell(['serve', '--listen', '0']);
  const url = urlIn(await server.printed('"listening"'));
  const shell = String(server.process.pid);
  const pid = Number(readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8'));
  const answers = () =>
    fetch(`${url}/healthz`).then(
      () => true,
      () => false,
    );
  expect(await answers()).toBe(true);

  server.process.kill('SIGTERM');
  try {
    await until(async () => !(await answers()));
  } finally {
    if (await answers()) process.kill(pid, 'SIGKILL');
  }
  expect((await server.ended).stdout).toContain('"stopped"');
});

test.concurrent(
  'serve removes what a server wrote that was killed with all its processes',
  async () => {
    using place = openPlace();
    const left = makeTemporaryFolder(place.folder, 'process-');
    const [file = ''] = readdirSync(left);
    const owner = JSON.parse(readFileSync(join(left, file), 'utf8')) as object;
    writeFileSync(join(left, file), JSON.stringify({ ...owner, boot_id: 'of yesterday' }));

    const server = place.start(['serve', '--listen', '0'], { TMPDIR: place.folder });
    const log = await server.printed('"listening"');
    server.process.kill('SIGTERM');
    await server.ended;

    expect(log).toContain('"removed temporary folders of killed processes","folders":1');
    expect(existsSync(left)).toBe(false);
  },
);

test.concurrent('the diffs of run can be sent to a server', async () => {
  using place = openPlace({
    'data/a.csv': 'id\n1\n2\n',
    'server.yml': 'listen: "0"\nfolders: [data]\n',
  });
  const server = place.start(['serve', '--config', 'server.yml']);
  const url = urlIn(await server.printed('"listening"'));
  const made = await place.run(['keys', 'create', '--name', 'me', '--config', 'server.yml']);

  const files = ['--data-source1', 'files', '--file1', 'data/a.csv', '--file2', 'data/a.csv'];
  const { exitCode, stdout, stderr } = await place.run(
    ['run', ...files, '-k', 'id', '--api-url', url, '--json'],
    { DATAFOLD_API_KEY: made.stdout.trim() },
  );
  server.process.kill('SIGTERM');
  await server.ended;

  expect([exitCode, stderr]).toEqual([0, expect.stringContaining('done after')]);
  expect(JSON.parse(stdout)).toMatchObject([{ summary: { pks: { total_rows: [2, 2] } } }]);
});

test.concurrent.each([
  [['--listen', 'here'], '`listen` is `here`; it must be a port'],
  [['--data-sources', 'a: "foo://me:hunter2@db"'], 'has a URL that starts with "foo:"'],
  [['--store', 'no/such/folder/x.db'], 'it must be a file in a folder that exists'],
  [['--folders', 'no/such'], 'no/such" is no folder; each must be one that exists'],
  [['--listen', '192.0.2.1:0'], 'listen is "192.0.2.1:0": this machine has no such address'],
])('serve refuses %j', async (flags, sentence) => {
  using place = openPlace();

  const { exitCode, stdout, stderr } = await place.run(['serve', '--listen', '0', ...flags]);

  expect(exitCode).toBe(2);
  expect(stderr).toContain(sentence);
  expect(stdout + stderr).not.toContain('hunter2');
});

test.concurrent('serve refuses a temporary folder that no diff could use', async () => {
  using place = openPlace();

  const ended = await place.run(['serve', '--listen', '0'], { TMPDIR: '/no/such' });

  expect(ended).toEqual({
    exitCode: 2,
    stdout: '',
    stderr:
      'error: TMPDIR: the temporary folder "/no/such" cannot be used (ENOENT); ' +
      'it must be one that exists, has room, and may be written to.\n',
  });
});

test.concurrent('serve says who is in its way, once, where its port is taken', async () => {
  using place = openPlace();
  const first = place.start(['serve', '--listen', '0']);
  const address = new URL(urlIn(await first.printed('"listening"'))).host;

  const second = await place.run(['serve', '--listen', address, '--store', 'other.db']);
  first.process.kill('SIGTERM');
  await first.ended;

  expect(second).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: `error: listen is "${address}": another program listens there; stop it, or choose another port.\n`,
  });
});
