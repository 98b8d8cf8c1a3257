import { resolve } from 'node:path';
import { hasUnescapedPassword, PERCENT_ENCODE } from '../contract/data-source-url.ts';
import { FILES_NAME } from '../contract/data-source-config.ts';
import { MOST_SAMPLE_ROWS } from '../contract/request-fields.ts';
import { fillIn, isUrl, readDataSourcesConfig, withoutSecrets } from './data-sources.ts';
import type { ServeKey } from './keys.ts';
import { readList } from './lists.ts';
import { shown } from '../text/message.ts';
import { InvalidValue } from './problems.ts';
import { DEFAULT_TIMEOUT_MS } from './read-settings.ts';
import {
  readAddress,
  readAge,
  readDuration,
  readMemorySize,
  readText,
  readWholeNumber,
} from './scalars.ts';
import type { ServeSettings, StoreSettings } from './serve-settings.ts';
import { readServeValues, type ServeOrigin, type ServeValues } from './serve-values.ts';

const DEFAULT_STORE = 'data-diff.db';
const DEFAULT_ADDRESS = { host: '127.0.0.1', port: 8080 };
const DEFAULT_AT_ONCE = 2;
/** A cluster lets others wait while statements of this many diffs run. */
const DEFAULT_PER_CLUSTER = 4;
const DEFAULT_QUEUE_LIMIT = 1000;
const DEFAULT_SAMPLE_ROWS = 100;
const LAST_PORT = 65_535;

/** Reads one value; `undefined` where it is not set, or wrong. */
function read<Result>(
  { values, problems }: ServeValues,
  key: ServeKey,
  reader: (value: unknown) => Result,
): Result | undefined {
  const value = values[key];
  return value === undefined ? undefined : problems.read(`\`${key}\``, value, reader);
}

const STORES =
  'must be `postgresql://…`, or the path of a SQLite file such as `data-diff.db` or `sqlite:data-diff.db`';

/** `postgresql://…`, a path, or a path after `sqlite:`. */
function parseStore(text: string, folder: string): StoreSettings {
  if (/^postgres(ql)?:\/\//i.test(text)) {
    if (hasUnescapedPassword(text)) throw new InvalidValue(PERCENT_ENCODE);
    return { kind: 'postgresql', url: text };
  }
  const path = text.replace(/^sqlite:/i, '');
  // With slashes, tools disagree on which paths are relative.
  if (isUrl(path) || path === '' || (path !== text && path.startsWith('//'))) {
    throw new InvalidValue(STORES);
  }
  return { kind: 'sqlite', path: resolve(folder, path) };
}

/** Where the server keeps what it knows; what is wrong is noted, and no password is shown. */
export function readStore(from: ServeValues): StoreSettings {
  const { values, env, secrets, problems, folderOf } = from;
  const fallback: StoreSettings = {
    kind: 'sqlite',
    path: resolve(folderOf('store'), DEFAULT_STORE),
  };
  const { store } = values;
  if (store === undefined) return fallback;
  try {
    const filled = fillIn(readText(store), env);
    secrets.addFromAddress(filled);
    return parseStore(filled, folderOf('store'));
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    const value = typeof store === 'string' ? withoutSecrets(store) : store;
    problems.add(`\`store\` is ${shown(value)}; it ${error.message}.`);
    return fallback;
  }
}

/** `8080`, `0.0.0.0:8080` or `[::1]:8080`. */
function readListen(value: unknown): Pick<ServeSettings, 'host' | 'port'> {
  const [, host, port] = /^(?:(\[[\da-f:.]+\]|[\w.-]+):)?(\d{1,5})$/i.exec(readText(value)) ?? [];
  if (port === undefined || Number(port) > LAST_PORT) {
    throw new InvalidValue(
      `must be a port up to ${String(LAST_PORT)}, or a host and a port, such as \`8080\`, \`0.0.0.0:8080\` or \`[::1]:8080\``,
    );
  }
  const bare = host?.replace(/^\[|\]$/g, '');
  return { host: bare ?? DEFAULT_ADDRESS.host, port: Number(port) };
}

