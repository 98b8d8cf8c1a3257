/** What the command line does for its hidden command: the program of a process that runs diffs. */
import { runDiffProcess } from '../../../../src/service/embedded/processes/run-diff-process.ts';

await runDiffProcess();
