import type { Runtime } from './runtime.ts';

/**
 * Writes the lines of a server, which are worth less than what it does: where they find no room,
 * they are dropped, which is said on stderr, once until one was written again.
 *
 * @param onGone called where nobody will ever read them, for each line anew.
 */
export function serverLines(
  { stdout, stderr }: Pick<Runtime, 'stdout' | 'stderr'>,
  onGone: () => void,
): (line: string) => void {
  let isSaid = false;
  const onWritten = (error?: NodeJS.ErrnoException | null): void => {
    if (error?.code === 'EPIPE') {
      onGone();
    } else if (error && !isSaid) {
      const reason = `error: stdout cannot be written: ${error.message}`;
      stderr.write(`${reason}; lines of the log are lost until it can\n`);
    }
    isSaid = Boolean(error);
  };
  for (const stream of [stdout, stderr]) {
    // Every other command ends by such an event. Of stdout each line tells; of stderr nobody can be.
    stream.removeAllListeners('error').on('error', () => undefined);
  }
  return (line) => void stdout.write(line, onWritten);
}
