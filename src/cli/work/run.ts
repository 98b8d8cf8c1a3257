import packageJson from '../../../package.json' with { type: 'json' };
import type { RawValues } from '../../config/keys.ts';
import { loadSettings } from '../../config/load-settings.ts';
import { chooseByDbt } from '../../dbt/choose-diffs.ts';
import type { Settings } from '../../config/settings.ts';
import { messageOf } from '../../contract/errors.ts';
import type { ReportedOutcome } from '../../report/facts.ts';
import { renderHtml } from '../../report/html.ts';
import { leftOutLines } from '../../report/left-out.ts';
import { renderJson } from '../../report/json.ts';
import { renderTerminal } from '../../report/terminal.ts';
import { newsOfOutcomes, webhookMessage } from '../../report/webhook.ts';
import { compareAll } from '../../run/compare-all.ts';
import { deliver } from '../../run/deliver.ts';
import { conclusionOf } from '../../run/outcomes.ts';
import { Progress, type RunProgress } from '../../run/progress.ts';
import { exitCodes, type Cli } from '../cli.ts';
import { commandText } from '../command-text.ts';
import { findConfig } from '../find-config.ts';
import { LiveProgress } from '../live-progress.ts';
import { withArguments } from '../positional.ts';
import { withSomeRows } from '../some-rows.ts';

/** What the command line asks of a run. */
export interface Wishes {
  /** Values of flags, in the words of the inputs. */
  flags: RawValues;
  /** Arguments that are no flags: datasets, and where they are. */
  texts: readonly string[];
  /** Whether a config file is used, given or found. */
  usesConfig: boolean;
  json: boolean;
  signal: AbortSignal;
}

/** Settings → requests → create → poll → gate → report → exit code. */
export async function run(cli: Cli, wishes: Wishes): Promise<void> {
  const { runtime, secrets, output } = cli;
  const { flags, texts, usesConfig, json, signal } = wishes;
  const begun = runtime.now();
  const inputs = withArguments(flags, texts);
  const config = usesConfig ? (inputs.config ?? (await findConfig(cli))) : undefined;
  const read = await loadSettings(
    { ...inputs, config },
    { env: runtime.env, readFile: runtime.files.read, secrets },
    (values, origin) => chooseByDbt(values, origin, { fetchArtifact: null }),
  );
  const isShown = output.isRead && !json && inputs['sample-rows'] === undefined;
  const settings = isShown ? withSomeRows(read) : read;
  for (const warning of settings.warnings) output.warn(warning);
  const outcomes = await compareAll(settings, {
    ...runtime,
    secrets,
    signal,
    log: output,
    openProgress: (numberOfDiffs) => openProgress(cli, numberOfDiffs),
    onUnfinished: () => undefined,
    runUrl: null,
    embeddedHint: null,
  }).finally(() => output.clearStatus());
  const { chosen } = settings;
  if (json) {
    output.printRaw(renderJson(outcomes, Infinity));
    // Results have a place for diffs alone.
    for (const line of leftOutLines(chosen)) output.info(line);
  } else output.print(renderTerminal(outcomes, { ...output.results, rows: true, chosen }));
  const origin = {
    madeAt: runtime.wallClock(),
    durationMs: runtime.now() - begun,
    version: packageJson.version,
    command: secrets.redact(commandText(wishes)),
  };
  const html = () => renderHtml(outcomes, { origin, chosen });
  const isReported = await writeReport(cli, settings, html);
  await tell(cli, settings, outcomes, signal);
  runtime.setExitCode(exitCodeOf(outcomes, isReported));
}

/** Tells the webhook, where one is given, of a run that does not pass. */
async function tell(
  { runtime, output }: Cli,
  { notifyWebhook: url }: Settings,
  outcomes: readonly ReportedOutcome[],
  signal: AbortSignal,
): Promise<void> {
  const news = newsOfOutcomes(outcomes);
  if (url === null || news.passed) return;
  const { sleep, random } = runtime;
  const tools = { signal, sleep, random, log: (line: string) => output.info(line) };
  const reason = await deliver(url, webhookMessage(news, 'data-diff', []), tools);
  if (reason !== null) output.warn(`\`notify-webhook\` could not be told: ${reason}.`);
}

/** A status line where somebody looks on, else lines. */
function openProgress({ runtime, output }: Cli, numberOfDiffs: number): RunProgress {
  if (!output.isWatched) return new Progress(output, runtime.now, numberOfDiffs);
  const progress = new LiveProgress(output, runtime.now, numberOfDiffs);
  output.showStatus(() => progress.render(output.columns));
  return progress;
}

/** Writes the HTML report, where one is asked for; whether nothing is missing. */
async function writeReport(
  { runtime, output }: Cli,
  { reportPath }: Settings,
  html: () => string,
): Promise<boolean> {
  if (reportPath === null) return true;
  try {
    const path = await runtime.files.write(reportPath, html());
    output.info(`Report: ${path}`);
    return true;
  } catch (error) {
    output.error(
      `The report could not be written: ${messageOf(error)}. \`report-path\` must be a file that may be written.`,
    );
    return false;
  }
}

function exitCodeOf(outcomes: readonly ReportedOutcome[], isReported: boolean): number {
  const code = {
    success: exitCodes.ok,
    failure: exitCodes.overLimit,
    error: exitCodes.notDone,
  }[conclusionOf(outcomes)];
  return code === exitCodes.ok && !isReported ? exitCodes.notDone : code;
}
