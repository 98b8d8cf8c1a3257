import { describe, expect, test } from '@jest/globals';
import type { Command } from 'commander';
import { Output } from '../../src/cli/output.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { processRuntime } from '../../src/cli/runtime.ts';
import { Secrets } from '../../src/config/secrets.ts';
import { readText } from './workflow-linter.ts';

const runtime = processRuntime();
const secrets = new Secrets(() => undefined, {});
const program = buildProgram({ runtime, secrets, output: new Output(runtime, secrets) });

/** The command that a shown line starts, such as `keys create`; `null` where there is none. */
function commandOf(words: readonly string[], parent: Command = program): Command | null {
  const [first, ...rest] = words;
  const command = parent.commands.find((candidate) => candidate.name() === first);
  if (!command) return parent === program ? null : parent;
  return commandOf(rest, command);
}

function flagsOf(command: Command): string[] {
  return command.options.flatMap(({ long, short }) => [long ?? '', short ?? '']);
}

function allCommands(parent: Command = program): Command[] {
  return parent.commands.flatMap((command) => [command, ...allCommands(command)]);
}

/** The lines of a document that call the program, without comments. */
function linesOf(document: string): string[] {
  const text = readText(document).replaceAll('\\\n', ' ');
  const lines = [...text.matchAll(/^ *(?:npx data-diff-action|data-diff) ([^#\n|]*)/gm)];
  return lines.map(([, line = '']) => line.trim()).filter((line) => !line.startsWith('<'));
}

const shown = ['docs/cli.md', 'docs/server.md'].flatMap(linesOf);

describe('the documents about the command line', () => {
  test('show calls of it', () => {
    expect(shown.length).toBeGreaterThan(5);
  });

  test.each(shown)('show %j, which the program takes', (line) => {
    const command = commandOf(line.split(/\s+/));
    expect(command).not.toBeNull();
    const used = [...line.matchAll(/(?:^|\s)(--?[a-z][\w-]*)/g)].map(([, flag]) => flag);
    for (const flag of used) expect(command && flagsOf(command)).toContain(flag);
  });

  test('name no flag that does not exist', () => {
    const known = allCommands().flatMap(flagsOf).concat('--help');
    const named = [...readText('docs/cli.md').matchAll(/`(--?[a-z][\w-]*)/g)].map(
      ([, flag]) => flag,
    );
    expect(named.length).toBeGreaterThan(5);
    for (const flag of named) expect(known).toContain(flag);
  });

  test('name every command that is not hidden', () => {
    const commands = program.createHelp().visibleCommands(program);
    for (const command of commands) {
      if (command.name() === 'help') continue;
      expect(readText('docs/cli.md')).toMatch(new RegExp(`^\\| \`${command.name()}[ \`]`, 'm'));
    }
  });
});
