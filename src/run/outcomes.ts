import type { Verdict } from '../contract/outcome.ts';
import { evaluate } from '../gate/evaluate.ts';
import { evaluateLone } from '../gate/lone-table.ts';
import { isFailed, viewsOf, type ReportedOutcome } from '../report/facts.ts';
import { runVerdict } from '../report/verdict.ts';
import type { FinishedDiff } from './run-diffs.ts';
import type { Secrets } from '../config/secrets.ts';

/** How the step ended: within the limits, over one, or not able to tell. */
export type Conclusion = 'success' | 'failure' | 'error';

/** The same value with every text in it changed. */
function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  const mapped: unknown =
    typeof value === 'string'
      ? change(value)
      : Array.isArray(value)
        ? value.map((item: unknown) => mapTexts(item, change))
        : isRecord(value)
          ? Object.fromEntries(
              Object.entries(value).map(([key, part]) => [key, mapTexts(part, change)]),
            )
          : value;
  return mapped as Value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * Holds every diff against its limits. Queries and what a service says may quote a secret, and a
 * comment is masked by nobody, so secrets are taken out here.
 */
export function judge(finished: readonly FinishedDiff[], secrets: Secrets): ReportedOutcome[] {
  return finished.map((diff) => {
    const redact = (text: string) => secrets.redact(text);
    const { name, datasets, request, results, error, loneTable, lineage } = diff;
    const texts = {
      ...{ name, datasets, request, results, error },
      ...(loneTable && { loneTable }),
      ...(lineage && { lineage }),
    };
    // The sentences of the gate name columns and tables.
    const said = { ...diff, ...mapTexts(texts, redact) };
    return { ...said, verdict: verdictOf(said) };
  });
}

function verdictOf({ results, loneTable, limits, request }: FinishedDiff): Verdict {
  if (loneTable) return evaluateLone(loneTable, limits);
  return results ? evaluate(results, limits, request) : { passed: false, breaches: [] };
}

/** A limit that is passed outweighs a diff that failed; `status` tells of the latter. */
export function conclusionOf(outcomes: readonly ReportedOutcome[]): Conclusion {
  if (outcomes.some(({ verdict }) => verdict.breaches.length > 0)) return 'failure';
  return outcomes.some(isFailed) ? 'error' : 'success';
}

/** Why the step fails, in one sentence; `null` where it passes. */
export function failureOf(outcomes: readonly ReportedOutcome[]): string | null {
  const { passed, sentence } = runVerdict(viewsOf(outcomes));
  return passed ? null : `${sentence.replaceAll('\u00a0', ' ')}.`;
}
