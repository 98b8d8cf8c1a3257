import { type DataSourcesConfig, FILES_ID, FILES_NAME } from '../contract/data-source-config.ts';
import { hasUnescapedPassword, PERCENT_ENCODE } from '../contract/data-source-url.ts';
import { ConfigurationError } from '../contract/errors.ts';
import type { Database } from './database.ts';
import { namingErrors, namingSource } from './naming-errors.ts';
import type { NamedSource, OpenOptions, SourceKind } from './source.ts';

type Open = (source: NamedSource, options: OpenOptions) => Promise<Database>;

/** The kinds of database, each a folder; `null` for DuckDB, which the engine itself runs in. */
const KINDS = {
  duckdb: null,
  postgresql: async (source, { signal }) => {
    const { openPostgres } = await import('./postgresql/open.ts');
    return openPostgres(source, signal);
  },
  redshift: async (source, { signal }) => {
    const { openRedshift } = await import('./redshift/open.ts');
    return openRedshift(source, signal);
  },
  mysql: async (source, { signal }) => {
    const { openMysql } = await import('./mysql/open.ts');
    return openMysql(source, signal);
  },
  sqlite: async (source, options) => {
    const { openSqlite } = await import('./sqlite/open.ts');
    return openSqlite(source, options);
  },
} satisfies Record<Exclude<SourceKind, 'files'>, Open | null>;

/** Files need no data source; requests say so with this id. */
export const FILES: NamedSource = { id: FILES_ID, name: FILES_NAME, type: 'files', location: '' };

/** URL schemes to the kinds that they stand for. */
const SCHEMES: Record<string, keyof typeof KINDS> = {
  duckdb: 'duckdb',
  postgresql: 'postgresql',
  postgres: 'postgresql',
  redshift: 'redshift',
  mysql: 'mysql',
  mariadb: 'mysql',
  sqlite: 'sqlite',
};

/** Kinds of database that are a file, whose URL is no more than a path after the scheme. */
const IN_FILES = new Set<keyof typeof KINDS>(['duckdb', 'sqlite']);

function readUrl(name: string, url: string): Pick<NamedSource, 'type' | 'location'> {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? [];
  const type = SCHEMES[scheme.toLowerCase()];
  if (!type || rest === '') {
    // The URL itself may hold a password: only its scheme is shown.
    throw new ConfigurationError(
      `data-sources: "${name}" has a URL that starts with ${scheme ? `"${scheme}:"` : 'no scheme'}; ` +
        `accepted are ${Object.keys(SCHEMES)
          .map((known) => `${known}:…`)
          .join(', ')}`,
    );
  }
  if (url.includes('\0')) {
    throw new ConfigurationError(`data-sources: the URL of "${name}" holds a NUL character`);
  }
  if (IN_FILES.has(type)) return { type, location: rest };
  if (hasUnescapedPassword(url)) {
    throw new ConfigurationError(`data-sources: the URL of "${name}" ${PERCENT_ENCODE}`);
  }
  return { type, location: url };
}

/**
 * Opens a connection to a source that is a database of its own; `null` for DuckDB and files, which
 * are read where the engine runs.
 *
 * @throws DiffError where it cannot be reached, or refuses the login.
 */
export async function openDatabase(
  source: NamedSource,
  options: OpenOptions,
): Promise<Database | null> {
  const open: Open | null = source.type === 'files' ? null : KINDS[source.type];
  if (!open) return null;
  return namingErrors(await namingSource(source.name, open(source, options)), source.name);
}

/**
 * The configured data sources, and the built-in one for files. Ids default to the position in the
 * map, from 1.
 *
 * @throws ConfigurationError for an unknown URL scheme or an id that occurs twice.
 */
export function readDataSources(config: DataSourcesConfig): NamedSource[] {
  const sources = Object.entries(config).map(([name, entry], index) => {
    const { url, id = index + 1 } = typeof entry === 'string' ? { url: entry } : entry;
    return { id, name, ...readUrl(name, url) };
  });
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
