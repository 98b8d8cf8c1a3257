import { tmpdir } from 'node:os';
import * as core from '@actions/core';
import { isInside } from '../service/embedded/inside.ts';
import { sleep, type Sleep } from '../service/timing.ts';
import { onSignal, type OnSignal } from '../run/cancellation.ts';
import { filesIn, type Files } from '../run/files.ts';
import { connectService, type ConnectService, type Folders } from '../run/connect-service.ts';
import { connectGitHub, type GitHubClient } from './github/client.ts';
import type { Environment } from '../config/data-sources.ts';
import type { Toolkit } from './log.ts';

/** Everything outside of the Action, so that tests can hand in their own. */
export interface Runtime {
  env: Environment;
  /** The script that this process runs. */
  program: string;
  toolkit: Toolkit;
  /** Relative paths start in the workspace. */
  files: Files;
  folders: Folders;
  /** Whether a path, relative to a folder, leads into one of others, by links too. */
  isInside: (path: string, from: string, folders: string[]) => Promise<boolean>;
  /** A clock that only goes forward. */
  now: () => number;
  /** Milliseconds since 1970. */
  wallClock: () => number;
  sleep: Sleep;
  random: () => number;
  /** Calls the listener for each signal to stop; the answer stops the calls. */
  onSignal: OnSignal;
  setExitCode: (code: number) => void;
  connectService: ConnectService;
  connectGitHub: (token: string, repository: string, signal: AbortSignal) => Promise<GitHubClient>;
}

/** The real thing: this process, on a runner. */
export function processRuntime(): Runtime {
  const { env } = process;
  const working = env['GITHUB_WORKSPACE'] || process.cwd();
  const temporary = env['RUNNER_TEMP'] || tmpdir();
  const toolCache = env['RUNNER_TOOL_CACHE'] || temporary;
  return {
    env,
    program: process.argv[1] ?? '',
    toolkit: core,
    files: filesIn(working),
    folders: { working, temporary, toolCache },
    isInside,
    now: () => performance.now(),
    wallClock: Date.now,
    sleep,
    random: Math.random,
    onSignal,
    setExitCode: (code) => {
      process.exitCode = code;
    },
    connectService,
    connectGitHub,
  };
}
