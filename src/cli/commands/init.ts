import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import packageJson from '../../../package.json' with { type: 'json' };
import { loadSettings } from '../../config/load-settings.ts';
import { ConfigurationError } from '../../contract/errors.ts';
import { exitCodes, type Cli } from '../cli.ts';
import { Asker, isClosedPrompt, isInterrupted, type Conversation } from '../init/asker.ts';
import { gatherAnswers, type Answers } from '../init/answers.ts';
import { CONFIG_PATH, renderConfig, renderWorkflow, WORKFLOW_PATH } from '../init/render.ts';
import { cancellable } from '../interrupt.ts';

/** What a shell expects of a process that Ctrl-C ended. */
const INTERRUPTED = 130;

const AFTER_HELP = `
Examples:
  data-diff init
  data-diff init --yes --file data/orders.csv --pk-columns order_id --max-exclusives1 0
  data-diff init --yes --data-source1 'warehouse=postgresql://reader:\${PGPASSWORD}@db.example.com/shop' \\
    --table1 prod.orders --table2 staging.orders --pk-columns order_id
`;

const FLAGS: [flag: string, description: string][] = [
  ['--file <path>', 'File of this repository to compare with itself on the base branch.'],
  ['--data-source1 <name=url>', 'Data source of the table before the change.'],
  ['--data-source2 <name=url>', 'Data source of the table after it, where it is another one.'],
  ['--table1 <table>', 'Table before the change.'],
  ['--table2 <table>', 'Table after the change.'],
  ['-k, --pk-columns <list>', 'Columns of the primary key.'],
  ['--max-exclusives1 <limit>', 'Limit: rows removed.'],
  ['--max-rows-with-differences <limit>', 'Limit: rows with a changed value.'],
  ['--max-dupes <limit>', 'Limit: rows with a duplicate key.'],
];

/** The command that writes a config file and a workflow. */
export function addInit(program: Command, cli: Cli): void {
  const command = program
    .command('init')
    .description(
      `Ask what to compare, and write ${CONFIG_PATH} and ${WORKFLOW_PATH}. No password is written: variables stand in their place.`,
    )
    .addHelpText('after', AFTER_HELP)
    .option('--yes', 'Ask nothing: all answers are in flags.')
    .option('--overwrite', 'Overwrite files that exist, without a question.')
    .optionsGroup('Answers:');
  for (const [flag, description] of FLAGS) command.option(flag, description);
  command.action(() =>
    cancellable(cli, (signal) => init(cli, command, signal))
      .catch((error: unknown) => explainClosed(error, cli))
      // A pipe that nobody closes would keep this process.
      .finally(() => cli.runtime.stdin.destroy()),
  );
}

/** Nothing is written before all is answered. */
function explainClosed(error: unknown, { runtime, output }: Cli): void {
  if (!isClosedPrompt(error)) throw error;
  if (isInterrupted(error)) {
    runtime.setExitCode(INTERRUPTED);
    output.error('Cancelled; nothing was written.');
    return;
  }
  runtime.setExitCode(exitCodes.notDone);
  output.error(
    'There are questions, and nobody to answer them; --yes takes the answers from flags.',
  );
}

interface Plan {
  path: string;
  text: string;
}

async function init(cli: Cli, command: Command, signal: AbortSignal): Promise<void> {
  const { runtime, secrets, output } = cli;
  const options: Record<string, unknown> = command.opts();
  const conversation: Conversation | null =
    options['yes'] === true ? null : { input: runtime.stdin, output: runtime.stderr, signal };
  const flags = textFlags(command);
  for (const text of Object.values(flags)) secrets.addFrom(text ?? '');
  const ask = new Asker(flags, conversation);
  const answers = await gatherAnswers(ask, secrets);
  const plans = [
    { path: CONFIG_PATH, text: renderConfig(answers) },
    { path: WORKFLOW_PATH, text: renderWorkflow(answers, packageJson.version) },
  ];
  await checkConfig(plans[0]?.text ?? '', answers, cli);
  const mayWrite =
    options['overwrite'] === true ? plans : await thoseToWrite(plans, ask, cli, conversation);
  for (const { path, text } of mayWrite) {
    await runtime.files.write(path, text);
    output.info(`Wrote ${path}.`);
  }
  if (mayWrite.length > 0) sayWhatIsNext(answers, cli);
}

function textFlags(command: Command): Record<string, string | undefined> {
  const entries = command.options.map((flag) => {
    const value: unknown = command.getOptionValue(flag.attributeName());
    return [flag.name(), typeof value === 'string' ? value : undefined] as const;
  });
  return Object.fromEntries(entries);
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
  { runtime, output }: Cli,
  conversation: Conversation | null,
): Promise<Plan[]> {
  const chosen: Plan[] = [];
  for (const plan of plans) {
    const exists = await access(resolve(runtime.folders.working, plan.path)).then(
      () => true,
      () => false,
    );
    if (exists && conversation === null) {
      throw new ConfigurationError(`${plan.path} exists; --overwrite lets it be overwritten.`);
    }
    if (!exists || (await ask.yes(`${plan.path} exists. Overwrite it?`))) chosen.push(plan);
    else output.info(`${plan.path} stays as it is.`);
  }
  return chosen;
}

function sayWhatIsNext({ variables, typed, files }: Answers, { output }: Cli): void {
  for (const name of typed) {
    output.warn(`The password is not written: \${${name}} stands in its place.`);
  }
  if (variables.length > 0) {
    output.info(
      `Set ${variables.join(', ')} in your environment, and on GitHub as secrets of the repository.`,
    );
  }
  if (files.length > 0) {
    output.info('To have the base branch here, too: git worktree add --detach .base origin/HEAD');
  }
  output.info('Then: data-diff run');
}
