import type { Command } from 'commander';
import type { RawValues } from '../../config/keys.ts';
import { loadSettings } from '../../config/load-settings.ts';
import type { Settings } from '../../config/settings.ts';
import { messageOf } from '../../contract/errors.ts';
import type { ReportedOutcome } from '../../report/facts.ts';
import { renderHtml } from '../../report/html.ts';
import { renderJson } from '../../report/json.ts';
import { renderTerminal } from '../../report/terminal.ts';
import { compareAll } from '../../run/compare-all.ts';
import { conclusionOf } from '../../run/outcomes.ts';
import { Progress, type RunProgress } from '../../run/progress.ts';
import { exitCodes, type Cli } from '../cli.ts';
import { findConfig } from '../find-config.ts';
import { addInputFlags, readInputFlags } from '../input-flags.ts';
import { cancellable } from '../interrupt.ts';
import { LiveProgress } from '../live-progress.ts';
import { withArguments } from '../positional.ts';

const AFTER_HELP = `
Examples:
  data-diff run old.csv new.csv -k id
  data-diff run prod.orders staging.orders -k id --data-source1 postgresql://reader@localhost/shop
  data-diff run --config data-diff.yml --max-rows-with-differences 1% --json

Exit codes:
  0  everything was compared and is within the limits; without limits differences are only told
  1  a limit is passed, whatever became of the other data diffs
  2  no limit is known to be passed, but not everything could be done: a flag or a setting is
     wrong, a data diff failed or took too long, or the report could not be written
  130, 143  cancelled by SIGINT or SIGTERM; so are the data diffs
`;

/** The command that runs data diffs. */
export function addRun(program: Command, cli: Cli): void {
  const command = program
    .command('run')
    .description('Run data diffs, print what they find, and fail past the limits.')
    .argument(
      '[datasets...]',
      'Two files or tables. A data source may stand before the first table, or one before each.',
    )
    .addHelpText('after', AFTER_HELP);
  addInputFlags(command);
  command
    .option('--no-config', 'Use no config file, even where there is a data-diff.yml.')
    .optionsGroup('Output:')
    .option('--json', 'Print the results as JSON, and nothing else, on stdout.')
    .action(async (texts: string[], { json = false }: { json?: boolean }) => {
      const inputs = withArguments(readInputFlags(command), texts);
      const usesConfig = command.getOptionValue('config') !== false;
      await cancellable(cli, (signal) => run(cli, { inputs, usesConfig, json, signal }));
    });
}

interface Wishes {
  inputs: RawValues;
  /** Whether a config file is used, given or found. */
  usesConfig: boolean;
  json: boolean;
  signal: AbortSignal;
}

/** Settings → requests → create → poll → gate → report → exit code. */
async function run(cli: Cli, { inputs, usesConfig, json, signal }: Wishes): Promise<void> {
  const { runtime, secrets, output } = cli;
  const config = usesConfig ? (inputs.config ?? (await findConfig(cli))) : undefined;
  const settings = await loadSettings(
    { ...inputs, config },
    { env: runtime.env, readFile: runtime.files.read, secrets },
  );
  for (const warning of settings.warnings) output.warn(warning);
  const outcomes = await compareAll(settings, {
    ...runtime,
    secrets,
    signal,
    log: output,
    openProgress: (numberOfDiffs) => openProgress(cli, numberOfDiffs),
    onUnfinished: () => undefined,
    embeddedHint: null,
  }).finally(() => output.clearStatus());
  if (json) output.printRaw(renderJson(outcomes, Infinity));
  else output.print(renderTerminal(outcomes, output.results));
  const isReported = await writeReport(cli, settings, outcomes);
  runtime.setExitCode(exitCodeOf(outcomes, isReported));
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
  outcomes: readonly ReportedOutcome[],
): Promise<boolean> {
  if (reportPath === null) return true;
  try {
    const path = await runtime.files.write(reportPath, renderHtml(outcomes));
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
