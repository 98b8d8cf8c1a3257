import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Cli } from './cli.ts';

/** The settings that a command takes where it is not told otherwise. */
export const DEFAULT_CONFIG = 'data-diff.yml';

/** `data-diff.yml`, where the working folder has one; that it is used is said. */
export async function findConfig({ runtime, output }: Cli): Promise<string | undefined> {
  try {
    await access(resolve(runtime.folders.working, DEFAULT_CONFIG));
  } catch {
    return undefined;
  }
  output.info(`Settings are from ${DEFAULT_CONFIG}.`);
  return DEFAULT_CONFIG;
}
