import { messageOf } from '../contract/errors.ts';
import { listenForCancel, type Cancellation } from '../run/cancellation.ts';
import { secretsHint } from './event.ts';
import { Log, safeText } from './log.ts';
import { compareAll } from '../run/compare-all.ts';
import { failureOf } from '../run/outcomes.ts';
import { outputsOf, outputsOfError, setOutputs } from './outputs.ts';
import { cancelLeftovers } from './post.ts';
import { prepare } from './prepare.ts';
import { Progress } from '../run/progress.ts';
import { publishProblem } from './publish-problem.ts';
import { publish } from './publish.ts';
import { processRuntime, type Runtime } from './runtime.ts';
import { Secrets } from '../config/secrets.ts';
import { SavedState } from './state.ts';

/**
 * Runs the Action, as the step of a job or, from the same bundle, as what runs after the job.
 * Here alone a step fails.
 */
export async function run(runtime: Runtime = processRuntime()): Promise<void> {
  const { env, toolkit } = runtime;
  const state = new SavedState(toolkit);
  if (state.isPost) return cancelLeftovers(runtime, state);
  const secrets = new Secrets((secret) => toolkit.setSecret(secret), env);
  const cancellation = listenForCancel(runtime.onSignal);
  const failure = await compare(runtime, secrets, state, cancellation.signal)
    .catch((error: unknown) => explain(error, runtime, cancellation, secrets))
    .finally(cancellation.release);
  if (failure !== null) toolkit.setFailed(safeText(secrets.redact(failure)));
  if (cancellation.exitCode !== null) runtime.setExitCode(cancellation.exitCode);
}

/** Inputs → requests → create → poll → gate → report; answers why the step fails, or `null`. */
async function compare(
  runtime: Runtime,
  secrets: Secrets,
  state: SavedState,
  signal: AbortSignal,
): Promise<string | null> {
  state.start();
  const begun = runtime.now();
  const log = new Log(runtime.toolkit, secrets);
  const { settings, event } = await prepare(runtime, secrets, log, signal);
  const outcomes = await compareAll(settings, {
    ...runtime,
    secrets,
    log,
    signal,
    openProgress: (numberOfDiffs) => new Progress(log, runtime.now, numberOfDiffs),
    onUnfinished: (ids) => state.keepUnfinished(ids),
    runUrl: event.runUrl,
    embeddedHint: secretsHint(event.withheld),
  });
  const published = await publish(outcomes, { runtime, settings, event, log, signal, begun });
  setOutputs(runtime.toolkit, outputsOf(outcomes, published));
  return failureOf(outcomes);
}

/** Why there is no result, which is shown everywhere; the stack is for the debug log. */
async function explain(
  error: unknown,
  runtime: Runtime,
  { exitCode, signal }: Cancellation,
  secrets: Secrets,
): Promise<string> {
  const { toolkit } = runtime;
  const stack = error instanceof Error ? error.stack : undefined;
  if (stack !== undefined) toolkit.debug(safeText(secrets.redact(stack)));
  const reason = exitCode === null ? messageOf(error) : messageOf(signal.reason);
  // The reason of the failure is what the user needs; that something else is missing shows itself.
  const note = (unwritable: unknown): null => {
    toolkit.debug(safeText(secrets.redact(messageOf(unwritable))));
    return null;
  };
  const log = new Log(toolkit, secrets);
  // Whoever cancels knows that there is no result.
  const commentUrl = signal.aborted
    ? null
    : await publishProblem(secrets.redact(reason), { runtime, secrets, log, signal }).catch(note);
  try {
    setOutputs(toolkit, outputsOfError(commentUrl));
  } catch (unwritable) {
    note(unwritable);
  }
  return reason;
}
