import type { ChosenDiffs } from '../contract/chosen.ts';
import type { DataSourcesConfig } from '../contract/data-source-config.ts';
import type { FindLineage } from '../contract/lineage.ts';
import type { RawValues } from './keys.ts';
import { Problems } from './problems.ts';
import { readRawValues, type Origin } from './raw-values.ts';
import { readSettings } from './read-settings.ts';
import type { Settings } from './settings.ts';

/** The values with what was chosen, and what is to be said of that; `null`: nothing was chosen. */
export interface DiffChoice {
  values: RawValues;
  /** Data sources besides `data-sources`, in which nothing is to be filled in. */
  sources: DataSourcesConfig;
  chosen: ChosenDiffs | null;
  /** Finds the tables of the diffs in a project, whoever chose them; `null` where none is known. */
  lineage: FindLineage | null;
}

/** Chooses diffs before settings are read, in the words of the inputs. */
export type ChooseDiffs = (values: RawValues, origin: Origin) => Promise<DiffChoice>;

/**
 * Reads and checks everything that the user set. Secrets are masked first.
 *
 * @throws ConfigurationError that lists all problems.
 */
export async function loadSettings(
  inputs: RawValues,
  origin: Omit<Origin, 'problems'>,
  choose: ChooseDiffs = (values) =>
    Promise.resolve({ values, sources: {}, chosen: null, lineage: null }),
): Promise<Settings> {
  const problems = new Problems();
  const raw = await readRawValues(inputs, { ...origin, problems });
  const { values, sources, chosen, lineage } = await choose(raw, { ...origin, problems });
  const settings = readSettings(values, { ...origin, problems }, sources);
  problems.throwIfAny();
  return Object.freeze({ ...settings, chosen, lineage });
}
