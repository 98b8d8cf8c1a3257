import { type Graph, graphOf, reachedFrom } from '../graph.ts';
import type { Criterion, Selection } from './criterion.ts';
import { nodesBy, type Selecting } from './methods.ts';

function relativesOf(criterion: Criterion, found: Set<string>, graph: Graph): Set<string> {
  const { parents, children } = graph;
  if (criterion.withAllAround) {
    const below = new Set([...found, ...reachedFrom(found, children)]);
    return new Set([...below, ...reachedFrom(below, parents)]);
  }
  return new Set([
    ...found,
    ...reachedFrom(found, parents, criterion.parents),
    ...reachedFrom(found, children, criterion.children),
  ]);
}

/**
 * The ids of all nodes that a selection takes, of whatever kind.
 *
 * @throws InvalidValue where it names what there is not.
 */
export function selectNodes(selection: Selection, on: Selecting): Set<string> {
  const graph = graphOf(on.manifest);
  const sets = selection.map((criteria) =>
    criteria
      .map((criterion) => relativesOf(criterion, nodesBy(criterion, on), graph))
      .reduce((one, other) => new Set([...one].filter((id) => other.has(id)))),
  );
  return new Set(sets.flatMap((ids) => [...ids]));
}
