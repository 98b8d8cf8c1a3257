import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { loadSettings } from '../../config/load-settings.ts';
import { ConfigurationError } from '../../contract/errors.ts';
import { exitCodes, type Cli } from '../cli.ts';
import { Asker, isClosedPrompt, isInterrupted, type Conversation } from '../init/asker.ts';
import { gatherAnswers, type Answers } from '../init/answers.ts';
import { lookWith } from '../init/look.ts';
import { CONFIG_PATH, WORKFLOW_PATH } from '../init/paths.ts';
import { renderConfig, renderWorkflow } from '../init/render.ts';

/** What a shell expects of a process that Ctrl-C ended. */
const INTERRUPTED = 130;

const NOBODY =
  'There are questions, and nobody at a terminal to answer them; --yes takes the answers from flags.';

/** Nothing is written before all is answered. */
export function explainClosed(error: unknown, { runtime, output }: Cli): void {
  if (!isClosedPrompt(error)) throw error;
  if (isInterrupted(error)) {
    runtime.setExitCode(INTERRUPTED);
    output.error('Cancelled; nothing was written.');
    return;
  }
  runtime.setExitCode(exitCodes.notDone);
  output.error(NOBODY);
}

interface Plan {
  path: string;
  text: string;
}

/** What the command line asks of `init`. */
export interface InitWishes {
  /** Answers, by their flags without dashes. */
  flags: Record<string, string | undefined>;
  /** Whether a person is asked for what no flag says. */
  asks: boolean;
  /** Whether files that exist are overwritten without a question. */
  overwrites: boolean;
}

/** Asks, and writes the config file and the workflow. */
export async function init(
  cli: Cli,
  { flags, asks, overwrites }: InitWishes,
  signal: AbortSignal,
): Promise<void> {
  const { runtime, secrets, output } = cli;
  for (const text of Object.values(flags)) secrets.addFrom(text ?? '');
  if (asks && !runtime.stdin.isTTY) throw new ConfigurationError(NOBODY);
  const conversation: Conversation | null = asks
    ? { input: runtime.stdin, output: runtime.stderr, signal }
    : null;
  const ask = new Asker(flags, conversation);
  const answers = await gatherAnswers(ask, secrets, lookWith(cli, signal));
  const plans = [
    { path: CONFIG_PATH, text: renderConfig(answers) },
    { path: WORKFLOW_PATH, text: renderWorkflow(answers, packageJson.version) },
  ];
  await checkConfig(plans[0]?.text ?? '', answers, cli);
  const mayWrite = overwrites ? plans : await thoseToWrite(plans, ask, cli, conversation);
  for (const { path, text } of mayWrite) {
    await runtime.files.write(path, text);
    output.info(`Wrote ${path}.`);
  }
  if (mayWrite.length === 0) return;
  await warnOfMissing(answers, cli);
  sayWhatIsNext(answers, cli);
}

/** A slip in a path would be seen no sooner than the first pull request. */
async function warnOfMissing({ files }: Answers, cli: Cli): Promise<void> {
  for (const file of files) {
    // A pattern may match any.
    if (file.includes('*') || (await exists(file, cli))) continue;
    cli.output.warn(`There is no file ${file} here; until there is, the data diff fails.`);
  }
}

function exists(path: string, { runtime }: Cli): Promise<boolean> {
  return access(resolve(runtime.folders.working, path)).then(
    () => true,
    () => false,
  );
}

/** What is written must be what `run` and the Action accept. */
async function checkConfig(text: string, { variables }: Answers, { secrets }: Cli): Promise<void> {
  const env = Object.fromEntries(variables.map((name) => [name, 'x']));
  await loadSettings(
    { config: CONFIG_PATH },
    { env, readFile: () => Promise.resolve(text), secrets },
  );
}

/** Files that are new, and those that a person lets us overwrite. */
async function thoseToWrite(
  plans: readonly Plan[],
  ask: Asker,
  cli: Cli,
  conversation: Conversation | null,
): Promise<Plan[]> {
  const chosen: Plan[] = [];
  for (const plan of plans) {
    const isThere = await exists(plan.path, cli);
    if (isThere && conversation === null) {
      throw new ConfigurationError(`${plan.path} exists; --overwrite lets it be overwritten.`);
    }
    if (!isThere || (await ask.yes(`${plan.path} exists. Overwrite it?`))) chosen.push(plan);
    else cli.output.info(`${plan.path} stays as it is.`);
  }
  return chosen;
}

function sayWhatIsNext({ variables, typed, files }: Answers, { output }: Cli): void {
  for (const name of typed) {
    output.warn(`The password is not written: \${${name}} stands in its place.`);
  }
  if (variables.length > 0) {
    output.info(
      `Set ${variables.join(', ')} in your environment, and on GitHub as ${variables.length === 1 ? 'a secret' : 'secrets'} of the repository.`,
    );
  }
  if (files.length > 0) {
    output.info('To have the base branch here, too: git worktree add --detach .base origin/HEAD');
  }
  output.info('Then: data-diff run');
}
