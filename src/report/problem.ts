import { COMMENT_LIMIT, footer, SUMMARY_LIMIT, type SummaryContext } from './comment.ts';
import { fit } from './fit.ts';
import { code, plain } from './markdown.ts';

/** More sentences say no more. */
const MOST_LINES = 100;

/** The verdict on a run that could not begin. */
export const PROBLEM = 'Could not run: nothing was compared';

/** A sentence of ours, whose names and values are in backticks. */
function prose(text: string): string {
  const parts = text.split(/`([^`]*)`/);
  return parts.map((part, index) => (index % 2 === 1 ? code(part) : between(part))).join('');
}

/** What stands between two code spans, with the spaces that part it from them. */
function between(text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return `${before && ' '}${plain(words)}${after && ' '}`;
}

function draft(message: string, context: SummaryContext, marker: string) {
  const lines = message
    .split(/\r?\n/)
    .map((line) => line.replace(/^- /, ''))
    .filter((line) => line.trim() !== '');
  const [first = '', ...others] = lines.slice(0, MOST_LINES);
  const details = others.map((line) => `- ${prose(line)}`);
  return {
    marker,
    verdict: `### ❌ ${PROBLEM}`,
    reasons: prose(first),
    columns: [],
    isOfMany: false,
    rows: [],
    same: '',
    sameLine: '',
    details,
    withoutRows: details,
    footer: footer(context),
    whereAll: context.reportHint,
  };
}

/**
 * The pull-request comment of a run that could not begin: why, in the words of the error. It takes
 * the place of what an earlier run has said.
 *
 * @param message without secrets; several problems are a line each.
 */
export function renderProblem(message: string, context: SummaryContext, marker: string): string {
  return fit(draft(message, context, marker), COMMENT_LIMIT);
}

/** The same for the job summary. */
export function renderProblemSummary(message: string, context: SummaryContext): string {
  return fit(draft(message, context, ''), SUMMARY_LIMIT);
}
