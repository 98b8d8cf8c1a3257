import type { Runtime } from './runtime.ts';

/** Where the lines of a server's log go. */
export interface ServerLines {
  write: (line: string) => void;
  /** Aborts where nobody will ever read them. */
  unread: AbortSignal;
}

/**
 * Writes the lines of a server to stdout. They are worth less than what it does: those that find no
 * room are dropped, which is said on stderr, once until one was written again.
 */
export function serverLines({ stdout, stderr }: Pick<Runtime, 'stdout' | 'stderr'>): ServerLines {
  const unread = new AbortController();
  let isSaid = false;
  const onWritten = (error?: NodeJS.ErrnoException | null): void => {
    if (error?.code === 'EPIPE') {
      unread.abort();
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
  return { write: (line) => void stdout.write(line, onWritten), unread: unread.signal };
}
