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

/**
 * The ids of data sources whose statements run on many machines.
 *
 * @throws ConfigurationError where a URL or an id cannot be right.
 */
export function clusterIds(config: DataSourcesConfig): number[] {
  return namedSources(config).flatMap(({ id, descriptor }) =>
    descriptor.readBy === 'itself' && descriptor.traits.runsOnCluster ? [id] : [],
  );
}
