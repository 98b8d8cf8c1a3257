import { loneWords } from '../contract/lone-table.ts';
import type { Breach, DiffOutcome } from '../contract/outcome.ts';
import { isFailed } from './facts.ts';
import { cleanLine, cleanLines, clip } from '../text/foreign.ts';

/** The runner cuts a longer message. */
const LONGEST_MESSAGE = 4096;

/** An annotation of the run: plain texts, for `core.error(message, { title })`. */
export interface Annotation {
  title: string;
  message: string;
}

function titleOf({ loneTable }: DiffOutcome, { figure, limit }: Breach): string {
  if (loneTable) return loneWords(loneTable).toLowerCase();
  return `${figure === null ? 'cannot check' : 'over'} max-${limit}`;
}

/** One annotation for each limit that is not kept and for each diff that failed, in their order. */
export function renderAnnotations(outcomes: readonly DiffOutcome[]): Annotation[] {
  return outcomes.flatMap((outcome) => {
    const name = cleanLine(outcome.name, 100) || '(empty)';
    if (isFailed(outcome)) {
      const { error_type: type, error_value: value } = outcome.error ?? {
        error_type: 'UnknownError',
        error_value: 'the data diff ended without results',
      };
      const message = clip(`${cleanLine(type, 200)}: ${cleanLines(value)}`, LONGEST_MESSAGE);
      return [{ title: `${name}: the data diff failed`, message }];
    }
    return outcome.verdict.breaches.map((breach) => ({
      title: `${name}: ${titleOf(outcome, breach)}`,
      message: clip(cleanLines(breach.message), LONGEST_MESSAGE),
    }));
  });
}
