import type { Downstream } from '../contract/lineage.ts';
import type { DiffOutcome } from '../contract/outcome.ts';

/** What the graph of a project says of a diff. */
export interface LineageView {
  /** `null` where the order is the user's. */
  layer: number | null;
  /** The names of the diffs nearest above it that differ, too. */
  after: string[];
  /** What is made of the table, and what of that was not compared. */
  downstream: readonly Downstream[];
  notCompared: Downstream[];
}

/** What the graph says of each diff of a run; `null` where nobody knows it. */
export function lineageViews<Outcome extends DiffOutcome>(
  outcomes: readonly Outcome[],
  differs: (outcome: Outcome) => boolean,
): (LineageView | null)[] {
  const differing = outcomes.filter(differs);
  return outcomes.map(({ lineage }) => {
    if (!lineage) return null;
    const { layer, after, downstream } = lineage;
    const above = differing.filter((one) => one.lineage?.ids.some((id) => after.includes(id)));
    return {
      layer,
      after: above.map(({ name }) => name),
      downstream,
      notCompared: downstream.filter(({ isCompared }) => !isCompared),
    };
  });
}

/** Orders diffs by their layers; those without one are last. */
export function byLayer(one: LineageView | null, other: LineageView | null): number {
  const [a, b] = [one, other].map((view) => view?.layer ?? Number.MAX_SAFE_INTEGER);
  return (a ?? 0) - (b ?? 0);
}
