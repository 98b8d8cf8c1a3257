import type { Limit } from '../contract/outcome.ts';
import { limitNames } from '../contract/outcome.ts';
import type { ReportedOutcome } from './facts.ts';

const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20, useGrouping: false });

function textOf(limit: Limit): string {
  return limit.kind === 'count' ? String(limit.count) : `${plain.format(limit.percent)}%`;
}

/** The limits that a diff keeps, as the user wrote them; none for a diff without results. */
export function keptLimits(outcome: ReportedOutcome): { input: string; allowed: string }[] {
  if (!outcome.results) return [];
  const broken = new Set(outcome.verdict.breaches.map(({ limit }) => limit));
  return limitNames.flatMap((name) => {
    const limit = outcome.limits?.[name];
    return limit && !broken.has(name) ? [{ input: `max-${name}`, allowed: textOf(limit) }] : [];
  });
}
