import type { Command } from 'commander';
import { type ServeKey, serveKeys, sharedKeys } from '../../config/keys.ts';
import type { Cli } from '../cli.ts';
import { addServeFlags, serveOrigin } from '../serve-flags.ts';
import { serverLines } from '../server-lines.ts';

const FLAGS: ServeKey[] = [...serveKeys, ...sharedKeys];

const AFTER_HELP = `
Requests need a key: data-diff keys create --name ci

Examples:
  data-diff serve
  data-diff serve --config data-diff.yml --listen 0.0.0.0:8080 --public-url https://diffs.example.com
`;

/** The command that serves data diffs over REST and as pages, until it is asked to stop. */
export function addServe(program: Command, cli: Cli): void {
  const serve = program
    .command('serve')
    .description('Serve data diffs over a REST API and as pages, for a team.')
    .addHelpText('after', AFTER_HELP);
  addServeFlags(serve, FLAGS);
  serve.action(async () => {
    // Before anything is said: stderr may be the same full disk.
    const lines = serverLines(cli.runtime);
    const { serveUntilStopped } = await import('../work/serve.ts');
    await serveUntilStopped(await serveOrigin(serve, FLAGS, cli), cli, lines);
  });
}
