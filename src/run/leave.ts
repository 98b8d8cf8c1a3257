/** How long a process may take to end by itself once its work is done. */
const END_WITHIN_MS = 1000;

/**
 * Ends this process at once. `process.exit` waits for the threads of native code, and DuckDB does not
 * listen while it parses and plans; so another program, which only ends with the exit code, takes the
 * place of this one.
 */
export function endProcess(code: number): never {
  if (process.execve === undefined || process.platform === 'win32') {
    // There, nothing else ends it; the exit code is then 1.
    process.kill(process.pid, 'SIGKILL');
    throw new Error('the process was killed');
  }
  const env = { ...process.env, NODE_OPTIONS: '' };
  const program = [process.execPath, '-e', `process.exit(${String(code)})`];
  return process.execve(process.execPath, program, env);
}

/** Ends a process that is done and that something, for which nobody waits any more, keeps alive. */
export function leave(): void {
  const timer = setTimeout(() => {
    const isWriting = process.stdout.writableLength > 0 || process.stderr.writableLength > 0;
    if (isWriting) timer.refresh();
    else endProcess(Number(process.exitCode ?? 0));
  }, END_WITHIN_MS).unref();
}
