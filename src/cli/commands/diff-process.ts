import type { Command } from 'commander';
import { DIFF_PROCESS, serveDiffs } from '../../run/diff-process.ts';

/** The command by which other commands start the processes that run their diffs. */
export function addDiffProcess(program: Command): void {
  program.command(DIFF_PROCESS, { hidden: true }).action(() => serveDiffs());
}
