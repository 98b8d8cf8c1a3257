import type { RawValues } from './keys.ts';
import { Problems } from './problems.ts';
import { readRawValues, type Origin } from './raw-values.ts';
import { readSettings } from './read-settings.ts';
import type { Settings } from './settings.ts';

/**
 * Reads and checks everything that the user set. Secrets are masked first.
 *
 * @throws ConfigurationError that lists all problems.
 */
export async function loadSettings(
  inputs: RawValues,
  origin: Omit<Origin, 'problems'>,
): Promise<Settings> {
  const problems = new Problems();
  const values = await readRawValues(inputs, { ...origin, problems });
  const settings = readSettings(values, { ...origin, problems });
  problems.throwIfAny();
  return settings;
}
