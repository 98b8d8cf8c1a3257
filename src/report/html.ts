import { createHash } from 'node:crypto';
import type { ChosenDiffs } from '../contract/chosen.ts';
import type { DiffView, ReportedOutcome, State } from './facts.ts';
import { labels, viewsOf } from './facts.ts';
import { figureCells } from './html-figures.ts';
import { diffCard } from './html-sections.ts';
import { STYLE } from './html-style.ts';
import { keyClause } from './key-clause.ts';
import { needsScript } from './html-columns.ts';
import { downstreamLine, placeMarks } from './lineage-texts.ts';
import { leftOutTags } from './left-out.ts';
import { footerTag, madeTag, type Origin } from './html-origin.ts';
import { FIND_SCRIPT } from './html-script.ts';
import { cell, codeTag, escaped, grid, stateTag } from './html-text.ts';
import { diffTotals } from './html-totals.ts';
import { countOf, loneCounts, runVerdict } from './verdict.ts';
import { count } from '../text/quantities.ts';

/** What the page says beyond its outcomes. */
export interface HtmlContext {
  /** The page's title; by default the project's words for a report. */
  title?: string;
  runUrl?: string | null;
  commitSha?: string | null;
  origin?: Origin;
  /** What is said of diffs that were chosen. */
  chosen?: ChosenDiffs | null;
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The Content-Security-Policy of the page: its own style sheet, its own script if any, nothing else. */
export function htmlPolicy({ hasScript }: { hasScript: boolean }): string {
  const script = hasScript ? ` script-src ${hashOf(FIND_SCRIPT)};` : '';
  return `default-src 'none'; style-src ${hashOf(STYLE)};${script} base-uri 'none'; form-action 'none'`;
}

/**
 * The whole report as one HTML page: no resource from elsewhere, light and dark; a script only where
 * there are many columns, to find one. Of one diff it is that diff's page.
 */
export function renderHtml(
  outcomes: readonly ReportedOutcome[],
  context: HtmlContext = {},
): string {
  const views = viewsOf(outcomes);
  const { sign, sentence } = runVerdict(views, context.chosen?.nothing);
  const title = escaped(context.title ?? 'Data diff report');
  const cards = views.map(diffCard).join('\n');
  const hasScript = needsScript(cards);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${htmlPolicy({ hasScript })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="muted">${title}${madeTag(context.origin)}</p>
<h1>${sign} ${sentence}${keyClause(views, (name) => codeTag(name, 30))}</h1>
${views.length > 1 ? `${totals(views)}\n${overview(views)}` : views.map(diffTotals).join('')}
${downstreamTag(views)}${leftOutTags(context.chosen)}${cards}
</main>
${footerTag(context)}
${hasScript ? `<script>${FIND_SCRIPT}</script>\n` : ''}</body>
</html>
`;
}

function downstreamTag(views: readonly DiffView[]): string {
  const line = downstreamLine(views);
  return line === '' ? '' : `<p class="muted">${line}</p>\n`;
}

const tile = (label: string, figure: number): string =>
  `<div><dt>${label}</dt><dd>${count(figure)}</dd></div>`;

function totals(views: readonly DiffView[]): string {
  const states: State[] = ['over', 'failed', 'changed', 'partial', 'same'];
  const tiles = states
    .filter((state) => countOf(views, state) > 0)
    .map((state) => {
      const { sign, words } = labels[state];
      return tile(`${sign} ${words}`, countOf(views, state));
    });
  const [removed, added] = loneCounts(views);
  if (removed > 0) tiles.push(tile('Tables removed', removed));
  if (added > 0) tiles.push(tile('Tables added', added));
  return `<dl class="totals">${tiles.join('')}</dl>`;
}

function overview(views: readonly DiffView[]): string {
  const marks = placeMarks(views);
  const title = marks.title('Data diff');
  const columns = ['Status', title, '>Rows', '>Keys', '>Changed rows', '>Columns'];
  const rows = views.map((view) => {
    const { outcome, index } = view;
    const name = `<a href="#diff-${index + 1}">${codeTag(outcome.name, 120)}</a>`;
    const place = [marks.of(view), name].filter((text) => text !== '').join(' ');
    return [cell(stateTag(view)), cell(place), ...figureCells(outcome.results)].join('');
  });
  return `<section class="card overview">${grid(columns, rows)}</section>`;
}
