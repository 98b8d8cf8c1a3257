import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { cancellable } from '../interrupt.ts';
import { addServeFlags, serveOrigin } from '../serve-flags.ts';

const FLAGS = ['data-sources'] as const;

const AFTER_HELP = `
Examples:
  data-diff sources test
  data-diff sources test warehouse --config conf/data-diff.yml

Exit codes:
  0  all of them can be used
  2  one cannot, or there are none
`;

/** The commands about data sources. */
export function addSources(program: Command, cli: Cli): void {
  const sources = program.command('sources').description('Test the data sources.');
  const test = sources
    .command('test')
    .description('Connect to data sources, log in, and say which can be used.')
    .argument('[names...]', 'Names of data sources of the config file. Default is all.')
    .addHelpText('after', AFTER_HELP);
  addServeFlags(test, FLAGS);
  test.action((names: string[]) =>
    cancellable(cli, async (signal) => {
      const { testSources } = await import('../work/test-sources.ts');
      await testSources(names, await serveOrigin(test, FLAGS, cli), cli, signal);
    }),
  );
}
