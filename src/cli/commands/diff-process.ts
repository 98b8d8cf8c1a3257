import type { Command } from 'commander';
import { DIFF_PROCESS } from '../cli.ts';

/** The command by which the server starts the processes that run its diffs. */
export function addDiffProcess(program: Command): void {
  program.command(DIFF_PROCESS, { hidden: true }).action(async () => {
    const { runDiffProcess } = await import('../../service/embedded/processes/run-diff-process.ts');
    await runDiffProcess();
  });
}
