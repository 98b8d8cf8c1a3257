import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { OutputError } from '../sources/write-all.ts';

/** Windows has no named pipes that are files: there everything is written before it is read. */
const HAS_PIPES = process.platform !== 'win32';

/**
 * Lets `write` write to a path while `read` reads from it, without anything in between on disk
 * where the platform has named pipes.
 *
 * @throws what `write` throws, else what `read` throws.
 */
export async function throughPipe<Written>(
  path: string,
  write: (output: WriteStream) => Promise<Written>,
  read: () => Promise<void>,
): Promise<Written> {
  try {
    if (!HAS_PIPES) {
      const written = await write(createWriteStream(path));
      await read();
      return written;
    }
    await promisify(execFile)('mkfifo', ['-m', '600', path]);
    return await atOnce(path, write, read);
  } finally {
    await rm(path, { force: true });
  }
}

async function atOnce<Written>(
  path: string,
  write: (output: WriteStream) => Promise<Written>,
  read: () => Promise<void>,
): Promise<Written> {
  const output = createWriteStream(path);
  const writing = write(output).catch(async (error: unknown) => {
    output.destroy();
    await finished(output).catch(() => undefined);
    throw error;
  });
  // A writer waits for a reader to open the pipe, and a reader that fails may never do so.
  const reading = read().finally(() => releaseWriter(path, output));
  const [written, done] = await Promise.allSettled([writing, reading]);
  if (written.status === 'fulfilled' && done.status === 'fulfilled') return written.value;
  // A reader that stops early breaks the pipe: then its own error says why.
  const isPipeBroken = written.status === 'fulfilled' || written.reason instanceof OutputError;
  if (done.status === 'rejected' && isPipeBroken) throw done.reason;
  throw (written as PromiseRejectedResult).reason;
}

/**
 * Ends the wait of a writer that no reader will come for. The writer may only be about to open the
 * pipe, and would wait for ever where this end was closed by then; so it stays until that is done.
 */
export async function releaseWriter(path: string, output: WriteStream): Promise<void> {
  const reader = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => null);
  if (output.pending && !output.closed) {
    await new Promise<void>((resolve) => {
      for (const event of ['open', 'error', 'close']) output.once(event, () => resolve());
    });
  }
  await reader?.close();
}
