import { isDeepStrictEqual } from 'node:util';
import { graphOf, reachedFrom, turned } from './graph.ts';
import { type DbtNode, isInlined, type Manifest } from './node.ts';

/** What of a node may have changed, by dbt's own words. */
export const aspects = ['body', 'configs', 'relation', 'macros', 'contract'] as const;
export type Aspect = (typeof aspects)[number];

/** How a project differs from the one of the base. */
export interface State {
  /** Ids of nodes that the base does not have. */
  isNew: ReadonlySet<string>;
  /** Ids of nodes whose data may have changed, the new ones among them. */
  isModified: ReadonlySet<string>;
  /** Ids by what of them has changed; the new ones among them, but for macros. */
  by: Readonly<Record<Aspect, ReadonlySet<string>>>;
  /** Nodes of the base that are gone, or disabled. */
  removed: readonly DbtNode[];
}

/** Of a configuration what says where a node is and who cares for it, but not what is in it. */
const SAYS_WHERE = ['alias', 'schema', 'database', 'tags', 'group'];

function configOf({ unrendered }: DbtNode): Record<string, unknown> {
  const entries = Object.entries(unrendered).filter(([key]) => !SAYS_WHERE.includes(key));
  return Object.fromEntries(entries);
}

/** Of a source: which table it is, wherever the environment has it. */
const sourceTable = (node: DbtNode): string => (node.type === 'source' ? node.alias : '');

/** Macros that are new, gone, or have other code. */
function changedMacros(base: Manifest, candidate: Manifest): Set<string> {
  const ids = new Set([...base.macros.keys(), ...candidate.macros.keys()]);
  const code = ({ macros }: Manifest, id: string) => macros.get(id)?.code;
  return new Set([...ids].filter((id) => code(base, id) !== code(candidate, id)));
}

/** Tells of a node whether it calls a changed macro, through however many others. */
function callsChanged(base: Manifest, candidate: Manifest): (node: DbtNode) => boolean {
  const changed = changedMacros(base, candidate);
  if (changed.size === 0) return () => false;
  const calls = new Map([...candidate.macros].map(([id, { macros }]) => [id, macros]));
  const affected = new Set([...changed, ...reachedFrom(changed, turned(calls))]);
  return ({ macros }) => macros.some((id) => affected.has(id));
}

/** Whether a node differs from that of the base, if that has one. */
type Differs = (old: DbtNode | undefined, now: DbtNode) => boolean;

/** What is new differs, whatever it has. */
const orNew =
  (differs: (old: DbtNode, now: DbtNode) => boolean): Differs =>
  (old, now) =>
    old === undefined || differs(old, now);

function comparisons(base: Manifest, candidate: Manifest): Record<Aspect, Differs> {
  const isChangedByMacros = callsChanged(base, candidate);
  return {
    body: orNew((old, now) => old.body !== now.body || sourceTable(old) !== sourceTable(now)),
    configs: orNew((old, now) => !isDeepStrictEqual(configOf(old), configOf(now))),
    relation: orNew((old, now) =>
      ['database', 'schema', 'alias'].some(
        (key) => !isDeepStrictEqual(old.unrendered[key], now.unrendered[key]),
      ),
    ),
    // dbt, too, asks of the macros of a new node only whether they have changed.
    macros: (_old, now) => isChangedByMacros(now),
    contract: orNew((old, now) => old.contract !== now.contract),
  };
}

/** What changes the data of a node, besides its aspects: where its name stands, and which version counts. */
const hasMoved = (old: DbtNode, now: DbtNode): boolean =>
  !isDeepStrictEqual(old.fqn, now.fqn) || old.latestVersion !== now.latestVersion;

/** What has no relation of its own changes those that read it, through others like it. */
function withReaders(modified: ReadonlySet<string>, candidate: Manifest): Set<string> {
  const { children } = graphOf(candidate);
  const through = new Map(
    [...candidate.nodes.values()]
      .filter(isInlined)
      .map(({ id }) => [id, children.get(id) ?? []] as const),
  );
  return new Set([...modified, ...reachedFrom(modified, through)]);
}

/**
 * Compares a project with that of the base, as dbt's `state:modified` does, but for what only says
 * where a table is: its database and schema, its tags, its group. A node that reads an ephemeral model
 * or a function is modified where that is.
 */
export function stateOf(base: Manifest, candidate: Manifest): State {
  const nodes = [...candidate.nodes.values()];
  const differs = comparisons(base, candidate);
  const isNew = new Set(nodes.map(({ id }) => id).filter((id) => !base.nodes.has(id)));
  const idsWhere = (has: Differs): Set<string> =>
    new Set(nodes.filter((now) => has(base.nodes.get(now.id), now)).map(({ id }) => id));
  const by = Object.fromEntries(
    aspects.map((aspect) => [aspect, idsWhere(differs[aspect])]),
  ) as Record<Aspect, Set<string>>;
  const alias = idsWhere(
    orNew((old, now) => !isDeepStrictEqual(old.unrendered.alias, now.unrendered.alias)),
  );
  const moved = idsWhere(orNew(hasMoved));
  const own = [by.body, by.configs, by.macros, by.contract, alias, moved];
  return {
    isNew,
    isModified: withReaders(new Set(own.flatMap((ids) => [...ids])), candidate),
    by,
    removed: [...base.nodes.values()].filter(({ id }) => !candidate.nodes.has(id)),
  };
}
