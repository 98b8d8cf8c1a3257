import { InvalidValue } from './problems.ts';
import { parseYaml } from './yaml.ts';

type Parameters = Record<string, string | number | boolean>;

const isParameter = (value: unknown): value is Parameters[string] =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** Parameters of a session: a YAML map of names to texts, numbers, true or false. */
export function readParameters(value: unknown): Parameters {
  const parsed = typeof value === 'string' ? parseYaml(value) : value;
  const isMap = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  const entries: [string, unknown][] = isMap ? Object.entries(parsed) : [];
  if (isMap && entries.every(([, one]) => isParameter(one))) return parsed as Parameters;
  throw new InvalidValue(
    'must be a map of names to texts, numbers, true or false, such as `{statement_timeout: 60000}`',
  );
}
