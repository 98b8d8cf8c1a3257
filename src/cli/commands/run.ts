import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { addInputFlags, readInputFlags } from '../input-flags.ts';
import { cancellable } from '../interrupt.ts';

const AFTER_HELP = `
Examples:
  data-diff run old.csv new.csv -k id
  data-diff run prod.orders staging.orders -k id --data-source1 postgresql://reader@localhost/shop
  data-diff run orders -k id --data-source1 prod --data-source2 replica
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
      'Two files or tables, or one table that two data sources have. A data source may stand before the first table, or one before each.',
    )
    .addHelpText('after', AFTER_HELP);
  addInputFlags(command);
  command
    .option('--no-config', 'Use no config file, even where there is a data-diff.yml.')
    .optionsGroup('Output:')
    .option('--json', 'Print the results as JSON, and nothing else, on stdout.')
    .action(async (texts: string[], { json = false }: { json?: boolean }) => {
      const { run } = await import('../work/run.ts');
      const flags = readInputFlags(command);
      const usesConfig = command.getOptionValue('config') !== false;
      await cancellable(cli, (signal) => run(cli, { flags, texts, usesConfig, json, signal }));
    });
}
