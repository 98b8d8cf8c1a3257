import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { CONFIG_PATH, WORKFLOW_PATH } from '../init/paths.ts';
import { cancellable } from '../interrupt.ts';
import type { InitWishes } from '../work/init.ts';

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
  command.action(async () => {
    const { explainClosed, init } = await import('../work/init.ts');
    await cancellable(cli, (signal) => init(cli, wishesOf(command), signal))
      .catch((error: unknown) => explainClosed(error, cli))
      // A pipe that nobody closes would keep this process.
      .finally(() => cli.runtime.stdin.destroy());
  });
}

function wishesOf(command: Command): InitWishes {
  const texts = command.options.map((flag) => {
    const value: unknown = command.getOptionValue(flag.attributeName());
    return [flag.name(), typeof value === 'string' ? value : undefined] as const;
  });
  return {
    flags: Object.fromEntries(texts),
    asks: command.getOptionValue('yes') !== true,
    overwrites: command.getOptionValue('overwrite') === true,
  };
}
