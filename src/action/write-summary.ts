import { messageOf } from '../contract/errors.ts';
import type { Log } from './log.ts';
import type { Runtime } from './runtime.ts';

/** Appends to the job summary; where the runner has none, nothing is lost but the summary. */
export async function writeSummary(
  text: string,
  { runtime, log }: { runtime: Runtime; log: Log },
): Promise<void> {
  const path = runtime.env['GITHUB_STEP_SUMMARY'];
  if (!path) return;
  try {
    await runtime.files.append(path, `${text}\n`);
  } catch (error) {
    log.warning(`The job summary could not be written: ${messageOf(error)}`);
  }
}
