import { pipInstall, type RegistrySource } from './source.ts';

/**
 * dbt, with its adapters for DuckDB and PostgreSQL. Its DuckDB is one whose files ours reads, and dbt the
 * newest that brings nothing which is downloaded from elsewhere when it is installed.
 */
export const DBT: RegistrySource = {
  name: 'dbt',
  client: 'pip',
  packageName: 'dbt-core, dbt-duckdb and dbt-postgres',
  platforms: null,
  fill: pipInstall,
};
