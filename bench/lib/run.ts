import { spawn } from 'node:child_process';

/** A program and its arguments. */
export type Command = [program: string, ...args: string[]];

/** A program took longer than it may. */
export class TookTooLong extends Error {
  override name = 'TookTooLong';
}

/**
 * Runs a program, and gives what it prints; rejects where it fails.
 *
 * @param seconds how long it may take; then it ends with all that it started.
 */
export async function run([program, ...args]: Command, seconds = Infinity): Promise<string> {
  const detached = Number.isFinite(seconds);
  // A process group of its own can be ended as one, and must be: Ctrl-C does not reach it.
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const end = (): void => void (child.pid !== undefined && killGroup(child.pid));
  let isTooLong = false;
  const timer = detached
    ? setTimeout(() => {
        isTooLong = true;
        end();
      }, seconds * 1000)
    : undefined;
  if (detached) process.once('exit', end);
  const code = await new Promise<number | null>((done, failed) => {
    child.on('error', failed);
    child.on('close', done);
  }).finally(() => {
    clearTimeout(timer);
    process.removeListener('exit', end);
  });
  if (code === 0) return output;
  if (isTooLong) throw new TookTooLong(`${program} took over ${seconds} s`);
  throw new Error(`${program} ended with ${code}: ${errors.trim().slice(-1000)}`);
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
