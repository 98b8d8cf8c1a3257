/** The argument of a process that runs diffs for another one; it is for no one else. */
export const DIFF_PROCESS = 'diff-process';

/** Whether this process was started to run diffs for another one. */
export const isDiffProcess = (): boolean => process.argv[2] === DIFF_PROCESS;

/**
 * Runs diffs for the process that started this one.
 *
 * @throws ConfigurationError where nobody is there to say what to run.
 */
export async function serveDiffs(): Promise<void> {
  const { runDiffProcess } = await import('../service/embedded/processes/run-diff-process.ts');
  await runDiffProcess();
}
