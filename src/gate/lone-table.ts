import {
  isOn,
  limitNames,
  type Limits,
  limitText,
  type LoneTable,
  type Verdict,
} from '../contract/outcome.ts';
import { loneClause } from '../contract/lone-table.ts';

/**
 * Holds a table that one side lacks against the limits: it is one schema change. No other limit can be
 * checked for it, so that the one on schema changes is 0 as soon as another one is set, unless it says
 * something else.
 */
export function evaluateLone(lone: LoneTable, limits: Limits): Verdict {
  const set = limits['schema-changes'];
  const isImplied = set === undefined && limitNames.some((name) => isOn(limits[name]));
  const limit = isImplied ? ({ kind: 'count', count: 0 } as const) : set;
  const most = limit?.kind === 'count' ? limit.count : Infinity;
  if (!limit || most >= 1) return { passed: true, breaches: [] };
  const why = isImplied ? ' where other limits are set, and off allows it' : '';
  const breach = {
    limit: 'schema-changes' as const,
    allowed: limitText(limit),
    figure: 1,
    of: null,
    message: `${loneClause(lone)}; max-schema-changes allows ${limitText(limit)}${why}.`,
  };
  return { passed: false, breaches: [breach] };
}
