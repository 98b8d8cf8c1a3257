import { describe, expect, it } from '@jest/globals';
import { Statements } from '../../src/duckdb/statements.ts';

/** A statement that ends when the test says so, and the asks to end it. */
function openStatement(afterMs: number | null) {
  const running = new Set<Promise<unknown>>();
  let interrupts = 0;
  const abandonment = afterMs === null ? null : { afterMs, running };
  const statements = new Statements(() => void (interrupts += 1), abandonment);
  const work = Promise.withResolvers<string>();
  const abort = new AbortController();
  const ended = statements.run(abort.signal, () => work.promise);
  ended.catch(() => undefined);
  return { statements, work, abort, ended, running, interrupts: () => interrupts };
}

/** Long after what a test is about. */
const NEVER_MS = 1_000_000;

describe('a statement', () => {
  it('gives what it gives, and fails as it fails', async () => {
    const one = openStatement(NEVER_MS);
    one.work.resolve('rows');
    expect(await one.ended).toBe('rows');

    const other = openStatement(NEVER_MS);
    other.work.reject(new Error('no such table'));
    await expect(other.ended).rejects.toThrow('no such table');
  });

  it('is asked to end where the signal aborts, and awaited', async () => {
    const { abort, ended, work, running, interrupts } = openStatement(NEVER_MS);
    abort.abort();
    expect(interrupts()).toBe(1);
    work.reject(new Error('Interrupted!'));
    await expect(ended).rejects.toMatchObject({ name: 'CancelledError' });
    expect(running.size).toBe(0);
  });

  it('that does not end is given up, and counted while it runs on', async () => {
    const { abort, ended, work, running } = openStatement(1);
    abort.abort();
    await expect(ended).rejects.toMatchObject({ name: 'CancelledError' });
    const [abandoned] = [...running];
    expect(running.size).toBe(1);
    work.resolve('late');
    await abandoned;
    await new Promise(setImmediate);
    expect(running.size).toBe(0);
  });

  it('is not begun on a connection on which one runs on, which is closed after that', async () => {
    const { statements, abort, ended, work } = openStatement(1);
    const closed: string[] = [];
    abort.abort();
    await ended.catch(() => undefined);
    const begun: string[] = [];
    const next = statements.run(undefined, () => Promise.resolve(begun.push('next')));
    await expect(next).rejects.toMatchObject({ name: 'CancelledError' });
    expect(begun).toEqual([]);
    statements.whenEnded(() => closed.push('closed'));
    expect(closed).toEqual([]);
    work.resolve('late');
    await new Promise(setImmediate);
    expect(closed).toEqual(['closed']);
  });

  it('is not begun where the signal has aborted, and leaves the connection to be closed', async () => {
    const statements = new Statements(() => undefined, null);
    const aborted = AbortSignal.abort();
    const run = statements.run(aborted, () => Promise.reject(new Error('it was begun')));
    await expect(run).rejects.toMatchObject({ name: 'CancelledError' });
    const closed: string[] = [];
    statements.whenEnded(() => closed.push('closed'));
    expect(closed).toEqual(['closed']);
  });
});
