import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import * as core from '@actions/core';
import { sleep, type Sleep } from '../service/timing.ts';
import { onSignal, type OnSignal } from '../run/cancellation.ts';
import { connectService, type ConnectService, type Folders } from '../run/connect-service.ts';
import { connectGitHub, type GitHubClient } from './github/client.ts';
import type { Environment } from '../config/data-sources.ts';
import type { Toolkit } from './log.ts';

/** The files that the Action touches; relative paths start in the workspace. */
export interface Files {
  read: (path: string) => Promise<string>;
  /** Writes a file and the folders that it lies in; answers its absolute path. */
  write: (path: string, text: string) => Promise<string>;
  append: (path: string, text: string) => Promise<void>;
}

/** Everything outside of the Action, so that tests can hand in their own. */
export interface Runtime {
  env: Environment;
  toolkit: Toolkit;
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
  connectService: ConnectService;
  connectGitHub: (token: string, repository: string, signal: AbortSignal) => Promise<GitHubClient>;
}

/** The files of a folder. */
export function filesIn(folder: string): Files {
  return {
    read: (path) => readFile(resolve(folder, path), 'utf8'),
    write: async (path, text) => {
      const absolute = resolve(folder, path);
      await mkdir(dirname(absolute), { recursive: true });
      await writeFile(absolute, text);
      return absolute;
    },
    append: (path, text) => appendFile(resolve(folder, path), text),
  };
}

/** The real thing: this process, on a runner. */
export function processRuntime(): Runtime {
  const { env } = process;
  const working = env['GITHUB_WORKSPACE'] || process.cwd();
  const temporary = env['RUNNER_TEMP'] || tmpdir();
  const toolCache = env['RUNNER_TOOL_CACHE'] || temporary;
  return {
    env,
    toolkit: core,
    files: filesIn(working),
    folders: { working, temporary, toolCache },
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
