import { limitNames, type Limits } from '../contract/outcome.ts';
import { parseLimit } from '../gate/parse-limit.ts';
import { limitInput, type RawValues } from './keys.ts';
import type { Problems } from './problems.ts';
import { readText } from './scalars.ts';

/** The limits that are set; one that is wrong is noted in `problems` and left out. */
export function readLimits(values: RawValues, problems: Problems): Limits {
  const limits: Limits = {};
  for (const name of limitNames) {
    const input = limitInput(name);
    const value = values[input];
    if (value === undefined) continue;
    const text = problems.read(`\`${input}\``, value, readText);
    if (text === undefined) continue;
    const limit = problems.attempt(() => parseLimit(text, name));
    if (limit) limits[name] = limit;
  }
  return limits;
}
