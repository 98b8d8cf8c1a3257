import { columnsOfExpression, type ReadName } from './key-expression.ts';
import { type DbtNode, type DbtTest, type Manifest, materializationOf } from './node.ts';
import { plainName } from './table-path.ts';

/** Where the key of a model is from, in the words of the docs. */
export type KeyOrigin =
  | 'the meta of the model'
  | 'the meta of columns'
  | 'tags of columns'
  | 'a test'
  | 'unique_key'
  | 'a constraint';

/** The key of a model, and who says so. */
export interface DbtKey {
  columns: readonly string[];
  origin: KeyOrigin;
}

/** The word that Datafold looks for in meta and tags. */
const PRIMARY_KEY = 'primary-key';

/** Columns as people write them: a name, several with commas, or a list. */
function columnsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((name) => typeof name === 'string');
  if (typeof value !== 'string') return [];
  return value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Columns of a test; none where it does not say that they are unique in the whole table. */
function uniqueBy({ name, args }: DbtTest, readName: ReadName): string[] {
  if (name === 'unique') return columnsOfExpression(args['column_name'], readName);
  if (name !== 'unique_combination_of_columns') return [];
  const combination: unknown = args['combination_of_columns'];
  // The test puts its columns into quotes.
  if (args['quote_columns'] === true) return columnsIn(combination);
  const columns = Array.isArray(combination)
    ? combination.map((column) => columnsOfExpression(column, readName))
    : [];
  return columns.some(({ length }) => length !== 1) ? [] : columns.flat();
}

/** Tests of all models, so that a project is gone through once. */
export type TestsByNode = ReadonlyMap<string, readonly DbtNode[]>;

/** The tests of each node that are run on all its rows; those that are disabled are no nodes. */
export function testsByNode({ nodes }: Manifest): TestsByNode {
  const all = new Map<string, DbtNode[]>();
  for (const node of nodes.values()) {
    const { test, config } = node;
    if (test?.of == null || config['enabled'] === false) continue;
    // With a condition it says nothing of the other rows.
    if (config['where'] !== null && config['where'] !== undefined) continue;
    all.set(test.of, [...(all.get(test.of) ?? []), node]);
  }
  return all;
}

/** One column goes before several, and one that is tested to be never NULL before others. */
function keyOfTests(node: DbtNode, tests: readonly DbtNode[], readName: ReadName): string[] {
  const all = tests.flatMap(({ test }) => test ?? []);
  const notNull = all
    .filter(({ name }) => name === 'not_null')
    .flatMap(({ args }) => columnsOfExpression(args['column_name'], readName));
  const order = node.columns.map(({ name, isQuoted }) => (isQuoted ? name : readName(name)));
  const rank = ([first = '', ...more]: string[]): number =>
    (more.length > 0 ? 1e6 : 0) + (notNull.includes(first) ? 0 : 1e3) + order.indexOf(first);
  const keys = all.map((test) => uniqueBy(test, readName)).filter(({ length }) => length > 0);
  return keys.toSorted((one, other) => rank(one) - rank(other))[0] ?? [];
}

/** What an incremental model or a snapshot is merged by. */
function uniqueKeyOf(node: DbtNode, readName: ReadName): string[] {
  const { unique_key: value, snapshot_meta_column_names: names } = node.config;
  const all: unknown[] = Array.isArray(value) ? value : [value];
  const parts = all.map((part) => columnsOfExpression(part, readName));
  if (parts.some(({ length }) => length === 0)) return [];
  const columns = parts.flat();
  if (node.type !== 'snapshot') return materializationOf(node) === 'incremental' ? columns : [];
  const from = (Object(names) as Record<string, unknown>)['dbt_valid_from'];
  // A snapshot has a row for each state of a key.
  return [...columns, typeof from === 'string' ? from : 'dbt_valid_from'];
}

/** Columns of a constraint stand in SQL as they are, but for those that dbt puts into quotes. */
function constrainedOf({ columns, primaryKey }: DbtNode, readName: ReadName): string[] {
  const quoted = columns.filter(({ isQuoted }) => isQuoted).map(({ name }) => name);
  return primaryKey.map((name) => {
    const [column = name] = quoted.includes(name) ? [] : columnsOfExpression(name, readName);
    return column;
  });
}

/**
 * The key of a model, in the order of Datafold's: meta of the model, meta of columns, tags, tests,
 * `unique_key`, constraints. Names such as `id` say nothing here. `null`: nobody says. From tests on, names
 * are those of SQL: without quotes, `ID` is the column `id` of PostgreSQL.
 */
export function keyOf(
  node: DbtNode,
  tests: TestsByNode,
  { adapter }: Pick<Manifest, 'adapter'>,
): DbtKey | null {
  const readName: ReadName = (name) => plainName(name, adapter);
  const named = (has: (column: DbtNode['columns'][number]) => boolean): string[] =>
    node.columns.filter(has).map(({ name }) => name);
  const candidates: [KeyOrigin, string[]][] = [
    ['the meta of the model', columnsIn(node.meta[PRIMARY_KEY])],
    ['the meta of columns', named(({ meta }) => meta[PRIMARY_KEY] === true)],
    ['tags of columns', named(({ tags }) => tags.includes(PRIMARY_KEY))],
    ['a test', keyOfTests(node, tests.get(node.id) ?? [], readName)],
    ['unique_key', uniqueKeyOf(node, readName)],
    ['a constraint', constrainedOf(node, readName)],
  ];
  const found = candidates.find(([, columns]) => columns.length > 0);
  return found ? { origin: found[0], columns: [...new Set(found[1])] } : null;
}
