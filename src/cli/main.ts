import { CommanderError } from 'commander';
import { Secrets } from '../config/secrets.ts';
import { messageOf } from '../contract/errors.ts';
import { exitCodes, type Cli } from './cli.ts';
import { Output } from './output.ts';
import { buildProgram } from './program.ts';
import { processRuntime, type Runtime } from './runtime.ts';

/** Whoever reads may have seen enough, as `head` has: what is left to write is for nobody. */
function endWhereNobodyReads({ stdout, stderr, exit }: Runtime): void {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      exit(exitCodes.notDone);
    });
  }
}

/** Says why a command did not work; the stack is for whoever looks into it. */
function explain(error: unknown, { runtime, output }: Cli): void {
  runtime.setExitCode(exitCodes.notDone);
  if (error instanceof CommanderError) {
    // It has said so itself; help and version are no errors.
    if (error.exitCode === 0) runtime.setExitCode(exitCodes.ok);
    return;
  }
  const stack = runtime.env['DEBUG'] && error instanceof Error ? error.stack : undefined;
  output.error(stack ?? messageOf(error));
}

/** The command line: runs the one command that the arguments name. */
export async function main(args: readonly string[], runtime = processRuntime()): Promise<void> {
  endWhereNobodyReads(runtime);
  const secrets = new Secrets(() => undefined, runtime.env);
  const cli: Cli = { runtime, secrets, output: new Output(runtime, secrets) };
  try {
    await buildProgram(cli).parseAsync([...args], { from: 'user' });
  } catch (error) {
    explain(error, cli);
  }
}
