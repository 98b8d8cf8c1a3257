import { readList } from '../../config/lists.ts';
import { InvalidValue, Problems } from '../../config/problems.ts';
import { loadKeysSettings, type KeysSettings } from '../../config/read-serve-settings.ts';
import type { ServeOrigin } from '../../config/serve-values.ts';
import { ConfigurationError } from '../../contract/errors.ts';
import { makeKey, type KeyWishes } from '../../server/access/keys.ts';
import { rights, type Right, type StoredKey } from '../../server/store/keys.ts';
import { openStore, type Store } from '../../server/store/store.ts';
import type { Cli } from '../cli.ts';
import { renderTable } from '../table.ts';

const DEFAULT_RIGHTS: Right[] = ['read', 'create'];
const LONGEST_NAME = 100;

/** What `keys create` is told, as it was written. */
export type KeyFlags = Record<'name' | 'rights' | 'sources', string | undefined>;

/** Opens the store that the flags and the config file name, and closes it. */
async function withStore(
  origin: ServeOrigin,
  work: (store: Store, settings: KeysSettings) => Promise<void>,
): Promise<void> {
  const settings = await loadKeysSettings(origin);
  const store = await openStore(settings.store, { purpose: 'keys' });
  try {
    await work(store, settings);
  } finally {
    await store.close();
  }
}

/**
 * Makes a key and prints it.
 *
 * @throws ConfigurationError where a flag is wrong, or a key of this name exists.
 */
export function createKey(flags: KeyFlags, origin: ServeOrigin, { output }: Cli): Promise<void> {
  return withStore(origin, async (store, settings) => {
    const { key, stored } = await makeKey(store.keys, readWishes(flags, settings));
    output.printRaw(key);
    output.info(
      `This is the key "${stored.name}" (${stored.rights.join(', ')}; ${sourcesOf(stored)}). It is shown this once: keep it as a secret, such as DATAFOLD_API_KEY.`,
    );
  });
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

function readWishes(options: KeyFlags, { sources: known }: KeysSettings): KeyWishes {
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

/** Prints all keys. */
export function listKeys(origin: ServeOrigin, { output }: Cli): Promise<void> {
  return withStore(origin, async (store) => {
    const keys = await store.keys.all();
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
  });
}

/**
 * Revokes a key.
 *
 * @throws ConfigurationError where there is none of this name that is valid.
 */
export function revokeKey(name: string, origin: ServeOrigin, { output }: Cli): Promise<void> {
  return withStore(origin, async (store) => {
    const revoked = await store.keys.revoke(name);
    if (revoked === null) {
      throw new ConfigurationError(
        `There is no valid key ${JSON.stringify(name)}; \`data-diff keys list\` shows the keys.`,
      );
    }
    output.info(`The key "${revoked.name}" is revoked.`);
  });
}
