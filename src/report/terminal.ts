import Table from 'cli-table3';
import { createColors } from 'picocolors';
import { figuresOf, LONGEST_COLUMN, NO_FIGURES } from './cells.ts';
import type { ChosenDiffs } from '../contract/chosen.ts';
import type { DiffView, ReportedOutcome, State } from './facts.ts';
import { labelOf, viewsOf } from './facts.ts';
import { leftOutLines } from './left-out.ts';
import { downstreamLine, IN_A_LINE, lineageClauses } from './lineage-texts.ts';
import { loneClause } from '../contract/lone-table.ts';
import { keyClause, keyHint } from './key-clause.ts';
import { shortName } from './markdown.ts';
import { cleanLine } from '../text/foreign.ts';
import { rowBlocks, type RowScreen } from './terminal-rows.ts';
import type { DiffRequest } from '../contract/request.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { countsText, seriesClause, startText, worstSteps } from './series-facts.ts';
import { estimatesClause } from './sample-facts.ts';
import { placeTexts } from './request-facts.ts';
import { runVerdict } from './verdict.ts';

export interface TerminalOptions {
  color: boolean;
  /** Columns of the terminal; 120 by default. */
  width?: number;
  /** Whether sampled rows are shown; not by default, since they are the data itself. */
  rows?: boolean;
  /** What is said of diffs that were chosen. */
  chosen?: ChosenDiffs | null;
}

type Colors = ReturnType<typeof createColors>;

/** A name gets at least that many characters in a table. */
const LEAST_NAME = 16;

const COLUMNS = ['Rows', 'Keys', 'Changed rows', 'Columns'];

/**
 * The outcomes for a log or a terminal: the verdict, a table with a line for each diff (a list where
 * the terminal is too narrow for it), rows, and the reasons where the run did not pass. No line is a
 * workflow command, whatever the data holds.
 */
export function renderTerminal(
  outcomes: readonly ReportedOutcome[],
  { color, width = 120, rows = false, chosen }: TerminalOptions,
): string {
  const colors = createColors(color);
  const views = viewsOf(outcomes);
  const { passed, sentence } = runVerdict(views, chosen?.nothing);
  const line = `${sentence}${keyClause(views, (name) => safe(name, 30))}`;
  const verdict = colors.bold(passed ? colors.green(line) : colors.red(line));
  const parts = [verdict];
  if (views.length > 0) parts.push(grid(views, colors, width));
  if (rows) parts.push(...views.flatMap((view) => rowsOf(view, { colors, width })));
  const lines = views.flatMap((view) => reasonLines(view));
  if (lines.length > 0) parts.push(lines.map((line) => `${colors.red('✗')} ${line}`).join('\n'));
  const hints = [
    ...views.flatMap((view) => [...hintLines(view), ...lineageLines(view)]),
    downstreamLine(views),
    ...leftOutLines(chosen),
  ].filter((text) => text !== '');
  if (hints.length > 0) parts.push(hints.join('\n'));
  return withoutCommands(`${parts.join('\n\n')}\n`.replaceAll('\u00a0', ' '));
}

function rowsOf({ outcome: { name, results } }: DiffView, screen: RowScreen): string[] {
  return results ? rowBlocks(shortName(safe(name), 60) || '(empty)', results, screen) : [];
}

/** A runner takes a line that starts with `::` as a command, and `##[` wherever it stands. */
function withoutCommands(text: string): string {
  return text.replaceAll('##[', '## [').replace(/^[^\S\n]*::/gm, (start) => `\u200b${start}`);
}

function paint(state: State, colors: Colors): (text: string) => string {
  const painters = { over: colors.red, failed: colors.red, changed: colors.yellow };
  return { ...painters, partial: colors.yellow, same: colors.green }[state];
}

function grid(views: readonly DiffView[], colors: Colors, width: number): string {
  const names = views.map(({ outcome }) => safe(outcome.name) || '(empty)');
  const blank = tableOf(views, [], colors).split('\n')[0]?.length ?? 0;
  const room = width - blank + 'Data diff'.length;
  if (room < LEAST_NAME) return list(views, colors, width);
  return tableOf(
    views,
    names.map((name) => shortName(name, room)),
    colors,
  );
}

