import type { DataSource } from '../../contract/data-diff.ts';
import type { DataSourcesConfig } from '../../contract/data-source-config.ts';
import { dataSourceOf, namedSources } from '../../sources/registry.ts';

/**
 * The data sources that the embedded engine makes of a configuration, files first.
 *
 * @throws ConfigurationError where a URL or an id cannot be right.
 */
export function embeddedSources(config: DataSourcesConfig): DataSource[] {
  return namedSources(config).map(dataSourceOf);
}
