import type {
  PksSummary,
  SchemaSummary,
  SuccessResults,
  ValuesSummary,
} from '../contract/summary-results.ts';
import { loneClause } from '../contract/lone-table.ts';
import type { Bounds } from './at-least.ts';
import type { DiffView, ReportedOutcome } from './facts.ts';
import {
  differingColumns,
  hasSchemaChanges,
  schemaFacts,
  NO_ROWS,
  notCompared,
  unpairedClause,
  unpairedTitle,
} from './facts.ts';
import {
  anchor,
  cell,
  codeTag,
  escaped,
  grid,
  numberCell,
  sentenceTag,
  stateTag,
} from './html-text.ts';
import { columnsTable } from './html-columns.ts';
import { rowsSections } from './html-rows.ts';
import { seriesSection } from './html-series.ts';
import { keyHint } from './key-clause.ts';
import { lineageClauses } from './lineage-texts.ts';
import { keyTable } from './key-table.ts';
import { keptLimits } from './kept-limits.ts';
import { plural } from './numbers.ts';
import { sharedFacts, sideFacts } from './request-facts.ts';
import { htmlEscape } from 'escape-goat';
import { comparedRows, differingParts } from './value-facts.ts';
import { cleanLines } from '../text/foreign.ts';
import { count } from '../text/quantities.ts';

/** One diff as a card: state, limits, error, keys, values, columns, request. */
export function diffCard(view: DiffView): string {
  const { outcome, index } = view;
  const sections = [
    loneSection(outcome),
    limitsSection(outcome),
    errorSection(outcome),
    lineageSection(view),
    ...resultSections(outcome),
    requestSection(outcome),
  ].filter((section) => section !== '');
  return `<article class="card" id="diff-${index + 1}">
<header>${stateTag(view)} <h2>${escaped(outcome.name) || '(empty)'}</h2>
${anchor('Open the data diff', outcome.url)}</header>
${sections.join('\n')}
</article>`;
}

function loneSection({ loneTable }: ReportedOutcome): string {
  return loneTable ? `<p>${escaped(loneClause(loneTable))}.</p>` : '';
}

function lineageSection(view: DiffView): string {
  const clauses = lineageClauses(view, (name) => codeTag(name, 60));
  return clauses.length > 0 ? `<p><b>Lineage:</b> ${clauses.join('; ')}.</p>` : '';
}

function limitsSection(outcome: ReportedOutcome): string {
  const broken = outcome.verdict.breaches.map(
    ({ message }) =>
      `<li><span class="state over">❌ Not kept:</span> ${sentenceTag(message)}</li>`,
  );
  const kept = keptLimits(outcome).map(
    ({ input, allowed }) => `${codeTag(input)} ${escaped(allowed)}`,
  );
  if (kept.length > 0) {
    broken.push(`<li><span class="state same">✅ Kept:</span> ${kept.join(', ')}</li>`);
  }
  return broken.length > 0 ? `<h3>Limits</h3>\n<ul>\n${broken.join('\n')}\n</ul>` : '';
}

function errorSection({ error }: ReportedOutcome): string {
  if (!error) return '';
  const value = htmlEscape(cleanLines(error.error_value, 10_000));
  return `<h3>Error</h3>\n<p>${codeTag(error.error_type)}</p>\n<pre>${value}</pre>`;
}

function resultSections({ results, request }: ReportedOutcome): string[] {
  if (!results) return [];
  const missing = notCompared(results);
  const unpaired = unpairedClause(results);
  const hint = keyHint(results, (name) => codeTag(name, 40));
  return [
    results.pks ? keysSection(results.pks, results) : '',
    unpaired === '' ? '' : `<h3>${unpairedTitle(results)}</h3>\n<p>${unpaired}.</p>`,
    hint === '' ? '' : `<p>${hint}</p>`,
    missing.length > 0
      ? `<p><span class="state partial">⚠️ Note:</span> ${missing.join('; ')}.</p>`
      : '',
    results.values ? valuesSection(results.values, results) : '',
    seriesSection(results, request),
    ...rowsSections(results),
    results.schema
      ? schemaSection(results.schema)
      : '<h3>Columns</h3>\n<p>Not compared by name and type.</p>',
  ];
}

function keysSection(pks: PksSummary, bounds: Bounds): string {
  const lines = keyTable(pks, bounds).map(
    ({ label, cells }) =>
      `<th scope="row">${label}</th>${cells.map((text) => numberCell(text)).join('')}`,
  );
  return `<h3>Rows and keys</h3>\n${grid(
    ['', '>Before (side 1)', '>After (side 2)', '>Change'],
    lines,
  )}`;
}

function valuesSection(values: ValuesSummary, results: SuccessResults): string {
  if (values.values_with_differences + differingColumns(values).length === 0) {
    if (values.total_rows === 0) {
      const clause = `${NO_ROWS.charAt(0).toUpperCase()}${NO_ROWS.slice(1)}`;
      return `<h3>Differing values</h3>\n<p>${clause}.</p>`;
    }
    const compared = comparedRows(values, results, 'compared row');
    const columns = plural(values.compared_columns, 'column');
    return `<h3>Differing values</h3>\n<p>None in ${compared} of ${columns}.</p>`;
  }
  const parts = differingParts(values, results, 'compared row').map((part) => htmlEscape(part));
  return `<h3>Differing values</h3>
<p>${parts.join(',\n')}.</p>
${columnsTable(values, results.schema)}`;
}

function schemaSection(schema: SchemaSummary): string {
  const facts = schemaFacts(schema);
  const [before, after] = schema.column_counts;
  const item = (label: string, size: number, names: readonly string[]) => {
    const list = names.map((name) => codeTag(name)).join(', ');
    return size > 0 ? `<li>${count(size)} ${label}${list ? `: ${list}` : ''}</li>` : '';
  };
  const changes = [
    item('added', facts.added.count, facts.added.names),
    item('removed', facts.removed.count, facts.removed.names),
    item('of another type, not compared', facts.retyped.count, facts.retyped.names),
    item('moved', facts.reorders, []),
  ].join('');
  const text = hasSchemaChanges(facts)
    ? `<p>${count(before)} before, ${count(after)} after.</p>\n<ul>${changes}</ul>`
    : `<p>The same on both sides: ${count(after)}.</p>`;
  return `<h3>Columns</h3>\n${text}`;
}

/** What was asked for: each side, and what holds for both. */
export function requestSection(
  outcome: Pick<ReportedOutcome, 'request' | 'datasets' | 'results'>,
): string {
  const side = (text: string | null) => cell(text ? codeTag(text, 2000) : '–');
  const sides = sideFacts(outcome).map(
    ({ label, sides: [before, after] }) =>
      `<th scope="row">${label}</th>${side(before)}${side(after)}`,
  );
  const shared = sharedFacts(outcome.request, outcome.results).map(
    ({ label, texts }) => `<li>${label}: ${texts.map((text) => codeTag(text)).join(', ')}</li>`,
  );
  const list = shared.length > 0 ? `\n<ul>${shared.join('')}</ul>` : '';
  return `<h3>Request</h3>\n${grid(['', 'Before', 'After'], sides)}${list}`;
}
