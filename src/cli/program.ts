import { Command } from 'commander';
import { closestMatch } from 'leven';
import packageJson from '../../package.json' with { type: 'json' };
import type { Cli } from './cli.ts';
import { wantsColor } from './color.ts';
import { addDiffProcess } from './commands/diff-process.ts';
import { addInit } from './commands/init.ts';
import { addKeys } from './commands/keys.ts';
import { addRun } from './commands/run.ts';
import { addServe } from './commands/serve.ts';
import { addSources } from './commands/sources.ts';

function flagsOf(command: Command): string[] {
  const own = command.options.flatMap(({ long }) => long ?? []);
  return [...own, ...command.commands.flatMap(flagsOf)];
}

/** What commander says of wrong arguments, as one sentence. */
function oneSentence(text: string, program: Command): string {
  // It takes `--flag=value` for the flag's name, and shows it: the value may be a secret.
  const [, flag] = /^error: unknown option '(--[^'=]+)=/.exec(text) ?? [];
  const nearest = flag === undefined ? undefined : closestMatch(flag, flagsOf(program));
  if (nearest !== undefined) return `unknown option '${String(flag)}'; the nearest is ${nearest}.`;
  return text
    .replace(/\n\(Did you mean (?:one of )?(.*)\?\)/, '; the nearest is $1')
    .replace(/^error: /, '')
    .trim()
    .replace(/[^.]$/, '$&.');
}

/** All commands. */
export function buildProgram(cli: Cli): Command {
  const { runtime, output } = cli;
  const { stdout, stderr, env } = runtime;
  const program = new Command('data-diff')
    .description('Compares tables, queries and files, and says what differs in the data.')
    .version(packageJson.version, '-V, --version', 'Print the version.')
    .helpOption('-h, --help', 'Print this help.')
    .helpCommand('help [command]', 'Print the help of a command.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text) => output.error(oneSentence(text, program)),
      getOutHasColors: () => wantsColor(stdout, env),
      getErrHasColors: () => wantsColor(stderr, env),
    })
    .configureHelp({ styleTitle: (title) => `\u001b[1m${title}\u001b[22m` });
  addRun(program, cli);
  addInit(program, cli);
  addServe(program, cli);
  addKeys(program, cli);
  addSources(program, cli);
  addDiffProcess(program);
  return program;
}
