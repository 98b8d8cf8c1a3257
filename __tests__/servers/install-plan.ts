import type { Program } from './programs.ts';

/** What of a machine decides how programs come onto it. */
export interface Machine {
  hasApt: boolean;
  isRoot: boolean;
  /** Whether `sudo -n` works: as root, without asking for a password. */
  hasSudo: boolean;
}

/** The commands that install programs, and what to say before they run or instead of them. */
export interface InstallPlan {
  line: string;
  /** Empty where this machine cannot install anything by itself. */
  commands: string[][];
}

const APT_INSTALL = ['apt-get', 'install', '-q', '-y', '--no-install-recommends'];

/** Debian's package would start a server of its own, for which the tests have no use. */
const NO_SERVER_OF_ITS_OWN = [
  'sed',
  '-i',
  's/^#\\?create_main_cluster.*/create_main_cluster = false/',
  '/etc/postgresql-common/createcluster.conf',
];

/** How the programs that are missing come onto a machine; `null` where none is missing. */
export function planInstall(missing: Program[], machine: Machine): InstallPlan | null {
  if (missing.length === 0) return null;
  const names = missing.map(({ name }) => name).join(', ');
  const packages = missing.flatMap((program) => program.packages);
  const { isRoot, hasSudo, hasApt } = machine;
  if (!hasApt || !(isRoot || hasSudo)) {
    const command = `apt-get install --no-install-recommends ${packages.join(' ')}`;
    const how = hasApt ? `\`sudo ${command}\`` : `on Debian and Ubuntu, \`${command}\``;
    return { line: `Tests fail without ${names}. To install them: ${how}.`, commands: [] };
  }
  const asRoot = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive'];
  const steps = [
    ['apt-get', 'update', '-q'],
    ...(packages.includes('postgresql')
      ? [[...APT_INSTALL, 'postgresql-common'], NO_SERVER_OF_ITS_OWN]
      : []),
    [...APT_INSTALL, ...packages],
  ];
  return {
    line: `Installing what the tests need: ${names} (apt-get install ${packages.join(' ')}).`,
    commands: steps.map((step) => [...asRoot, ...step]),
  };
}
