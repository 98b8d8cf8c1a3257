import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programVariables } from '../program-variables.ts';

const PROGRAM = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));
/** As the script of package.json has them. */
const FLAGS = [
  '--disable-warning=ExperimentalWarning',
  '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
];
/** For what hangs: a busy machine may be many times slower than usual. */
const LIMIT_MS = 240_000;

/** How the program ended, and what it wrote. */
export interface Ended {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** The program as it runs. */
export interface Running {
  process: ChildProcess;
  ended: Promise<Ended>;
  /** Waits until it has written this on stderr, or a terminal, after what was waited for before. */
  said: (text: string) => Promise<void>;
  /** Waits until it has written this on stdout; answers all that it has written there. */
  printed: (text: string) => Promise<string>;
  /** Types an answer once it has asked this. */
  answer: (question: string, text: string) => Promise<void>;
}

/** A folder in which the command line is used. */
export interface Place {
  folder: string;
  write: (path: string, text: string) => void;
  read: (path: string) => string;
  /** Starts the program at a terminal, which shows stdout and stderr as one. */
  startAtTerminal: (args: string[], env?: Record<string, string>) => Running;
  /**
   * Starts the program with these arguments, and no variables but HOME, those of `env` and what finds
   * programs; it is killed after `limitMs`.
   */
  start: (args: string[], env?: Record<string, string>, limitMs?: number) => Running;
  /** The same in a shell, as npm does it, and with npm's variable. */
  startInShell: (args: string[]) => Running;
  /** The same as `start`, with its stdout in a file or device. */
  startInto: (path: string, args: string[]) => Running;
  /** The same as `start`, to its end. */
  run: (args: string[], env?: Record<string, string>) => Promise<Ended>;
  [Symbol.dispose]: () => void;
}

/** Node has no terminals to give. */
const TERMINAL = ['python3', fileURLToPath(new URL('terminal.py', import.meta.url))];

function launch(
  folder: string,
  args: string[],
  env: Record<string, string>,
  {
    program,
    shell = [],
    limitMs = LIMIT_MS,
  }: { program: string; shell?: string[]; limitMs?: number },
): Running {
  const [command = '', ...rest] = [...shell, process.execPath, ...FLAGS, program, ...args];
  const child = spawn(command, rest, {
    cwd: folder,
    env: { ...programVariables(), HOME: folder, ...env },
    timeout: limitMs,
    killSignal: 'SIGKILL',
  });
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (written[name] += text));
  }
  const ended = once(child, 'close').then(() => ({ exitCode: child.exitCode, ...written }));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  let read = 0;
  const channel = shell === TERMINAL ? 'stdout' : 'stderr';
  const said = async (text: string) => {
    while (!written[channel].includes(text, read)) {
      await Promise.race([once(child[channel], 'data'), ended]);
      if (hasEnded()) throw new Error(`It never said ${text}: ${written[channel]}`);
    }
    read = written[channel].indexOf(text, read) + text.length;
  };
  const printed = async (text: string) => {
    while (!written.stdout.includes(text)) {
      await Promise.race([once(child.stdout, 'data'), ended]);
      if (hasEnded()) throw new Error(`It never printed ${text}: ${written.stderr}`);
    }
    return written.stdout;
  };
  const answer = async (question: string, text: string) => {
    await said(question);
    child.stdin.write(text);
  };
  return { process: child, ended, said, printed, answer };
}

/**
 * An empty folder, or one with these files.
 *
 * @param program the script of the command line: that of the sources, or a bundled one.
 */
export function openPlace(files: Record<string, string> = {}, program = PROGRAM): Place {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-cli-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    folder,
    write,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    start: (args, env = {}, limitMs = LIMIT_MS) => launch(folder, args, env, { program, limitMs }),
    startAtTerminal: (args, env = {}) => launch(folder, args, env, { program, shell: TERMINAL }),
    // More than one command, so that the shell stays.
    startInShell: (args) =>
      launch(
        folder,
        args,
        { npm_command: 'exec' },
        { program, shell: ['sh', '-c', '"$0" "$@"; exit $?'] },
      ),
    startInto: (path, args) =>
      launch(folder, args, {}, { program, shell: ['sh', '-c', `exec "$0" "$@" >${path}`] }),
    run: (args, env = {}) => launch(folder, args, env, { program }).ended,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
