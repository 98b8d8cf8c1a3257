import { CommanderError } from 'commander';
import { Secrets } from '../config/secrets.ts';
import { ConfigurationError, messageOf } from '../contract/errors.ts';
import { exitCodes, type Cli } from './cli.ts';
import { hideArguments } from './hide-arguments.ts';
import { Output } from './output.ts';
import { buildProgram } from './program.ts';
import { processRuntime, type Runtime } from './runtime.ts';

/** The oldest Node that has all that is used here, as `engines` of package.json says. */
const OLDEST_NODE = 24;

function checkNode({ nodeVersion }: Runtime): void {
  if (Number.parseInt(nodeVersion, 10) >= OLDEST_NODE) return;
  throw new ConfigurationError(
    `This is Node ${nodeVersion}; data-diff needs Node ${String(OLDEST_NODE)} or newer.`,
  );
}

/** Ends the process where what it says cannot be written. */
function endWhereNobodyReads({ stdout, stderr, exit }: Runtime): void {
  stderr.on('error', () => exit(exitCodes.notDone));
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads may have seen enough, as `head` has: what is left to write is for nobody.
    if (error.code !== 'EPIPE') stderr.write(`error: stdout cannot be written: ${error.message}\n`);
    exit(exitCodes.notDone);
  });
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
  hideArguments(args, secrets);
  try {
    checkNode(runtime);
    await buildProgram(cli).parseAsync([...args], { from: 'user' });
  } catch (error) {
    explain(error, cli);
  }
}
