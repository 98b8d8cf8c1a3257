import type { DataSource } from '../contract/data-diff.ts';
import { FILES_NAME } from '../contract/data-source-config.ts';
import { ConfigurationError } from '../contract/errors.ts';
import { clip, plainLine } from '../text/foreign.ts';
import { listed } from '../text/lists.ts';

const LIST_AT_MOST = 20;
const LONGEST_NAME = 100;

function show(name: string): string {
  return JSON.stringify(clip(plainLine(name), LONGEST_NAME));
}

function listNames(available: DataSource[]): string {
  const names = [...new Set(available.map(({ name }) => name))].toSorted();
  if (names.length === 0) return 'the service shows no data sources to this API key';
  return `accepted: an id, or one of ${listed(names.map(show), LIST_AT_MOST)}`;
}

/**
 * The id of a data source that a user names. Digits are an id and taken as it is; anything else is
 * a name, matched exactly.
 *
 * @param input - The input that the value comes from, for the errors.
 * @throws ConfigurationError where no data source, or more than one, has the name.
 */
export function resolveDataSource(value: string, input: string, available: DataSource[]): number {
  const text = value.trim();
  if (/^\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  const ids = available.filter(({ name }) => name === text).map(({ id }) => id);
  const [id] = ids;
  if (id === undefined) {
    throw new ConfigurationError(
      `${input}: there is no data source ${show(text)}; ${listNames(available)}`,
    );
  }
  if (ids.length > 1) {
    throw new ConfigurationError(
      `${input}: ${ids.length} data sources are named ${show(text)}; accepted: the id of one of them (${ids.join(', ')})`,
    );
  }
  return id;
}

/**
 * The id of the data source of a file for which the user names none.
 *
 * @param input - The input that would name it, for the errors.
 * @throws ConfigurationError where the service has none of the name that ours gives it.
 */
export function filesDataSource(input: string, available: DataSource[]): number {
  if (available.some(({ name }) => name === FILES_NAME)) {
    return resolveDataSource(FILES_NAME, input, available);
  }
  throw new ConfigurationError(
    `${input} is missing, and the service has no data source named "${FILES_NAME}", which files have by default; ${listNames(available)}`,
  );
}
