import { type DbtNode, isRelation } from './node.ts';
import type { State } from './state.ts';

/** A relation before and after. */
export interface NodePair {
  base: DbtNode;
  candidate: DbtNode;
  /** Whether it had another name. */
  isRenamed: boolean;
}

/** What is the same in two nodes of which one may be the other by a new name. */
type Trait = (node: DbtNode) => string | null;

/** `null` for what many nodes have in common, and says nothing of any. */
const TRAITS: Trait[] = [
  ({ type, body }) => (body === null ? null : `${type} ${body}`),
  ({ type, alias }) => `${type} ${alias}`,
  // A model that got versions.
  ({ type, name, version, latestVersion }) =>
    version === latestVersion ? `${type} ${name}` : null,
];

/** Those that no other has the trait of. */
function byTrait(nodes: readonly DbtNode[], trait: Trait): Map<string, DbtNode> {
  const groups = Map.groupBy(nodes, (node) => trait(node));
  return new Map(
    [...groups].flatMap(([value, [only, ...more]]) =>
      value !== null && only && more.length === 0 ? [[value, only] as const] : [],
    ),
  );
}

/** New relations and those that are gone which are one by another name, by the ids of the new ones. */
export function renamedOf(added: readonly DbtNode[], gone: readonly DbtNode[]) {
  const old = new Map<string, DbtNode>();
  for (const trait of TRAITS) {
    const taken = new Set([...old.values()].map(({ id }) => id));
    const before = byTrait(
      gone.filter(({ id }) => !taken.has(id)),
      trait,
    );
    const after = byTrait(
      added.filter(({ id }) => !old.has(id)),
      trait,
    );
    for (const [value, node] of after) {
      const found = before.get(value);
      if (found) old.set(node.id, found);
    }
  }
  return old;
}

/** The relations of both sides, by what became of them. */
export interface Pairing {
  /** By the ids of the candidates. */
  pairs: ReadonlyMap<string, NodePair>;
  /** Of the base alone. */
  removed: readonly DbtNode[];
}

/** Finds for each relation the one that it was. */
export function pairRelations(
  base: ReadonlyMap<string, DbtNode>,
  candidate: ReadonlyMap<string, DbtNode>,
  state: State,
): Pairing {
  const now = [...candidate.values()].filter(isRelation);
  const gone = state.removed.filter(isRelation);
  const renamed = renamedOf(
    now.filter(({ id }) => state.isNew.has(id)),
    gone,
  );
  const pairs = now.flatMap((node) => {
    const same = base.get(node.id);
    // One that was ephemeral has no table of before.
    const old = same && isRelation(same) ? same : renamed.get(node.id);
    return old ? [[node.id, { base: old, candidate: node, isRenamed: old !== same }] as const] : [];
  });
  const taken = new Set([...renamed.values()].map(({ id }) => id));
  return { pairs: new Map(pairs), removed: gone.filter(({ id }) => !taken.has(id)) };
}
