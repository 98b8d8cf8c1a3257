import type { CommentMode } from '../config/settings.ts';
import { viewsOf, type ReportedOutcome } from '../report/facts.ts';
import { runVerdict } from '../report/verdict.ts';

/** Whether these outcomes are a reason to create a comment. */
export function deservesComment(mode: CommentMode, outcomes: readonly ReportedOutcome[]): boolean {
  const views = viewsOf(outcomes);
  switch (mode) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'failure':
      return !runVerdict(views).passed;
    case 'changes':
      return views.some(({ state }) => state !== 'same' && state !== 'partial');
  }
}