function tableOf(views: readonly DiffView[], names: readonly string[], colors: Colors): string {
  const table = new Table({
    head: ['Status', 'Data diff', ...COLUMNS],
    colAligns: ['left', 'left', 'right', 'right', 'right', 'right'],
    // Colours come from one place, which knows whether the reader wants any.
    style: { head: [], border: [], compact: true },
  });
  views.forEach((view, index) => {
    const status = paint(view.state, colors)(labelOf(view).words);
    table.push([status, names[index] ?? '', ...numbers(view)]);
  });
  return table.toString();
}

/** The same without a table: two or more lines for each diff. */
function list(views: readonly DiffView[], colors: Colors, width: number): string {
  const lines = views.flatMap((view) => {
    const { words } = labelOf(view);
    const name = shortName(safe(view.outcome.name) || '(empty)', width - words.length - 2);
    const facts = numbers(view).flatMap((number, index) =>
      `${COLUMNS[index] ?? ''}: ${number}`.split('\n'),
    );
    const head = `${paint(view.state, colors)(words)}  ${name}`;
    return [head, ...joinWithin(width - 2, facts).map((line) => `  ${line}`)];
  });
  return lines.join('\n');
}

/** Parts with a dot between them, on as few lines of that width as it takes. */
function joinWithin(width: number, parts: readonly string[]): string[] {
  return parts.reduce<string[]>((lines, part) => {
    const longer = `${lines.at(-1) ?? ''} · ${part}`;
    return lines.length > 0 && longer.length <= width
      ? [...lines.slice(0, -1), longer]
      : [...lines, part];
  }, []);
}

function numbers({ outcome: { results } }: DiffView): string[] {
  const shown = (name: string) => safe(shortName(name, LONGEST_COLUMN)) || '(empty)';
  const { rows, keys, changed, columns } = results ? figuresOf(results, shown) : NO_FIGURES;
  return [rows, keys, changed, columns].map((lines) => lines.join('\n'));
}

function hintLines({
  outcome: { name, results, request, loneTable, verdict },
}: DiffView): string[] {
  // Where it is over a limit, the reason says it.
  if (loneTable && verdict.passed) return [safe(loneClause(loneTable))];
  if (!results) return [];
  const hint = keyHint(results, (column) => safe(column, 40));
  const written = placeTexts(results).map((place) => `all differences: ${safe(place, 1000)}`);
  const estimates = estimatesClause(results);
  return [hint, estimates, seriesLine(results, request)]
    .filter((text) => text !== '')
    .concat(written)
    .map((line) => `${safe(name, 80) || '(empty)'}: ${line}`);
}

/** What the graph says of a diff that anybody has to look at. */
function lineageLines(view: DiffView): string[] {
  const clauses =
    view.state === 'same' ? [] : lineageClauses(view, (name) => safe(name, 60), IN_A_LINE);
  return clauses.length > 0
    ? [`${safe(view.outcome.name, 80) || '(empty)'}: ${clauses.join('; ')}`]
    : [];
}

/** In which steps of time most rows differ. */
function seriesLine(results: SuccessResults, request: DiffRequest): string {
  const { time_series: series } = results;
  if (!series) return '';
  const worst = worstSteps(series, 3).map(
    (entry) => `${startText(entry, request)}: ${countsText(entry)}`,
  );
  return [seriesClause(results, request), ...worst].join('; ');
}

function reasonLines({ outcome, state }: DiffView): string[] {
  const name = safe(outcome.name, 80) || '(empty)';
  if (state === 'failed') {
    const { error } = outcome;
    return [
      `${name} failed: ${error ? safe(`${error.error_type}: ${error.error_value}`, 500) : ''}`,
    ];
  }
  return outcome.verdict.breaches.map(({ message }) => `${name}: ${safe(message, 300)}`);
}

function safe(text: string, longest = 200): string {
  return cleanLine(text, longest);
}
