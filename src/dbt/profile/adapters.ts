import type { Adapter } from './adapter.ts';
import { databricks, spark, trino } from './clusters.ts';
import { duckdb, sqlite } from './files.ts';
import { mariadb, mysql, postgres, redshift } from './servers.ts';

/** The adapters of dbt whose databases our engine reads, by the `type` of a target. */
export const adapters: Readonly<Record<string, Adapter>> = {
  postgres,
  redshift,
  duckdb,
  sqlite,
  mysql,
  mysql5: mysql,
  mariadb,
  trino,
  spark,
  databricks,
};

/** What to do where an adapter is not one of these; it continues a sentence. */
export const OTHERS = `the adapters whose connections are read from profiles.yml are ${Object.keys(
  adapters,
)
  .map((name) => `\`${name}\``)
  .join(
    ', ',
  )}; name the data source by \`data-source1\`, or let Datafold compare by an \`api-key\``;
