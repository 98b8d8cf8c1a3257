import { messageOf } from '../contract/errors.ts';
import { Problems } from '../config/problems.ts';
import { readRawValues } from '../config/raw-values.ts';
import { branchRules } from './branch-rules.ts';
import { readInputs } from './read-inputs.ts';
import { readService } from '../config/read-settings.ts';
import { Log } from './log.ts';
import { cancelDiff } from '../run/run-diffs.ts';
import type { Runtime } from './runtime.ts';
import { Secrets } from '../config/secrets.ts';
import type { SavedState } from './state.ts';

/** Cancels one diff and says so. */
async function cancelLeftover(
  connection: Parameters<typeof cancelDiff>[0],
  id: number,
  log: Log,
): Promise<void> {
  const problem = await cancelDiff(connection, id);
  if (problem === null) log.info(`Cancelled data diff ${String(id)}, which was left running.`);
  else log.warning(`Data diff ${String(id)} may still run: ${problem}`);
}

/**
 * What runs after the job: cancels the diffs that `main` was killed before it could cancel. Those of
 * the embedded engine ended with its process. Nothing here fails the job.
 */
export async function cancelLeftovers(runtime: Runtime, state: SavedState): Promise<void> {
  const ids = state.unfinished;
  if (ids.length === 0) return;
  const { env, files, folders, toolkit } = runtime;
  const secrets = new Secrets((secret) => toolkit.setSecret(secret), env);
  const log = new Log(toolkit, secrets);
  try {
    const problems = new Problems();
    const values = await readRawValues(readInputs(env), {
      env,
      readFile: files.read,
      secrets,
      problems,
      branch: branchRules(runtime),
    });
    const settings = readService(values, { env, secrets, problems });
    problems.throwIfAny();
    if (settings.kind !== 'datafold') return;
    const connection = await runtime.connectService(settings, {
      folders,
      log: (line) => log.info(line),
      runUrl: null,
      program: { entry: runtime.program, env },
      redact: (text) => secrets.redact(text),
    });
    try {
      await Promise.all(ids.map((id) => cancelLeftover(connection, id, log)));
    } finally {
      await connection.service.close();
    }
  } catch (error) {
    log.warning(`Data diffs ${ids.join(', ')} may still run: ${messageOf(error)}`);
  }
}
