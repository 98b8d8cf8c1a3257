import { isSet, type RawValues } from '../config/keys.ts';
import type { Origin } from '../config/raw-values.ts';
import type { FindLineage } from '../contract/lineage.ts';
import { lineageFinder } from './lineage.ts';
import { readSide } from './read-side.ts';

/** Inputs that have no effect where another one says what is compared. */
const CHOOSING = ['dbt-base-manifest', 'dbt-select'] as const;

/**
 * Reads the manifest where the inputs say what is compared, so that it only tells what is downstream.
 *
 * @param says the input that says so.
 * @throws ConfigurationError where the manifest cannot be read.
 */
export async function lineageBeside(
  says: string,
  values: RawValues,
  { readFile, problems }: Pick<Origin, 'readFile' | 'problems'>,
): Promise<FindLineage> {
  for (const key of CHOOSING.filter((name) => isSet(values[name]))) {
    problems.add(
      `\`${key}\` and \`${says}\` are set; both say what is compared, so leave out one of them: beside \`${says}\` the manifest only names what is downstream.`,
    );
  }
  const tools = { readFile, fetchArtifact: null };
  const { manifest } = await readSide('dbt-manifest', values['dbt-manifest'], tools);
  return lineageFinder(manifest, { isChosen: false });
}
