import { basename, resolve } from 'node:path';
import { DiffError } from '../contract/errors.ts';
import type { NamedSource } from '../sources/registry.ts';

/** Shorter names are parts of many words. */
const SHORTEST = 3;

const HIDDEN = '(not shown)';

/** Addresses in the errors of those who connect: a name may lead to any. */
const ADDRESSES =
  /(?<![\w.])(?:\d{1,3}(?:\.\d{1,3}){3}|\[?[\da-f]*:[\da-f:]*:[\da-f.]*\]?)(?::\d+)?(?![\w.]\d)/gi;

/** Errors that say where a server is. */
const OF_CONNECTIONS = new Set(['ConnectionException', 'AuthenticationException']);

/** What a text may say of where a data source is: its host or socket, or its file. */
function placesOf({ type, location }: NamedSource, workingDirectory: string): string[] {
  if (type === 'files') return [];
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(location) ? URL.parse(location) : null;
  if (!url) {
    const path = resolve(workingDirectory, location);
    return [path, path.replace(/^\/+/, ''), location, basename(location)];
  }
  const parameters = ['host', 'hostaddr', 'socket'].map((name) => url.searchParams.get(name) ?? '');
  return [url.hostname, decodeURIComponent(url.hostname), ...parameters];
}

/** Errors whose place whoever runs the server wants to know, and that quote nothing of the data. */
const ABOUT_PLACES = new Set([...OF_CONNECTIONS, 'NoSuchDatabaseException']);

/** Whether the whole of an error belongs in the log, where what is shown of it hides a place. */
export function isAboutPlace({ type }: DiffError): boolean {
  return ABOUT_PLACES.has(type);
}

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');

/**
 * The error of a diff without what only they may know who configured its data sources: where these
 * are. The same error where it says nothing of that.
 *
 * @param workingDirectory where the relative paths of files start.
 */
export function withoutPlaces(
  error: DiffError,
  sources: NamedSource[],
  workingDirectory: string,
): DiffError {
  const places = sources
    .flatMap((source) => placesOf(source, workingDirectory))
    .filter((place) => place.length >= SHORTEST);
  const longestFirst = places.toSorted((one, other) => other.length - one.length).map(escaped);
  const hidden =
    places.length === 0
      ? error.value
      : error.value.replaceAll(new RegExp(`(?:${longestFirst.join('|')})(?::\\d+)?`, 'gi'), HIDDEN);
  const value = OF_CONNECTIONS.has(error.type) ? hidden.replaceAll(ADDRESSES, HIDDEN) : hidden;
  return value === error.value ? error : new DiffError(error.type, value, { cause: error });
}
