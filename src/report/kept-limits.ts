import { isOn, limitNames, limitText } from '../contract/outcome.ts';
import type { ReportedOutcome } from './facts.ts';

/** The limits that a diff keeps, as the user wrote them; none for a diff without results. */
export function keptLimits(outcome: ReportedOutcome): { input: string; allowed: string }[] {
  if (!outcome.results) return [];
  const broken = new Set(outcome.verdict.breaches.map(({ limit }) => limit));
  return limitNames.flatMap((name) => {
    const limit = outcome.limits?.[name];
    return isOn(limit) && !broken.has(name)
      ? [{ input: `max-${name}`, allowed: limitText(limit) }]
      : [];
  });
}
