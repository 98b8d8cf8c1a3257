import type { Command } from 'commander';

/** The command of a process that the server starts; it is for no one else. */
export const DIFF_PROCESS = 'diff-process';

/** The command by which the server starts the processes that run its diffs. */
export function addDiffProcess(program: Command): void {
  program.command(DIFF_PROCESS, { hidden: true }).action(async () => {
    const { runDiffProcess } = await import('../../service/embedded/processes/run-diff-process.ts');
    await runDiffProcess();
  });
}
