import { join } from 'node:path';
import type { OurJob } from '../lib/ours.ts';
import { run } from '../lib/run.ts';

/** How much of `src` a diff runs through. */
export interface Way {
  /** Files of which at least one function was called. */
  files: number;
  /** Functions that were called. */
  functions: number;
}

/**
 * Has a checkout run a diff, and counts what of its `src` was called.
 *
 * @param checkout the absolute path of its root.
 */
export async function wayOf(job: OurJob, checkout: string, folder: string): Promise<Way> {
  const output = await run([
    process.execPath,
    '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
    '--disable-warning=ExperimentalWarning',
    join(import.meta.dirname, 'child.ts'),
    checkout,
    JSON.stringify(job),
    folder,
  ]);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Way;
}
