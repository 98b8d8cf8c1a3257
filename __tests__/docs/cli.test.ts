import { describe, expect, test } from '@jest/globals';
import type { Command } from 'commander';
import { pages } from '../../scripts/generate-readme.ts';
import { Output } from '../../src/cli/output.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { processRuntime } from '../../src/cli/runtime.ts';
import { Secrets } from '../../src/config/secrets.ts';
import { allPages } from './markdown.ts';
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
  const lines = [...text.matchAll(/^ *(?:npm run -s data-diff --|data-diff) ([^#\n|]*)/gm)];
  return lines.map(([, line = '']) => line.trim()).filter((line) => !line.startsWith('<'));
}

const shown = pages.flatMap(linesOf);

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

  test('run only scripts that package.json has', () => {
    const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
    const called = allPages(pages).flatMap((page) =>
      [...readText(page).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name),
    );
    expect(called.length).toBeGreaterThan(10);
    expect(called.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('do not say that it is on npm, where it is not yet', () => {
    for (const page of pages) {
      expect(readText(page)).not.toMatch(/(npx|install|-g|--global) data-diff-action(?![\w.-])/);
    }
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
