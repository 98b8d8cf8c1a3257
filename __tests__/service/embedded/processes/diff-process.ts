/** What the command line does for its hidden command: the program of a process that runs diffs. */
import { enableCompileCache } from 'node:module';

// To read its TypeScript anew takes longer than what most tests have it do.
enableCompileCache();
const { runDiffProcess } =
  await import('../../../../src/service/embedded/processes/run-diff-process.ts');

await runDiffProcess();
