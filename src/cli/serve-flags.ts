import { Option, type Command } from 'commander';
import type { ServeKey } from '../config/keys.ts';
import type { ServeOrigin } from '../config/serve-values.ts';
import type { Cli } from './cli.ts';
import { findConfig } from './find-config.ts';
import { describeInput } from './input-flags.ts';

const DESCRIPTIONS: Record<string, string> = {
  store:
    'Where diffs and keys are kept: the path of a SQLite file (default: data-diff.db beside the config file), or postgresql://… for several servers. ${NAME} is replaced by that environment variable.',
  listen:
    'Port, or host and port, such as 8080, 0.0.0.0:8080 or [::1]:8080. Default is 127.0.0.1:8080.',
  'public-url': 'How browsers and clients reach the server, where a proxy stands before it.',
  folders: 'Folders in which requests may name files. A list; without any, requests name no files.',
  'diffs-at-once': 'How many diffs run at once. Default is 2.',
  'diffs-at-once-per-source':
    'How many of them may read one data source, on all servers together. Default is all of them, and 4 of a warehouse or a cluster.',
  'memory-limit':
    "Memory of each diff before it spills to disk, such as 2GB. Default is half of the machine's, divided by diffs-at-once.",
  'queue-limit': 'How many diffs may wait; more are refused. Default is 1000.',
  'sample-rows':
    'How many rows of each kind (changed, removed, added, duplicated) a request may ask for; 0 shows none to anybody. Default is 100.',
  'max-rows-fetched':
    'How many rows any diff may copy out of databases at most, whatever a request asks for. Default is what it asks for.',
  'keep-rows':
    'How long such rows are kept, such as 30d; the counts stay. Default is as long as the diff.',
};

const PLACEHOLDERS: Record<string, string> = {
  store: 'path or url',
  listen: 'address',
  'public-url': 'url',
  folders: 'list',
  'data-sources': 'yaml',
  timeout: 'time',
  'memory-limit': 'size',
  'keep-rows': 'time',
};

/** Gives a command flags of the server, and `--config`. */
export function addServeFlags(command: Command, keys: readonly ServeKey[]): void {
  command.option('--config <path>', 'Config file. Default is data-diff.yml, where there is one.');
  for (const key of keys) {
    const description = DESCRIPTIONS[key] ?? describeInput(key);
    command.addOption(new Option(`--${key} <${PLACEHOLDERS[key] ?? 'number'}>`, description));
  }
}

/** Where a command's settings of the server come from: its flags, over the config file. */
export async function serveOrigin(
  command: Command,
  keys: readonly ServeKey[],
  cli: Cli,
): Promise<ServeOrigin> {
  const { runtime, secrets } = cli;
  const options: Record<string, unknown> = command.opts();
  const flags = command.options.flatMap((flag) => {
    const key = keys.find((name) => name === flag.name());
    const value = options[flag.attributeName()];
    return key !== undefined && typeof value === 'string' ? [[key, value.trim()] as const] : [];
  });
  const config = options['config'];
  return {
    flags: Object.fromEntries(flags),
    config: typeof config === 'string' ? config : await findConfig(cli),
    workingFolder: runtime.folders.working,
    env: runtime.env,
    readFile: runtime.files.read,
    secrets,
  };
}
