import { limitNames, type Limits } from '../contract/outcome.ts';
import { parseLimit } from '../gate/parse-limit.ts';
import { type DiffText, labelOf } from './diff-text.ts';
import { limitInput } from './keys.ts';
import type { Problems } from './problems.ts';
import { readText } from './scalars.ts';

/** The limits that are set; one that is wrong is noted in `problems` and left out. */
export function readLimits(text: Pick<DiffText, 'values' | 'place'>, problems: Problems): Limits {
  const limits: Limits = {};
  for (const name of limitNames) {
    const input = limitInput(name);
    const value = text.values[input];
    if (value === undefined) continue;
    const label = labelOf(text, input);
    const written = problems.read(label, value, readText);
    if (written === undefined) continue;
    const limit = problems.attempt(() => parseLimit(written, name, label));
    if (limit) limits[name] = limit;
  }
  return limits;
}
