import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { cancellable, patientSignals } from '../../src/cli/interrupt.ts';
import { Output } from '../../src/cli/output.ts';
import { processRuntime } from '../../src/cli/runtime.ts';
import { Secrets } from '../../src/config/secrets.ts';

/** A process in memory: `send` sends it a signal. */
function openProcess() {
  const clock = { ms: 0 };
  const exits: number[] = [];
  const codes: number[] = [];
  let send: (signal: NodeJS.Signals) => void = () => undefined;
  const runtime = {
    ...processRuntime(),
    stderr: new PassThrough() as unknown as NodeJS.WriteStream,
    now: () => clock.ms,
    onSignal: (listener: typeof send) => {
      send = listener;
      return () => (send = () => undefined);
    },
    setExitCode: (code: number) => void codes.push(code),
    exit: (code: number) => exits.push(code) as never,
  };
  const secrets = new Secrets(() => undefined, {});
  const cli = { runtime, secrets, output: new Output(runtime, secrets) };
  return { clock, exits, codes, cli, send: (signal: NodeJS.Signals) => send(signal) };
}

test('a signal that npm repeats at once is no second wish, and a later one ends the process', () => {
  const { clock, exits, cli, send } = openProcess();
  const heard: string[] = [];
  patientSignals(cli, 'Stopping')((signal) => void heard.push(signal));

  send('SIGINT');
  clock.ms = 20;
  send('SIGINT');
  expect([heard, exits]).toEqual([['SIGINT'], []]);

  clock.ms = 3000;
  send('SIGTERM');
  expect([heard, exits]).toEqual([['SIGINT'], [143]]);
});

test('a command that a signal cancels says so, and exits as shells expect', async () => {
  const { codes, cli, send } = openProcess();
  const running = cancellable(
    cli,
    (signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('gone')))),
  );
  send('SIGINT');
  await running;

  expect(codes).toEqual([130]);
  expect(String(cli.runtime.stderr.read())).toBe('error: The run was cancelled (SIGINT)\n');
});

test('what fails by itself is not taken for cancelled', async () => {
  const { codes, cli } = openProcess();
  const failing = cancellable(cli, () => Promise.reject(new Error('broken')));

  await expect(failing).rejects.toThrow('broken');
  expect(codes).toEqual([]);
});
