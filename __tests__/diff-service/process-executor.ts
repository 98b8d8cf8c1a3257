import type { DataSourcesConfig } from '../../src/contract/data-source-config.ts';
import { join } from 'node:path';
import { environmentOfProcess } from '../../src/service/embedded/processes/environment.ts';
import { ProcessExecutor } from '../../src/service/embedded/processes/executor.ts';

const ENTRY = join(import.meta.dirname, '../service/embedded/processes/diff-process.ts');

export interface EngineOptions {
  /** Their paths start in the folder, and those of files. */
  dataSources: DataSourcesConfig;
  folder: string;
  temporaryDirectory: string;
}

/** Runs diffs as a server does: by the real engine, two at once, each in a process of its own. */
export function processExecutor({
  dataSources,
  folder,
  temporaryDirectory,
}: EngineOptions): ProcessExecutor {
  return new ProcessExecutor({
    entry: ENTRY,
    args: ['diff-process'],
    env: environmentOfProcess(process.env),
    yields: true,
    diffsAtOnce: 2,
    settings: {
      dataSources,
      memoryLimit: '512MiB',
      threads: 2,
      workingDirectory: folder,
      confinement: { folders: [folder] },
      temporaryDirectory,
      toolCacheDirectory: temporaryDirectory,
    },
    log: () => undefined,
    redact: (text) => text,
  });
}
