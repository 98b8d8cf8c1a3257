import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** Why an output failed, so that the failure is not taken for one of what was to be written. */
export class OutputError extends Error {
  override name = 'OutputError';
}

/**
 * Writes chunks as fast as the output takes them, and ends it. Where the output fails, the other
 * chunks are read and dropped: the connection that they come from can then still be used.
 *
 * @throws OutputError where the output failed.
 */
export async function writeAll(
  chunks: AsyncIterable<Uint8Array | string>,
  output: Writable,
): Promise<void> {
  const failed = new AbortController();
  output.once('error', (error) => failed.abort(error));
  for await (const chunk of chunks) {
    if (failed.signal.aborted || output.write(chunk)) continue;
    await once(output, 'drain', { signal: failed.signal }).catch(() => undefined);
  }
  if (!failed.signal.aborted) {
    output.end();
    await finished(output).catch(() => undefined);
  }
  if (failed.signal.aborted) {
    throw new OutputError('the output was closed', { cause: failed.signal.reason });
  }
}
