import { basename, resolve } from 'node:path';
import { DiffError } from '../../contract/errors.ts';
import type { NamedSource } from '../../sources/registry.ts';

/** Shorter names are parts of many words. */
const SHORTEST = 3;

const HIDDEN = '(not shown)';

/** Addresses in the errors of those who connect: a name may lead to any. */
const ADDRESSES =
  /(?<![\w.])(?:\d{1,3}(?:\.\d{1,3}){3}|\[?[\da-f]*:[\da-f:]*:[\da-f.]*\]?)(?::\d+)?(?![\w.]\d)/gi;

/** Errors that say where a server is. */
const OF_CONNECTIONS = new Set(['ConnectionException', 'AuthenticationException']);

/** What a text may say of where a data source is: its host or socket, or its file. */
function placesOf({ descriptor, location }: NamedSource, workingDirectory: string): string[] {
  if (descriptor.place === 'nowhere') return [];
  const url = descriptor.place === 'server' ? URL.parse(location) : null;
  if (!url) {
    const path = resolve(workingDirectory, location);
    return [path, path.replace(/^\/+/, ''), location, basename(location)];
  }
  const parameters = ['host', 'hostaddr', 'socket'].map((name) => url.searchParams.get(name) ?? '');
  return [url.hostname, decodeURIComponent(url.hostname), ...parameters];
}

/** Errors whose place whoever runs the server wants to know, and that quote nothing of the data. */
const ABOUT_PLACES = new Set([
  ...OF_CONNECTIONS,
  'NoSuchDatabaseException',
  'TemporaryFolderException',
]);

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');

/** Who runs diffs, and for whom. */
export interface PlaceSettings {
  /** Not `null` where those who ask do not own the machine. */
  confinement: object | null;
  /** Where the relative paths of files start. */
  workingDirectory: string;
  temporaryDirectory: string;
  log: (line: string) => void;
}

/**
 * What those who ask may see of an error. Where they do not own the machine, it does not say where
 * the data sources and temporary files are; what cannot be reached is told in full to the log.
 */
export function shownError(
  error: unknown,
  sources: NamedSource[],
  settings: PlaceSettings,
): unknown {
  if (!settings.confinement || !(error instanceof DiffError)) return error;
  const shown = withoutPlaces(error, sources, settings);
  if (shown !== error && ABOUT_PLACES.has(error.type)) settings.log(error.message);
  return shown;
}

/** The same error where it says nothing of places. */
function withoutPlaces(
  error: DiffError,
  sources: NamedSource[],
  { workingDirectory, temporaryDirectory }: PlaceSettings,
): DiffError {
  const places = sources
    .flatMap((source) => placesOf(source, workingDirectory))
    .concat(temporaryDirectory)
    .filter((place) => place.length >= SHORTEST);
  const longestFirst = places.toSorted((one, other) => other.length - one.length).map(escaped);
  const hidden =
    places.length === 0
      ? error.value
      : error.value.replaceAll(new RegExp(`(?:${longestFirst.join('|')})(?::\\d+)?`, 'gi'), HIDDEN);
  const value = OF_CONNECTIONS.has(error.type) ? hidden.replaceAll(ADDRESSES, HIDDEN) : hidden;
  return value === error.value ? error : new DiffError(error.type, value, { cause: error });
}
