import type { ConnectedService } from '../../src/run/connect-service.ts';
import type { Runtime } from '../../src/action/runtime.ts';
import { isInside } from '../../src/service/embedded/inside.ts';
import { connectedTo, FakeGitHub, FakeService, FakeToolkit } from './fakes.ts';
import { inputVariables, readFrom, type ReadOptions } from '../config/read-inputs.ts';

/** A runner in memory: what a test gives it, and what the Action did to it. */
export class World {
  readonly toolkit = new FakeToolkit();
  readonly service = new FakeService();
  readonly github = new FakeGitHub();
  readonly written: Record<string, string> = {};
  readonly connected: unknown[] = [];
  exitCode: number | null = null;
  time = 0;
  kill: (signal: NodeJS.Signals) => void = () => undefined;
  readonly runtime: Runtime;

  constructor(
    inputs: Record<string, string>,
    {
      env = {},
      files = {},
      connection = {},
    }: ReadOptions & { connection?: Partial<ConnectedService> } = {},
  ) {
    this.runtime = {
      program: 'index.js',
      env: { GITHUB_STEP_SUMMARY: 'summary', ...env, ...inputVariables(inputs) },
      toolkit: this.toolkit,
      files: {
        read: (path) => readFrom(files, path),
        write: (path, text) => Promise.resolve(void (this.written[path] = text)).then(() => path),
        append: (path, text) =>
          Promise.resolve(void (this.written[path] = (this.written[path] ?? '') + text)),
      },
      folders: { working: '/work', temporary: '/tmp', toolCache: '/tools' },
      isInside,
      now: () => this.time,
      wallClock: () => this.time,
      sleep: (ms, signal) => this.#sleep(ms, signal),
      random: () => 0.5,
      onSignal: (listener) => {
        this.kill = listener;
        return () => undefined;
      },
      setExitCode: (code) => void (this.exitCode = code),
      connectService: (settings) => {
        this.connected.push(settings);
        return Promise.resolve(connectedTo(this.service, connection));
      },
      connectGitHub: () => Promise.resolve(this.github),
    };
  }

  #sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.time += ms;
    // A turn of the event loop, so that what else waits gets on.
    return new Promise((resolve, reject) => {
      setImmediate(() => (signal?.aborted ? reject(new Error('aborted')) : resolve()));
    });
  }
}
