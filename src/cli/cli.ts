import type { Secrets } from '../config/secrets.ts';
import type { Output } from './output.ts';
import type { Runtime } from './runtime.ts';

/** What every command works with. */
export interface Cli {
  runtime: Runtime;
  secrets: Secrets;
  output: Output;
}

/** How a command ends, as `--help` tells it. */
export const exitCodes = { ok: 0, overLimit: 1, notDone: 2 } as const;
