import type { Environment } from '../config/data-sources.ts';
import { inputNames, type RawValues } from '../config/keys.ts';

/** The inputs that are set, as the runner hands them over. */
export function readInputs(env: Environment): RawValues {
  const entries = inputNames.map((name) => [name, env[`INPUT_${name.toUpperCase()}`]?.trim()]);
  return Object.fromEntries(entries.filter(([, value]) => value)) as RawValues;
}
