import type { Manifest } from './node.ts';

/** Who reads whom, in one direction. */
export type Edges = ReadonlyMap<string, readonly string[]>;

/** The graph of a project: what each node reads, and what reads it. */
export interface Graph {
  parents: Edges;
  children: Edges;
}

/** The same in the other direction. */
export function turned(edges: Edges): Edges {
  const back = new Map<string, string[]>();
  for (const [id, others] of edges) {
    for (const other of others) {
      const ids = back.get(other);
      if (ids) ids.push(id);
      else back.set(other, [id]);
    }
  }
  return back;
}

/** The graph of a manifest; what it names and does not have is left out. */
export function graphOf({ nodes }: Pick<Manifest, 'nodes'>): Graph {
  const parents = new Map(
    [...nodes.values()].map((node) => [node.id, node.parents.filter((id) => nodes.has(id))]),
  );
  return { parents, children: turned(parents) };
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
