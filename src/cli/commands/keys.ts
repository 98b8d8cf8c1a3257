import type { Command } from 'commander';
import { readList } from '../../config/lists.ts';
import { InvalidValue, Problems } from '../../config/problems.ts';
import { loadKeysSettings, type KeysSettings } from '../../config/read-serve-settings.ts';
import { ConfigurationError } from '../../contract/errors.ts';
import { makeKey, type KeyWishes } from '../../server/access/keys.ts';
import { openStore } from '../../server/store/open-store.ts';
import { rights, type Right, type Store, type StoredKey } from '../../server/store/store.ts';
import type { Cli } from '../cli.ts';
import { addServeFlags, serveOrigin } from '../serve-flags.ts';
import { renderTable } from '../table.ts';

const FLAGS = ['store'] as const;
const DEFAULT_RIGHTS: Right[] = ['read', 'create'];
const LONGEST_NAME = 100;

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
  list.action(() => withStore(list, cli, (store) => listKeys(store, cli)));
  const revoke = keys
    .command('revoke')
    .description('Make a key invalid, and end the logins of people who used it.')
    .argument('<name>', 'Name of the key.');
  addServeFlags(revoke, FLAGS);
  revoke.action((name: string) => withStore(revoke, cli, (store) => revokeKey(store, name, cli)));
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
  create.action((options: Record<'name' | 'rights' | 'sources', string | undefined>) =>
    withStore(create, cli, async (store, settings) => {
      const { key, stored } = await makeKey(store, readWishes(options, settings));
      cli.output.printRaw(key);
      cli.output.info(
        `This is the key "${stored.name}" (${stored.rights.join(', ')}; ${sourcesOf(stored)}). It is shown this once: keep it as a secret, such as DATAFOLD_API_KEY.`,
      );
    }),
  );
}

/** Opens the store that the flags and the config file name, and closes it. */
async function withStore(
  command: Command,
  cli: Cli,
  work: (store: Store, settings: KeysSettings) => Promise<void>,
): Promise<void> {
  const settings = await loadKeysSettings(await serveOrigin(command, FLAGS, cli));
  const store = await openStore(settings.store, { purpose: 'keys' });
  try {
    await work(store, settings);
  } finally {
    await store.close();
  }
}

function readName(value: unknown): string {
  const name = String(value).trim();
  if (name !== '' && name.length <= LONGEST_NAME && !/\p{C}/u.test(name)) return name;
  throw new InvalidValue(`must be a text of at most ${String(LONGEST_NAME)} characters`);
}

function readRights(value: unknown): Right[] {
  const words = readList(value);
  const read = rights.filter((right) => words.includes(right));
  if (words.length > 0 && read.length === words.length) return read;
  throw new InvalidValue(`must be a list of ${rights.map((right) => `\`${right}\``).join(', ')}`);
}

function readSources(known: readonly string[]) {
  return (value: unknown): string[] => {
    const names = readList(value);
    const unknown = names.find((name) => !known.includes(name));
    if (names.length > 0 && unknown === undefined) return names;
    const has = known.length > 0 ? known.map((name) => `\`${name}\``).join(', ') : 'none';
    throw new InvalidValue(`must name data sources of the config file, which has ${has}`);
  };
}

function readWishes(
  options: Record<'name' | 'rights' | 'sources', string | undefined>,
  { sources: known }: KeysSettings,
): KeyWishes {
  const problems = new Problems();
  const wishes = {
    name: problems.read('`--name`', options.name, readName) ?? '',
    rights:
      options.rights === undefined
        ? DEFAULT_RIGHTS
        : (problems.read('`--rights`', options.rights, readRights) ?? []),
    sources:
      options.sources === undefined
        ? null
        : (problems.read('`--sources`', options.sources, readSources(known)) ?? []),
  };
  problems.throwIfAny();
  return wishes;
}

function sourcesOf({ sources }: StoredKey): string {
  return sources === null ? 'all data sources' : sources.join(', ');
}

/** A time to the minute. */
function minute(time: string | null): string {
  return time === null ? '' : time.slice(0, 16).replace('T', ' ');
}

async function listKeys(store: Store, { output }: Cli): Promise<void> {
  const keys = await store.keys();
  if (keys.length === 0) {
    output.info('There are no keys yet; `data-diff keys create --name …` makes one.');
    return;
  }
  const rows = keys.map((key) => [
    key.name,
    key.rights.join(', '),
    sourcesOf(key),
    minute(key.createdAt),
    minute(key.revokedAt),
  ]);
  output.print(
    renderTable(['Name', 'Rights', 'Data sources', 'Created (UTC)', 'Revoked (UTC)'], rows),
  );
}

async function revokeKey(store: Store, name: string, { output }: Cli): Promise<void> {
  const revoked = await store.revokeKey(name);
  if (revoked === null) {
    throw new ConfigurationError(
      `There is no valid key ${JSON.stringify(name)}; \`data-diff keys list\` shows the keys.`,
    );
  }
  output.info(`The key "${revoked.name}" is revoked.`);
}
