import { renderAnnotations, type Annotation } from '../report/annotations.ts';
import type { ReportedOutcome } from '../report/facts.ts';

/** GitHub shows ten errors of a step; the last of them is the one that fails it. */
const MOST = 9;

/** One annotation for each limit passed and each diff failed; those beyond the room are merged. */
export function annotationsOf(outcomes: readonly ReportedOutcome[]): Annotation[] {
  const all = renderAnnotations(outcomes);
  if (all.length <= MOST) return all;
  const rest = all.slice(MOST - 1);
  const merged = {
    title: `${String(rest.length)} more`,
    message: rest.map(({ title, message }) => `${title}: ${message}`).join(' '),
  };
  return [...all.slice(0, MOST - 1), merged];
}
