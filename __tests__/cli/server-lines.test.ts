import { EventEmitter } from 'node:events';
import { expect, test } from '@jest/globals';
import { serverLines } from '../../src/cli/server-lines.ts';
import { freePort } from '../servers/kept-server.ts';
import { until } from '../server/serve-fixture.ts';
import { openPlace } from './start.ts';

/** A stream that keeps what is written, or fails as the test says, as often as stdout can. */
class FakeStream extends EventEmitter {
  readonly lines: string[] = [];
  code: string | null = null;

  write(line: string, onWritten: (error: Error | null) => void = () => undefined): boolean {
    const error = this.code === null ? null : Object.assign(new Error(this.code), this);
    if (error) this.emit('error', error);
    else this.lines.push(line);
    onWritten(error);
    return true;
  }
}

test('lines that find no room are dropped, which is said once until there was room again', () => {
  const [stdout, stderr] = [new FakeStream(), new FakeStream()];
  const streams = { stdout, stderr } as unknown as Parameters<typeof serverLines>[0];
  const { write, unread } = serverLines(streams);
  const writeAs = (code: string | null, ...lines: string[]) => {
    stdout.code = code;
    for (const line of lines) write(line);
  };

  writeAs(null, '1');
  writeAs('ENOSPC', '2', '3');
  expect(stderr.lines).toEqual([
    'error: stdout cannot be written: ENOSPC; lines of the log are lost until it can\n',
  ]);
  writeAs(null, '4');
  writeAs('EDQUOT', '5');
  expect(stderr.lines).toHaveLength(2);
  stderr.code = 'ENOSPC';
  writeAs(null, '6');
  writeAs('ENOSPC', '7');
  expect(stdout.lines).toEqual(['1', '4', '6']);
  expect(unread.aborted).toBe(false);
  writeAs('EPIPE', '8');
  expect(unread.aborted).toBe(true);
});

test.each([
  [
    '/dev/full',
    /^Settings are from .*\nerror: stdout cannot be written: ENOSPC: .*; lines of the log are lost until it can\n$/,
  ],
  ['/dev/full 2>&1', /^$/],
])(
  'a server whose log finds no room in %s starts, answers, and stops as it should',
  async (target, said) => {
    const port = await freePort();
    using place = openPlace({ 'data-diff.yml': `listen: "${String(port)}"\n` });
    const server = place.startInto(target, ['serve']);
    const answers = () =>
      fetch(`http://127.0.0.1:${String(port)}/readyz`).then(
        ({ status }) => status === 200,
        () => false,
      );
    try {
      await until(() => Promise.race([answers(), server.ended.then(() => true)]));
      expect(await answers()).toBe(true);
    } finally {
      server.process.kill('SIGTERM');
    }
    expect(await server.ended).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: expect.stringMatching(said),
    });
  },
);

test('a server stops in order where whoever read its log is gone', async () => {
  using place = openPlace();
  const server = place.start(['serve', '--listen', '0']);
  const log = await server.printed('"listening"');
  server.process.stdout?.destroy();
  const response = await fetch(`${/"url":"([^"]*)"/.exec(log)?.[1] ?? ''}/healthz`);
  expect(response.status).toBe(200);
  expect(await server.ended).toMatchObject({ exitCode: 0, stderr: '' });
});
