import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { addServeFlags, serveOrigin } from '../serve-flags.ts';
import type { KeyFlags } from '../work/keys.ts';

const FLAGS = ['store'] as const;

const AFTER_HELP = `
Examples:
  data-diff keys create --name ci
  data-diff keys create --name dashboard --rights read --sources warehouse
  data-diff keys revoke ci
`;

/** The commands that make, list and revoke the keys of the server. */
export function addKeys(program: Command, cli: Cli): void {
  const keys = program
    .command('keys')
    .description('Make, list and revoke the API keys of the server.')
    .addHelpText('after', AFTER_HELP);
  addCreate(keys, cli);
  const list = keys.command('list').description('List all keys, without the keys themselves.');
  addServeFlags(list, FLAGS);
  list.action(async () => {
    const { listKeys } = await import('../work/keys.ts');
    await listKeys(await serveOrigin(list, FLAGS, cli), cli);
  });
  const revoke = keys
    .command('revoke')
    .description('Make a key invalid, and end the logins of people who used it.')
    .argument('<name>', 'Name of the key.');
  addServeFlags(revoke, FLAGS);
  revoke.action(async (name: string) => {
    const { revokeKey } = await import('../work/keys.ts');
    await revokeKey(name, await serveOrigin(revoke, FLAGS, cli), cli);
  });
}

function addCreate(keys: Command, cli: Cli): void {
  const create = keys
    .command('create')
    .description('Make a key and print it, once: it cannot be read again.')
    .requiredOption('--name <name>', 'Name of the key, by which lists and logs know it.')
    .option(
      '--rights <list>',
      'What it allows: read, create (which is to run diffs) and admin, which is everything. Default is read,create.',
    )
    .option('--sources <list>', 'Data sources that it is limited to. Default is all.');
  addServeFlags(create, FLAGS);
  create.action(async (flags: KeyFlags) => {
    const { createKey } = await import('../work/keys.ts');
    await createKey(flags, await serveOrigin(create, FLAGS, cli), cli);
  });
}
