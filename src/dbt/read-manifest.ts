import { isMap } from '../config/lists.ts';
import { ConfigurationError } from '../contract/errors.ts';
import { shown } from '../text/message.ts';
import {
  manifestSchema,
  metadataSchema,
  type RawColumn,
  type RawConstraints,
  type RawManifest,
  type RawNode,
} from './manifest-schema.ts';
import type { DbtColumn, DbtMacro, DbtNode, DbtTest, Manifest } from './node.ts';

/** The form of dbt 1.5, the oldest that is read. */
const OLDEST = 9;

const MUST_BE = 'must be the manifest.json that dbt 1.5 or newer writes into its folder `target`';

function parseJson(text: string, label: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ConfigurationError(`${label}, which is no JSON; it ${MUST_BE}.`, { cause: error });
  }
}

/** `config.meta`, where dbt 1.10 and newer keep it, over what stands beside the configuration. */
function metaOf(meta: unknown, config: { meta?: unknown } | null | undefined): DbtColumn['meta'] {
  return { ...(isMap(meta) ? meta : {}), ...(isMap(config?.meta) ? config.meta : {}) };
}

function columnOf({ name, quote, meta, tags, config }: RawColumn): DbtColumn {
  const all = [...(tags ?? []), ...(config?.tags ?? [])];
  return { name, isQuoted: quote ?? false, meta: metaOf(meta, config), tags: [...new Set(all)] };
}

/** The columns of the constraint `primary_key`, of the model or of columns. */
function primaryKeyOf({ constraints, columns }: RawNode): string[] {
  const isKey = ({ type }: NonNullable<RawConstraints>[number]) => type === 'primary_key';
  const ofModel = (constraints ?? []).find(isKey)?.columns ?? [];
  if (ofModel.length > 0) return ofModel;
  return Object.values(columns ?? {})
    .filter((column) => (column.constraints ?? []).some(isKey))
    .map(({ name }) => name);
}

function testOf({ test_metadata: test, attached_node, depends_on }: RawNode): DbtTest | null {
  if (!test) return null;
  return {
    name: test.name,
    args: test.kwargs ?? {},
    of: attached_node ?? depends_on?.nodes?.[0] ?? null,
  };
}

/** dbt compares the code; where there is none, as of seeds, the checksum. */
function bodyOf({ raw_code, checksum }: RawNode): string | null {
  if (raw_code) return raw_code;
  return !checksum || checksum.name === 'none' ? null : `${checksum.name}:${checksum.checksum}`;
}

const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

function nodeOf(raw: RawNode): DbtNode {
  const { contract, depends_on: reads } = raw;
  const patch = raw.patch_path?.replace(/^.*?:\/\//, '');
  return {
    id: raw.unique_id,
    type: raw.resource_type,
    name: raw.name,
    packageName: raw.package_name,
    files: [raw.original_file_path, patch].flatMap((path) => path?.replaceAll('\\', '/') ?? []),
    fqn: raw.fqn ?? [raw.package_name, raw.name],
    database: raw.database ?? null,
    schema: raw.schema ?? null,
    alias: raw.alias ?? raw.identifier ?? raw.name,
    relationName: raw.relation_name ?? null,
    body: bodyOf(raw),
    isTooLarge: raw.checksum?.name === 'path',
    config: raw.config ?? {},
    unrendered: raw.unrendered_config ?? {},
    tags: raw.tags ?? [],
    meta: metaOf(raw.meta, raw.config),
    columns: Object.values(raw.columns ?? {}).map(columnOf),
    parents: reads?.nodes ?? [],
    macros: (reads?.macros ?? []).filter((macro) => macro !== null),
    contract: contract?.enforced ? (contract.checksum ?? '') : null,
    primaryKey: primaryKeyOf(raw),
    version: textOf(raw.version),
    latestVersion: textOf(raw.latest_version),
    isDeferred: raw.deferred ?? false,
    access: raw.access ?? null,
    group: raw.group ?? null,
    sourceName: raw.source_name ?? null,
    exposureType: raw.type ?? null,
    label: raw.label ?? null,
    test: testOf(raw),
  };
}

function allNodes(raw: RawManifest): DbtNode[] {
  const { nodes, sources, exposures, metrics, semantic_models, saved_queries, functions } = raw;
  return [nodes, sources, exposures, metrics, semantic_models, saved_queries, functions].flatMap(
    (map) => Object.values(map ?? {}).map(nodeOf),
  );
}

function macrosOf({ macros }: RawManifest): Map<string, DbtMacro> {
  return new Map(
    Object.entries(macros).map(([id, { macro_sql: code, depends_on: reads }]) => [
      id,
      { code, macros: (reads?.macros ?? []).filter((macro) => macro !== null) },
    ]),
  );
}

/**
 * Reads a manifest.
 *
 * @param label names it in a message: its input and its path.
 * @throws ConfigurationError where it is none, or an older one.
 */
export function readManifest(text: string, label: string): Manifest {
  const json = parseJson(text, label);
  const about = metadataSchema.safeParse(json);
  const [, found] =
    /\/manifest\/v(\d+)\.json$/.exec(about.data?.metadata.dbt_schema_version ?? '') ?? [];
  if (!about.success || found === undefined) {
    throw new ConfigurationError(`${label}, which is no manifest of dbt; it ${MUST_BE}.`);
  }
  const version = Number(found);
  if (version < OLDEST) {
    throw new ConfigurationError(
      `${label}, a manifest of version ${found}, which dbt 1.4 or an older one wrote; it ${MUST_BE}.`,
    );
  }
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    throw new ConfigurationError(
      `${label}, a manifest of version ${found} that is not understood, at ${shown(place)}; it ${MUST_BE}.`,
    );
  }
  const nodes = new Map(allNodes(parsed.data).map((node) => [node.id, node]));
  const { adapter_type: adapter, project_name: project, invocation_id: run } = about.data.metadata;
  return {
    version,
    run: run ?? null,
    adapter: adapter ?? null,
    project: project ?? null,
    nodes,
    macros: macrosOf(parsed.data),
  };
}
