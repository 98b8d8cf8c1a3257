import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../config/data-sources.ts';
import type { OnSignal } from '../run/cancellation.ts';
import { connectService, type ConnectService, type Folders } from '../run/connect-service.ts';
import { filesIn, type Files } from '../run/files.ts';
import { endProcess } from '../run/leave.ts';
import { sleep, type Sleep } from '../service/timing.ts';
import { stopSignals } from './orphaned.ts';

/** Everything outside of the command line. */
export interface Runtime {
  env: Environment;
  /** Such as `24.1.0`. */
  nodeVersion: string;
  /** The script that this process runs. */
  program: string;
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
  /** Relative paths start in the working folder. */
  files: Files;
  folders: Folders;
  /** A clock that only goes forward. */
  now: () => number;
  /** Milliseconds since 1970. */
  wallClock: () => number;
  sleep: Sleep;
  random: () => number;
  /** Calls the listener for each signal to stop; the answer stops the calls. */
  onSignal: OnSignal;
  setExitCode: (code: number) => void;
  /** Ends the process at once. */
  exit: (code: number) => never;
  connectService: ConnectService;
}

/** The real thing: this process, in the folder where it was started. */
export function processRuntime(): Runtime {
  const { env, stdin, stdout, stderr } = process;
  const working = process.cwd();
  const cache = env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return {
    env,
    nodeVersion: process.versions.node,
    program: process.argv[1] ?? '',
    stdin,
    stdout,
    stderr,
    files: filesIn(working),
    folders: { working, temporary: tmpdir(), toolCache: env['RUNNER_TOOL_CACHE'] || cache },
    now: () => performance.now(),
    wallClock: Date.now,
    sleep,
    random: Math.random,
    onSignal: stopSignals(env),
    setExitCode: (code) => {
      process.exitCode = code;
    },
    exit: endProcess,
    connectService,
  };
}