const PUBLIC_URL = 'https://diffs.example.com';

/** The pages link to each other from the root. */
function readPublicUrl(value: unknown): string {
  const address = readAddress(value, PUBLIC_URL);
  if (/^[^/]*\/\/[^/?#]+$/.test(address)) return address;
  throw new InvalidValue(`must be an address without a path, such as \`${PUBLIC_URL}\``);
}

/** Settings of the server, and where relative paths of data sources start. */
export interface LoadedServeSettings {
  settings: ServeSettings;
  folder: string;
  /** Absolute paths of the config file and the store, as far as they are files. */
  ownFiles: string[];
}

function ownFilesOf(
  { config, workingFolder }: ServeOrigin,
  { store }: ServeSettings,
): LoadedServeSettings['ownFiles'] {
  const files = config === undefined ? [] : [resolve(workingFolder, config)];
  return store.kind === 'sqlite' ? [...files, store.path] : files;
}

/**
 * Reads and checks everything that the server is told.
 *
 * @throws ConfigurationError that lists all problems.
 */
export async function loadServeSettings(origin: ServeOrigin): Promise<LoadedServeSettings> {
  const from = await readServeValues(origin);
  const { values, env, secrets, problems, folderOf } = from;
  const diffsAtOnce = read(from, 'diffs-at-once', readWholeNumber(1)) ?? DEFAULT_AT_ONCE;
  const perSource = read(from, 'diffs-at-once-per-source', readWholeNumber(1));
  const folders = read(from, 'folders', readList) ?? [];
  const settings: ServeSettings = {
    dataSources: readDataSourcesConfig(values['data-sources'] ?? {}, env, secrets, problems),
    store: readStore(from),
    ...(read(from, 'listen', readListen) ?? DEFAULT_ADDRESS),
    publicUrl: read(from, 'public-url', readPublicUrl) ?? null,
    folders: folders.map((path) => resolve(folderOf('folders'), path)),
    diffsAtOnce,
    diffsAtOncePerSource: perSource ?? diffsAtOnce,
    diffsAtOncePerCluster: perSource ?? Math.min(diffsAtOnce, DEFAULT_PER_CLUSTER),
    queueLimit: read(from, 'queue-limit', readWholeNumber(1)) ?? DEFAULT_QUEUE_LIMIT,
    timeoutMs: read(from, 'timeout', readDuration) ?? DEFAULT_TIMEOUT_MS,
    memoryLimit: read(from, 'memory-limit', readMemorySize) ?? null,
    sampleRows:
      read(from, 'sample-rows', readWholeNumber(0, MOST_SAMPLE_ROWS)) ?? DEFAULT_SAMPLE_ROWS,
    maxRowsFetched: read(from, 'max-rows-fetched', readWholeNumber(0)) ?? null,
    keepRowsMs: read(from, 'keep-rows', readAge) ?? null,
  };
  problems.throwIfAny();
  return { settings, folder: folderOf('data-sources'), ownFiles: ownFilesOf(origin, settings) };
}

/** What there is to know for making keys; the data sources' URLs are not read. */
export interface KeysSettings {
  store: StoreSettings;
  /** Names of the data sources that the config file has, and of files. */
  sources: string[];
}

/**
 * Reads where keys are kept, and what they can be limited to.
 *
 * @throws ConfigurationError that lists all problems.
 */
export async function loadKeysSettings(origin: ServeOrigin): Promise<KeysSettings> {
  const from = await readServeValues(origin);
  const store = readStore(from);
  from.problems.throwIfAny();
  const sources = from.values['data-sources'];
  const isMap = typeof sources === 'object' && sources !== null && !Array.isArray(sources);
  return { store, sources: [...(isMap ? Object.keys(sources) : []), FILES_NAME] };
}
