import { z } from 'zod';

/** Lists and maps that older versions, or some kinds of node, leave out. */
const texts = z.array(z.string()).nullish();
const map = z.record(z.string(), z.unknown()).nullish();
const text = z.string().nullish();
/** A version of a model may be `2` or `latest`. */
const version = z.union([z.string(), z.number()]).nullish();
const constraints = z.array(z.object({ type: text, columns: texts })).nullish();

const dependsOn = z
  .object({ nodes: texts, macros: z.array(z.string().nullable()).nullish() })
  .nullish();

const columnSchema = z.object({
  name: z.string(),
  quote: z.boolean().nullish(),
  meta: map,
  tags: texts,
  config: z.object({ meta: map, tags: texts }).nullish(),
  constraints,
});

const nodeSchema = z.object({
  unique_id: z.string(),
  resource_type: z.string(),
  name: z.string(),
  package_name: z.string(),
  original_file_path: text,
  patch_path: text,
  fqn: texts,
  database: text,
  schema: text,
  alias: text,
  identifier: text,
  relation_name: text,
  raw_code: text,
  checksum: z.object({ name: z.string(), checksum: z.string() }).nullish(),
  config: map,
  unrendered_config: map,
  tags: texts,
  meta: map,
  columns: z.record(z.string(), columnSchema).nullish(),
  depends_on: dependsOn,
  contract: z.object({ enforced: z.boolean().nullish(), checksum: text }).nullish(),
  constraints,
  version,
  latest_version: version,
  deferred: z.boolean().nullish(),
  access: text,
  group: text,
  source_name: text,
  test_metadata: z.object({ name: z.string(), kwargs: map }).nullish(),
  attached_node: text,
});

const nodes = z.record(z.string(), nodeSchema).nullish();

/** What people see of the data. No diff depends on how it is called. */
const exposureSchema = nodeSchema.extend({ type: text.catch(null), label: text.catch(null) });

const macroSchema = z.object({ macro_sql: z.string(), depends_on: dependsOn });

/** Which version of its form a manifest has, and what made it. */
export const metadataSchema = z.object({
  metadata: z.object({
    dbt_schema_version: z.string(),
    adapter_type: text,
    project_name: text,
    invocation_id: text,
  }),
});

/** Of a manifest of v9 or newer what is needed to choose diffs; all else is passed over. */
export const manifestSchema = z.object({
  nodes: z.record(z.string(), nodeSchema),
  sources: nodes,
  exposures: z.record(z.string(), exposureSchema).nullish(),
  // They stand between models and exposures.
  metrics: nodes,
  semantic_models: nodes,
  saved_queries: nodes,
  functions: nodes,
  macros: z.record(z.string(), macroSchema),
});

export type RawNode = z.infer<typeof nodeSchema> &
  Partial<Pick<z.infer<typeof exposureSchema>, 'type' | 'label'>>;
export type RawColumn = z.infer<typeof columnSchema>;
export type RawManifest = z.infer<typeof manifestSchema>;
export type RawConstraints = z.infer<typeof constraints>;
