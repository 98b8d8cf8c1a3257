import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { main } from '../../src/cli/main.ts';
import { processRuntime } from '../../src/cli/runtime.ts';

const PROGRAM = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));

test('results that cannot be written are no verdict: the disk may be full', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, '--version'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/^error: stdout cannot be written: .*no space left on device.*\n$/m),
  ]);
});

test('a Node that is too old is named, and what is needed', async () => {
  const stderr = new PassThrough();
  const exitCodes: number[] = [];
  await main(['run', 'a.csv', 'b.csv', '-k', 'id'], {
    ...processRuntime(),
    nodeVersion: '20.20.2',
    stderr: stderr as unknown as NodeJS.WriteStream,
    setExitCode: (code) => exitCodes.push(code),
  });
  expect(String(stderr.read())).toBe(
    'error: This is Node 20.20.2; data-diff needs Node 24 or newer.\n',
  );
  expect(exitCodes).toEqual([2]);
});

test('a Node that is too old to load everything says so all the same', () => {
  const likeNode20 = `
    Object.defineProperty(process.versions, 'node', { value: '20.20.2' });
    const { NumberFormat } = Intl;
    Intl.NumberFormat = function (locale, options) {
      if (options?.maximumFractionDigits > 20) throw new RangeError('value is out of range');
      return new NumberFormat(locale, options);
    };`;
  const { status, stderr } = spawnSync(
    process.execPath,
    [`--import=data:text/javascript,${encodeURIComponent(likeNode20)}`, PROGRAM, 'run', 'a', 'b'],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/^error: This is Node 20\.20\.2; data-diff needs Node 24 or newer\.$/m),
  ]);
});
