/**
 * Installs the programs that tests need and this machine lacks, as Debian and Ubuntu can, or says
 * how: `node __tests__/servers/install-programs.ts [--all-or-fail]`. Without that flag it succeeds
 * whatever is missing, since many tests need none of them; those that do say so.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, openSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type InstallPlan, type Machine, planInstall } from './install-plan.ts';
import { TEST_PROGRAMS } from './programs.ts';

function works(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function thisMachine(): Machine {
  const isRoot = process.getuid?.() === 0;
  return {
    hasApt: works('apt-get', '--version'),
    isRoot,
    hasSudo: !isRoot && works('sudo', '-n', 'true'),
  };
}

const missingPrograms = () => TEST_PROGRAMS.filter(({ isThere }) => !isThere());

/** Runs the commands in order; what they print is shown only where one fails. */
function runAll({ commands }: InstallPlan): void {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-programs-'));
  const file = join(folder, 'log');
  const log = openSync(file, 'a');
  try {
    for (const [program = '', ...args] of commands) {
      execFileSync(program, args, { stdio: ['ignore', log, log] });
    }
  } catch (error) {
    console.error(readFileSync(file, 'utf8').slice(-4000));
    console.error(error instanceof Error ? error.message : error);
  } finally {
    closeSync(log);
    rmSync(folder, { recursive: true });
  }
}

function main(): void {
  const plan = planInstall(missingPrograms(), thisMachine());
  if (!plan) return;
  console.error(plan.line);
  if (plan.commands.length > 0) runAll(plan);
  const left = missingPrograms();
  // Said anew with the command to run by hand, where installing did not work.
  const advice = plan.commands.length > 0 && planInstall(left, { ...thisMachine(), hasApt: false });
  if (advice) console.error(advice.line);
  if (left.length > 0 && process.argv.includes('--all-or-fail')) process.exitCode = 1;
}

main();
