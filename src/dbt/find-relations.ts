import { type DbtNode, isRelation, type Manifest } from './node.ts';
import { tablePathOf } from './table-path.ts';

/** Adapters of databases in which `orders` and `Orders` are two tables. */
const CASE_COUNTS = [
  'postgres',
  'greenplum',
  'materialize',
  'risingwave',
  'bigquery',
  'clickhouse',
  'mysql',
  'mariadb',
];

/** Schemas whose tables are named without them. */
const DEFAULT_SCHEMAS = ['main', 'public'];

/** Tables of SQLite are in files, whatever dbt calls these. */
const HAS_NO_SCHEMAS = 'sqlite';

/** The ways in which a table may be named: by its whole path, without its database, by its name alone. */
function namings(path: readonly string[], adapter: string | null): (readonly string[])[] {
  const schema = path.at(-2)?.toLowerCase();
  const isAlone =
    schema === undefined || adapter === HAS_NO_SCHEMAS || DEFAULT_SCHEMAS.includes(schema);
  return [path, ...(path.length > 2 ? [path.slice(-2)] : []), ...(isAlone ? [path.slice(-1)] : [])];
}

/**
 * Finds tables by their paths: models, seeds, snapshots and sources. There are several nodes of one
 * table where a project has a source that another one builds, and none where the path may be that of
 * several tables.
 */
export function relationFinder({
  nodes,
  adapter,
}: Manifest): (path: readonly string[]) => DbtNode[] {
  const keyOf = (path: readonly string[]): string => {
    const key = JSON.stringify(path);
    return CASE_COUNTS.includes(adapter ?? '') ? key : key.toLowerCase();
  };
  /** By each naming the tables by their whole paths. */
  const known = new Map<string, Map<string, DbtNode[]>>();
  for (const node of nodes.values()) {
    if (!isRelation(node) && node.type !== 'source') continue;
    const path = tablePathOf(node, adapter);
    for (const naming of namings(path, adapter)) {
      const tables = known.get(keyOf(naming)) ?? new Map<string, DbtNode[]>();
      tables.set(keyOf(path), [...(tables.get(keyOf(path)) ?? []), node]);
      known.set(keyOf(naming), tables);
    }
  }
  return (path) => {
    const tables = [...(known.get(keyOf(path))?.values() ?? [])];
    const [only = [], ...others] = tables;
    return others.length === 0 ? only : [];
  };
}
