import type { Environment } from '../config/data-sources.ts';
import { DECLARED_KEY, inputNames, type RawValues } from '../config/keys.ts';

/** The inputs that are set, as the runner hands them over; an empty `pk-columns` is a mistake. */
export function readInputs(env: Environment): RawValues {
  const entries = inputNames.map((name) => [name, env[`INPUT_${name.toUpperCase()}`]?.trim()]);
  const isSet = ([name, value]: (string | undefined)[]): boolean =>
    name === 'pk-columns' ? value !== undefined && value !== DECLARED_KEY : Boolean(value);
  return Object.fromEntries(entries.filter(isSet)) as RawValues;
}
