import type { RegistryClient } from './registry/source.ts';
import type { Program } from './programs.ts';

/** What of a machine decides how programs come onto it. */
export interface Machine {
  hasApt: boolean;
  isRoot: boolean;
  /** Whether `sudo -n` works: as root, without asking for a password. */
  hasSudo: boolean;
  /** The clients of package registries that are there. */
  clients: RegistryClient[];
  /** The system and its processor, as `linux-x64`. */
  platform: string;
}

/** The commands that install programs, and what to say before they run. */
export interface AptPlan {
  line: string;
  commands: string[][];
}

/** The programs to get from package registries, and what to say before. */
export interface RegistryPlan {
  line: string;
  programs: Program[];
}

const APT_INSTALL = ['apt-get', 'install', '-q', '-y', '--no-install-recommends'];

/** Debian's package would start a server of its own, for which the tests have no use. */
const NO_SERVER_OF_ITS_OWN = [
  'sed',
  '-i',
  's/^#\\?create_main_cluster.*/create_main_cluster = false/',
  '/etc/postgresql-common/createcluster.conf',
];

const namesOf = (programs: Program[]): string => programs.map(({ name }) => name).join(', ');

/** Of what a registry alone has, the client. */
const packagesOf = (programs: Program[]): string[] =>
  programs.flatMap(({ packages }) => (packages.length > 0 ? packages : ['python3-pip']));

/** Whether `apt-get` has it, or a client that is missing, too. */
const isForApt = ({ packages, registry }: Program, { clients }: Machine): boolean =>
  packages.length > 0 || (registry !== null && !clients.includes(registry.client));

/** How `apt-get` installs what is missing; `null` where nothing is, or it may not. */
export function planApt(allMissing: Program[], machine: Machine): AptPlan | null {
  const { isRoot, hasSudo, hasApt } = machine;
  const missing = allMissing.filter((program) => isForApt(program, machine));
  if (missing.length === 0 || !hasApt || !(isRoot || hasSudo)) return null;
  const packages = packagesOf(missing);
  const asRoot = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive'];
  const steps = [
    ['apt-get', 'update', '-q'],
    ...(packages.includes('postgresql')
      ? [[...APT_INSTALL, 'postgresql-common'], NO_SERVER_OF_ITS_OWN]
      : []),
    [...APT_INSTALL, ...packages],
  ];
  return {
    line: `Installing what the tests need: ${namesOf(missing)} (apt-get install ${packages.join(' ')}).`,
    commands: steps.map((step) => [...asRoot, ...step]),
  };
}

/** What of the missing comes from package registries, which need no root; `null` where nothing does. */
export function planRegistries(missing: Program[], machine: Machine): RegistryPlan | null {
  const programs = missing.filter(({ registry }) => {
    if (registry === null || !machine.clients.includes(registry.client)) return false;
    return registry.platforms === null || registry.platforms.includes(machine.platform);
  });
  if (programs.length === 0) return null;
  const sources = programs.map(
    ({ name, registry }) => `${name} (${registry!.packageName}, by ${registry!.client})`,
  );
  return { line: `Getting what the tests need: ${sources.join(', ')}.`, programs };
}

/** The one command that installs what could not be had, and what happens without it. */
export function adviceFor(missing: Program[], machine: Machine): string {
  const { hasApt, isRoot } = machine;
  const byApt = missing.filter((program) => isForApt(program, machine));
  const left = `Tests that need ${namesOf(missing)} do not run, and one fails.`;
  if (byApt.length === 0) return left;
  const command = `apt-get install --no-install-recommends ${packagesOf(byApt).join(' ')}`;
  const asRoot = `\`${isRoot ? '' : 'sudo '}${command}\``;
  const how = hasApt ? asRoot : `on Debian and Ubuntu, ${asRoot}`;
  return `${left} To install: ${how}.`;
}
