import { expect, test } from '@jest/globals';
import { type Machine, planInstall } from './install-plan.ts';
import type { Program } from './programs.ts';

const missing = (name: string, ...packages: string[]): Program => ({
  name,
  packages,
  isThere: () => false,
});

const POSTGRESQL = missing('PostgreSQL', 'postgresql');
const CURL = missing('curl', 'curl');
const ROOT: Machine = { hasApt: true, isRoot: true, hasSudo: false };

test('a machine that has every program has nothing to install', () => {
  expect(planInstall([], ROOT)).toBeNull();
});

test('root installs what is missing, and nothing else', () => {
  expect(planInstall([CURL], ROOT)).toEqual({
    line: 'Installing what the tests need: curl (apt-get install curl).',
    commands: [
      ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', 'update', '-q'],
      [
        'env',
        'DEBIAN_FRONTEND=noninteractive',
        ...['apt-get', 'install', '-q', '-y', '--no-install-recommends', 'curl'],
      ],
    ],
  });
});

test('PostgreSQL is told to start no server of its own before it is installed', () => {
  const commands = planInstall([POSTGRESQL], ROOT)?.commands.map((command) => command.join(' '));
  expect(commands).toHaveLength(4);
  expect(commands?.[1]).toMatch(/ install .* postgresql-common$/);
  expect(commands?.[2]).toContain('create_main_cluster = false');
  expect(commands?.[3]).toMatch(/ install .* postgresql$/);
});

test('another user installs by sudo where it asks for no password', () => {
  const plan = planInstall([CURL], { hasApt: true, isRoot: false, hasSudo: true });
  expect(plan?.commands.map((command) => command.slice(0, 3))).toEqual([
    ['sudo', '-n', 'env'],
    ['sudo', '-n', 'env'],
  ]);
});

test('who may not install is told the one command to run', () => {
  expect(planInstall([POSTGRESQL, CURL], { hasApt: true, isRoot: false, hasSudo: false })).toEqual({
    line:
      'Tests fail without PostgreSQL, curl. To install them: ' +
      '`sudo apt-get install --no-install-recommends postgresql curl`.',
    commands: [],
  });
});

test('a system without apt-get is told what Debian calls the packages', () => {
  expect(planInstall([CURL], { hasApt: false, isRoot: true, hasSudo: false })).toEqual({
    line:
      'Tests fail without curl. To install them: on Debian and Ubuntu, ' +
      '`apt-get install --no-install-recommends curl`.',
    commands: [],
  });
});
