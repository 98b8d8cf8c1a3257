import type { Downstream, FindLineage } from '../contract/lineage.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import type { FinishedDiff } from './run-diffs.ts';

type Dependencies = SuccessResults['dependencies'];

/** What is downstream in the form that dependencies have. */
function entryOf({ type, name, exposureType, label }: Downstream): Record<string, string> {
  return {
    name,
    type,
    ...(exposureType === null ? {} : { exposure_type: exposureType }),
    ...(label === null ? {} : { label }),
  };
}

/** A service's dependencies, in whichever form, and what is downstream by dbt, in that of 2022. */
function withDbt(given: Dependencies, downstream: readonly Downstream[]): Dependencies {
  const deps = Array.isArray(given) ? { datafold: given } : (given?.deps ?? {});
  const others = 'dbt' in deps ? (deps['dbt'] ?? []) : [];
  return { deps: { ...deps, dbt: [...others, ...downstream.map(entryOf)] } };
}

/** The diffs with their places in a project, and what is downstream among their results. */
export function withLineage(
  diffs: readonly FinishedDiff[],
  find: FindLineage | null,
): readonly FinishedDiff[] {
  if (find === null) return diffs;
  const found = find(diffs.map(({ request }) => request));
  return diffs.map((diff, index) => {
    const lineage = found[index];
    if (!lineage) return diff;
    const { results } = diff;
    if (results === null) return { ...diff, lineage };
    const dependencies = withDbt(results.dependencies, lineage.downstream);
    return { ...diff, lineage, results: { ...results, dependencies } };
  });
}
