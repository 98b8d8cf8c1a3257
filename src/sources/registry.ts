import type { DataSource } from '../contract/data-diff.ts';
import { type DataSourcesConfig, FILES_ID, FILES_NAME } from '../contract/data-source-config.ts';
import { hasUnescapedPassword, PERCENT_ENCODE } from '../contract/data-source-url.ts';
import { ConfigurationError } from '../contract/errors.ts';
import type { LocalSource } from '../duckdb/local-source.ts';
import type { OpenedDatabase } from './database.ts';
import { databricks } from './databricks/source.ts';
import { duckdb } from './duckdb/source.ts';
import { files } from './files/source.ts';
import { mysql } from './mysql/source.ts';
import { shown } from '../text/message.ts';
import { namingErrors, namingSource } from './naming-errors.ts';
import { readOptions } from './options.ts';
import { postgresql } from './postgresql/source.ts';
import { redshift } from './redshift/source.ts';
import type { DatabaseSource, OpenOptions, SourceAddress } from './source.ts';
import { spark } from './spark/source.ts';
import { sqlite } from './sqlite/source.ts';
import { trino } from './trino/source.ts';
import type { WriterOptions } from './table-writer.ts';

/** A kind of data source: one that answers by itself, or one that the engine's own DuckDB reads. */
export type Source = DatabaseSource | LocalSource;

/** Every kind of data source; errors list their schemes in this order. */
export const SOURCES: readonly Source[] = [
  files,
  duckdb,
  postgresql,
  redshift,
  mysql,
  sqlite,
  spark,
  databricks,
  trino,
];

/** A data source of the embedded engine. */
export interface NamedSource extends SourceAddress {
  id: number;
  descriptor: Source;
  /** How it is written to; `null` where it never is. */
  writing: WriterOptions | null;
}

/** Files need no data source; requests say so with this id. */
export const FILES: NamedSource = {
  id: FILES_ID,
  name: FILES_NAME,
  descriptor: files,
  location: '',
  options: {},
  writing: null,
};

/** A data source as lists show it. */
export const dataSourceOf = ({ id, name, descriptor, writing }: NamedSource): DataSource => ({
  id,
  name,
  type: descriptor.kind,
  ...(writing && { writable: true }),
});

/** What a URL stands for. */
function readUrl(name: string, url: string): Pick<NamedSource, 'descriptor' | 'location'> {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? [];
  const descriptor = SOURCES.find(({ schemes }) => schemes.includes(scheme.toLowerCase()));
  if (!descriptor || rest === '') {
    // The URL itself may hold a password: only its scheme is shown.
    const accepted = SOURCES.flatMap(({ schemes }) => schemes).map((known) => `${known}:…`);
    throw new ConfigurationError(
      `data-sources: "${name}" has a URL that starts with ${scheme ? `"${scheme}:"` : 'no scheme'}; ` +
        `accepted are ${accepted.join(', ')}`,
    );
  }
  if (url.includes('\0')) {
    throw new ConfigurationError(`data-sources: the URL of "${name}" holds a NUL character`);
  }
  if (descriptor.place === 'file') {
    return { descriptor, location: descriptor.readPath?.(rest) ?? rest };
  }
  if (hasUnescapedPassword(url)) {
    throw new ConfigurationError(`data-sources: the URL of "${name}" ${PERCENT_ENCODE}`);
  }
  return { descriptor, location: url };
}

/**
 * Opens a connection to a database that answers by itself; its errors name the data source.
 *
 * @throws DiffError where it cannot be reached, or refuses the login.
 */
export async function openDatabase(
  descriptor: DatabaseSource,
  address: SourceAddress,
  options: OpenOptions,
): Promise<OpenedDatabase> {
  const { name } = address;
  const database = await namingSource(name, descriptor.open(address, options));
  return namingErrors(database, name, descriptor.traits);
}

type SourceSettings = Exclude<DataSourcesConfig[string], string>;

const settingsOf = (entry: DataSourcesConfig[string]): SourceSettings =>
  typeof entry === 'string' ? { url: entry } : entry;

/** Reads whether a data source is written to, and where its tables go. */
function readWriting(
  name: string,
  descriptor: Source,
  { writable = false, 'write-schema': schema, 'keep-tables': keep }: SourceSettings,
  problem: (sentence: string) => void,
): WriterOptions | null {
  const at = (key: string): string => shown(`data-sources.${name}.${key}`);
  if (writable && !descriptor.openWriter) {
    problem(`${at('writable')} is true, and nothing can be written to ${descriptor.kind}`);
  }
  for (const [key, value] of Object.entries({ 'write-schema': schema, 'keep-tables': keep })) {
    if (value === undefined || writable) continue;
    problem(`${at(key)} is set, which needs ${at('writable')} to be true`);
  }
  if (schema !== undefined && descriptor.kind === 'sqlite') {
    problem(`${at('write-schema')} is set, and a SQLite file has no schemas`);
  }
  const keepDays = keep === undefined ? null : Number.parseInt(keep, 10);
  return writable ? { schema: schema ?? null, keepDays } : null;
}

/**
 * The configured data sources, and the built-in one for files. Ids default to the position in the
 * map, from 1.
 *
 * @throws ConfigurationError for an unknown URL scheme, an id that occurs twice, or options that a
 * source does not take, or one that cannot be written to: all of these at once.
 */
export function namedSources(config: DataSourcesConfig): NamedSource[] {
  const problems: string[] = [];
  const sources = Object.entries(config).map(([name, entry], index) => {
    const settings = settingsOf(entry);
    const { url, id = index + 1, options = {} } = settings;
    const { descriptor, location } = readUrl(name, url);
    const { kind, options: takes } = descriptor;
    const note = (problem: string): void => void problems.push(problem);
    const read = readOptions({ name, kind, options }, takes, note);
    const writing = readWriting(name, descriptor, settings, note);
    return { id, name, descriptor, location, options: read, writing };
  });
  if (problems.length > 0) throw new ConfigurationError(problems.join('; '));
  const ids = new Map<number, string>();
  for (const { id, name } of sources) {
    const other = ids.get(id);
    if (other !== undefined) {
      throw new ConfigurationError(
        `data-sources: "${other}" and "${name}" have the same id ${id}; each needs its own`,
      );
    }
    ids.set(id, name);
  }
  return [FILES, ...sources];
}
