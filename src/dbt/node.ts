/** A column as its YAML describes it. */
export interface DbtColumn {
  name: string;
  /** Whether dbt puts its name into quotes, so that it is meant letter by letter. */
  isQuoted: boolean;
  meta: Readonly<Record<string, unknown>>;
  tags: readonly string[];
}

/** A test that dbt knows how to make for any model, such as `unique`. */
export interface DbtTest {
  name: string;
  args: Readonly<Record<string, unknown>>;
  /** The node that it is about; `null` where that is not known. */
  of: string | null;
}

/** A node of the graph: a model, seed, snapshot, source, exposure, test, … */
export interface DbtNode {
  /** Such as `model.shop.orders`. */
  id: string;
  /** dbt's `resource_type`: `model`, `seed`, … */
  type: string;
  name: string;
  packageName: string;
  /** Its file, and the YAML file that describes it, from the folder of its project on. */
  files: readonly string[];
  /** Its name with those of its folders and its package before it. */
  fqn: readonly string[];
  database: string | null;
  schema: string | null;
  /** What its table is called. */
  alias: string;
  /** Its table as dbt writes it into SQL; `null` where it has none. */
  relationName: string | null;
  /** Its code as it is written, or the checksum of its file; `null` where dbt says neither. */
  body: string | null;
  /** Whether dbt keeps no checksum of what the file holds: a seed that is larger than 1 MiB. */
  isTooLarge: boolean;
  config: Readonly<Record<string, unknown>>;
  /** Its configuration before it was filled in. */
  unrendered: Readonly<Record<string, unknown>>;
  tags: readonly string[];
  meta: Readonly<Record<string, unknown>>;
  columns: readonly DbtColumn[];
  /** What it reads, by ids. */
  parents: readonly string[];
  macros: readonly string[];
  /** Of a contract that is enforced its checksum, else `null`. */
  contract: string | null;
  /** The columns of the constraint `primary_key` as they are written, or none. */
  primaryKey: readonly string[];
  version: string | null;
  latestVersion: string | null;
  /** Whether it stands for the table of another environment, as dbt said it until 1.7. */
  isDeferred: boolean;
  access: string | null;
  group: string | null;
  /** Of a source the name of the source that it is a table of. */
  sourceName: string | null;
  /** Of an exposure what it is, such as `dashboard`, and how people know it. */
  exposureType: string | null;
  label: string | null;
  test: DbtTest | null;
}

/** A piece of Jinja that nodes call. */
export interface DbtMacro {
  code: string;
  macros: readonly string[];
}

/** What one run of dbt knew of its project. */
export interface Manifest {
  /** The version of the manifest's form, such as 12. */
  version: number;
  /** The id of the run; no other has it. */
  run: string | null;
  /** Such as `postgres`. */
  adapter: string | null;
  project: string | null;
  /** By ids, sources and exposures among them. */
  nodes: ReadonlyMap<string, DbtNode>;
  macros: ReadonlyMap<string, DbtMacro>;
}

/** How dbt builds a node: `table`, `view`, `incremental`, `ephemeral`, … */
export function materializationOf({ config }: DbtNode): string {
  const { materialized } = config;
  return typeof materialized === 'string' ? materialized : '';
}

/** The kinds of node that dbt builds as relations. */
const BUILT = ['model', 'seed', 'snapshot'];

/** Whether dbt builds a table or view of this node. */
export function isRelation(node: DbtNode): boolean {
  return BUILT.includes(node.type) && materializationOf(node) !== 'ephemeral';
}

/** Whether a node is a part of those that read it: it has no relation of its own. */
export function isInlined(node: DbtNode): boolean {
  return node.type === 'function' || (BUILT.includes(node.type) && !isRelation(node));
}
