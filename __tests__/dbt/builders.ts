import { readManifest } from '../../src/dbt/read-manifest.ts';
import type { Manifest } from '../../src/dbt/node.ts';
import type { RawNode } from '../../src/dbt/manifest-schema.ts';

/** A node as manifests have it, `model.shop.orders` by default. */
export function node(
  name: string,
  { type = 'model', parents = [], macros = [], ...rest }: Overrides = {},
): Partial<RawNode> & { unique_id: string } {
  const id = `${type}.shop.${name}`;
  return {
    unique_id: id,
    resource_type: type,
    name,
    package_name: 'shop',
    original_file_path: `models/${name}.sql`,
    fqn: ['shop', name],
    database: 'dev',
    schema: 'main',
    alias: name,
    relation_name: `"dev"."main"."${name}"`,
    raw_code: `select '${name}' as name`,
    config: { materialized: 'table' },
    unrendered_config: {},
    depends_on: { nodes: parents, macros },
    ...rest,
  };
}

export type Overrides = Partial<RawNode> & {
  type?: string;
  parents?: string[];
  macros?: string[];
};

/** What people use of the data, a dashboard by default. */
export function exposure(
  name: string,
  parents: string[],
  { kind = 'dashboard', label }: { kind?: string; label?: string } = {},
) {
  return { ...node(name, { type: 'exposure', parents }), type: kind, label };
}

/** A test of a model, such as `unique`. */
export function genericTest(
  name: string,
  kwargs: Record<string, unknown>,
  { of = 'model.shop.orders', ...rest }: Overrides & { of?: string } = {},
) {
  return node(`${name}_${JSON.stringify(kwargs)}`, {
    type: 'test',
    test_metadata: { name, kwargs },
    attached_node: of,
    parents: [of],
    config: { enabled: true, where: null },
    ...rest,
  });
}

export interface ManifestParts {
  nodes?: ReturnType<typeof node>[];
  sources?: ReturnType<typeof node>[];
  exposures?: ReturnType<typeof node>[];
  functions?: ReturnType<typeof node>[];
  /** Code by the macro's name, and what it calls. */
  macros?: Record<string, { code: string; calls?: string[] }>;
  version?: number;
  adapter?: string;
  /** The id of the run of dbt. */
  run?: string;
}

/** A manifest.json. */
export function manifestText({ macros = {}, ...parts }: ManifestParts): string {
  const byId = (nodes: ReturnType<typeof node>[] = []) =>
    Object.fromEntries(nodes.map((one) => [one.unique_id, one]));
  return JSON.stringify({
    metadata: {
      dbt_schema_version: `https://schemas.getdbt.com/dbt/manifest/v${parts.version ?? 12}.json`,
      adapter_type: parts.adapter ?? 'duckdb',
      project_name: 'shop',
      invocation_id: parts.run,
    },
    nodes: byId(parts.nodes),
    sources: byId(parts.sources),
    exposures: byId(parts.exposures),
    functions: byId(parts.functions),
    macros: Object.fromEntries(
      Object.entries(macros).map(([name, { code, calls = [] }]) => [
        `macro.shop.${name}`,
        { macro_sql: code, depends_on: { macros: calls.map((call) => `macro.shop.${call}`) } },
      ]),
    ),
  });
}

/** The same, read. */
export function manifest(parts: ManifestParts): Manifest {
  return readManifest(manifestText(parts), '`dbt-manifest`');
}
