import type { DiffLineage, Downstream, FindLineage } from '../contract/lineage.ts';
import { namesOf } from './choose-models.ts';
import { relationFinder } from './find-relations.ts';
import { type Edges, graphOf, reachedFrom } from './graph.ts';
import { type DbtNode, isRelation, type Manifest } from './node.ts';

const isExposure = ({ type }: DbtNode): boolean => type === 'exposure';

/** Says how what is downstream is called. */
function downstreamOf(
  nodes: readonly DbtNode[],
): (node: DbtNode, compared: ReadonlySet<string>) => Downstream {
  const relationName = namesOf(nodes.filter(isRelation));
  const exposureName = namesOf(nodes.filter(isExposure));
  return (node, compared) => ({
    id: node.id,
    type: node.type as Downstream['type'],
    name: isExposure(node) ? exposureName(node) : relationName(node),
    exposureType: node.exposureType,
    label: node.label,
    isCompared: compared.has(node.id),
  });
}

/** Finds the nearest nodes of a set above others: the way up ends at each of them. */
function nearestOf(set: ReadonlySet<string>, parents: Edges): (ids: readonly string[]) => string[] {
  const open = new Map([...parents].filter(([id]) => !set.has(id)));
  return (ids) => {
    const start = ids.flatMap((id) => parents.get(id) ?? []);
    const reached = new Set([...start, ...reachedFrom(start, open)]);
    return [...reached].filter((id) => set.has(id) && !ids.includes(id));
  };
}

/** The layer of each table of the run: those above it are in earlier ones. */
function layersOf(after: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const layers = new Map<string, number>();
  let open = [...after];
  for (let layer = 1; open.length > 0; layer += 1) {
    const free = open.filter(([, above]) => above.every((id) => layers.has(id)));
    // Where all that is left leads in a circle, none of it is first.
    for (const [id] of free.length > 0 ? free : open) layers.set(id, layer);
    open = open.filter(([id]) => !layers.has(id));
  }
  return layers;
}

/**
 * Finds the tables of diffs in the project of a manifest: what is downstream of each through whatever
 * stands between, such as ephemeral models, and which of the run stand above it.
 *
 * @param isChosen whether dbt chose the diffs, so that they have places in an order.
 */
export function lineageFinder(
  manifest: Manifest,
  { isChosen }: { isChosen: boolean },
): FindLineage {
  const nodes = [...manifest.nodes.values()];
  const { parents, children } = graphOf(manifest);
  const find = relationFinder(manifest);
  const describe = downstreamOf(nodes);
  const below = (ids: readonly string[], compared: ReadonlySet<string>): Downstream[] =>
    [...reachedFrom(ids, children)]
      .flatMap((id) => manifest.nodes.get(id) ?? [])
      .filter((node) => !ids.includes(node.id) && (isRelation(node) || isExposure(node)))
      .map((node) => describe(node, compared));
  return (requests) => {
    const found = requests.map(({ table1, table2 }) => {
      const [one = [], two = []] = [table1, table2].map((path) => (path ? find(path) : []));
      return (two.length > 0 ? two : one).map(({ id }) => id);
    });
    const all = new Set(found.flat());
    const nearestTo = nearestOf(all, parents);
    const after = new Map(found.flatMap((ids) => ids.map((id) => [id, nearestTo(ids)] as const)));
    const layers = layersOf(after);
    return found.map((ids): DiffLineage | null => {
      const [id] = ids;
      if (id === undefined) return null;
      return {
        ids,
        layer: isChosen ? (layers.get(id) ?? null) : null,
        after: after.get(id) ?? [],
        downstream: below(ids, all),
      };
    });
  };
}
