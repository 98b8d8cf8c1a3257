import type { Manifest } from './node.ts';

/** Who reads whom, in one direction. */
export type Edges = ReadonlyMap<string, readonly string[]>;

/** The graph of a project: what each node reads, and what reads it. */
export interface Graph {
  parents: Edges;
  children: Edges;
}

/** The graph of a manifest; what it names and does not have is left out. */
export function graphOf({ nodes }: Pick<Manifest, 'nodes'>): Graph {
  const parents = new Map<string, string[]>();
  const children = new Map<string, string[]>([...nodes.keys()].map((id) => [id, []]));
  for (const node of nodes.values()) {
    const known = node.parents.filter((id) => nodes.has(id));
    parents.set(node.id, known);
    for (const id of known) children.get(id)?.push(node.id);
  }
  return { parents, children };
}

/** All that is reached from some nodes in at most so many steps; these only where a way leads back. */
export function reachedFrom(start: Iterable<string>, edges: Edges, steps = Infinity): Set<string> {
  const reached = new Set<string>();
  let layer = [...start];
  for (let step = 0; step < steps && layer.length > 0; step += 1) {
    const next = layer.flatMap((id) => edges.get(id) ?? []).filter((id) => !reached.has(id));
    for (const id of next) reached.add(id);
    layer = [...new Set(next)];
  }
  return reached;
}
