import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { linesFor } from './left-out.ts';

const ROOT = join(import.meta.dirname, '../../..');
const JEST = join(ROOT, 'node_modules/jest/bin/jest.js');

let folder: string;
beforeEach(() => {
  // Within this folder, so that its test files find what they import.
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  folder = mkdtempSync(join(ROOT, '.cache/left-out-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a test file as `npm test` would, and gives its exit code and what it printed. */
function runTests(body: string, env: Record<string, string> = {}) {
  const imports = [
    `import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';`,
    `import { MissingProgram } from '${ROOT}/__tests__/servers/missing-program.ts';`,
    `const open = () => { throw new MissingProgram('MariaDB', 'MariaDB is not here'); };`,
  ];
  writeFileSync(join(folder, 'it.test.ts'), [...imports, body].join('\n'));
  const config = ['--config', join(ROOT, 'jest.config.mjs'), '--rootDir', ROOT];
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...['--experimental-vm-modules', '--no-warnings', JEST, ...config, '-i', '--verbose'],
      ...['--testMatch', `${folder}/*.test.ts`, '--'],
    ],
    { cwd: ROOT, encoding: 'utf8', env: { PATH: process.env['PATH'], ...env } },
  );
  return { status, printed: stderr };
}

const OF_TWO_SERVERS = `
  describe('MariaDB', () => {
    let database;
    beforeAll(() => { database = open(); });
    afterAll(() => database.drop());
    test('is read', () => {});
    test('is written', () => {});
  });
  test('another is read', () => {});
`;

test('a test that cannot run is left out, those beside it run, and the run fails', () => {
  const { status, printed } = runTests(OF_TWO_SERVERS);
  expect(printed).toContain('○ skipped is read');
  expect(printed).toContain('○ skipped is written');
  expect(printed).toContain('✓ another is read');
  expect(printed).toContain('Left out, since MariaDB is not on this machine: 2 tests of 1 file.');
  expect(printed).toContain('Tests:       2 skipped, 1 passed, 3 total');
  expect(status).toBe(1);
});

test('in CI nothing is left out: each test that cannot run fails', () => {
  const { status, printed } = runTests(OF_TWO_SERVERS, { CI: 'true' });
  expect(printed).toContain('● MariaDB › is read');
  expect(printed).toContain('MissingProgram: MariaDB is not here');
  expect(printed).not.toContain('Left out');
  expect(status).toBe(1);
});

test('a test that fails for anything else fails, and one that needs nothing leaves nothing out', () => {
  const failing = runTests(`test('counts', () => expect(1).toBe(2));`);
  expect(failing.printed).toContain('Tests:       1 failed, 1 total');
  expect(failing.status).toBe(1);
  const passing = runTests(`test('counts', () => expect(1).toBe(1));`);
  expect(passing.printed).not.toContain('Left out');
  expect(passing.status).toBe(0);
});

test('what was left out is said in one line for each program, with tests and files', () => {
  const of = (program: string, path: string) => ({ program, path });
  expect(
    linesFor([of('MariaDB', 'a'), of('curl', 'a'), of('MariaDB', 'a'), of('MariaDB', 'b')]),
  ).toEqual([
    'Left out, since MariaDB is not on this machine: 3 tests of 2 files.',
    'Left out, since curl is not on this machine: 1 test of 1 file.',
  ]);
});
