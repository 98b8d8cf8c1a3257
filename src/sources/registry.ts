import type { DataSourcesConfig } from '../contract/data-source-config.ts';
import { ConfigurationError } from '../contract/errors.ts';

/** A data source of the embedded engine. */
export interface NamedSource {
  id: number;
  name: string;
  /** Which folder of `sources/` reads it. */
  type: 'duckdb' | 'files';
  /** What follows the scheme: for DuckDB the database's path. Empty for files. */
  location: string;
}

/** Files need no data source; requests say so with this id. */
export const FILES: NamedSource = { id: 0, name: 'files', type: 'files', location: '' };

/** URL scheme to the kind of source: a new kind of database is one line here and one folder. */
const SCHEMES: Record<string, NamedSource['type']> = {
  duckdb: 'duckdb',
};

function readUrl(name: string, url: string): Pick<NamedSource, 'type' | 'location'> {
  const [, scheme = '', location = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? [];
  const type = SCHEMES[scheme.toLowerCase()];
  if (!type || location === '') {
    // The URL itself may hold a password: only its scheme is shown.
    throw new ConfigurationError(
      `data-sources: "${name}" has a URL that starts with ${scheme ? `"${scheme}:"` : 'no scheme'}; ` +
        `accepted are ${Object.keys(SCHEMES)
          .map((known) => `${known}:…`)
          .join(', ')}`,
    );
  }
  return { type, location };
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
