import { keyColumns } from '../contract/key-columns.ts';
import type { PksSummary, SchemaSummary, SuccessResults } from '../contract/summary-results.ts';
import { isWithoutKey, totalRows } from '../contract/unpaired-rows.ts';
import type { Bounds } from './at-least.ts';
import { rowsParts } from './comment-rows.ts';
import { sameSummary } from './comment-table.ts';
import { loneClause } from '../contract/lone-table.ts';
import type { DiffView, ReportedOutcome } from './facts.ts';
import {
  hasSchemaChanges,
  labelOf,
  schemaFacts,
  notCompared,
  unpairedClause,
  unpairedTitle,
} from './facts.ts';
import { keyHint } from './key-clause.ts';
import { lineageClauses } from './lineage-texts.ts';
import { keyTable } from './key-table.ts';
import { keptLimits } from './kept-limits.ts';
import {
  code,
  codeBlock,
  codeLines,
  codeList,
  htmlCode,
  link,
  row,
  sentence,
  table,
} from './markdown.ts';
import { seriesPart } from './comment-series.ts';
import { valuesPart } from './comment-values.ts';
import { sharedFacts, sideFacts } from './request-facts.ts';
import { count } from '../text/quantities.ts';

const MOST_NAMES = 30;
const LONGEST_TEXT = 300;

/** A block that a reader unfolds. The blank lines let Markdown work inside of the HTML. */
export function fold(summary: string, body: readonly string[]): string {
  const parts = body.filter((part) => part !== '');
  // GitHub leaves no room between the summary and what follows, so a line break does.
  return [`<details><summary>${summary}</summary><br>`, ...parts, '</details>'].join('\n\n');
}

/** The folded details of one diff, whatever its state, with its sampled rows or without. */
export function diffDetails(view: DiffView, { rows }: { rows: boolean }): string {
  const { outcome } = view;
  const { sign, words } = labelOf(view);
  return fold(`${sign} ${words}: ${htmlCode(outcome.name, 120)}`, [
    lonePart(outcome),
    limitsPart(outcome),
    errorPart(outcome),
    lineagePart(view),
    ...resultParts(outcome, rows),
    requestPart(outcome),
    link('Open the data diff', outcome.url),
  ]);
}

/** The diffs without differences in one line that unfolds to a table; empty where there are none. */
export function sameDetails(views: readonly DiffView[]): string {
  if (views.length === 0) return '';
  const rows = views.map(({ outcome }) => {
    const { values = null } = outcome.results ?? {};
    const all = outcome.results && totalRows(outcome.results);
    const key = keyColumns(outcome.request, outcome.results);
    return row([
      // One long name would push the other columns out of sight.
      codeLines(outcome.name),
      all ? count(all[1]) : '–',
      values ? count(values.compared_columns) : '–',
      keyText(key, outcome.results),
      link('open', outcome.url),
    ]);
  });
  return fold(sameSummary(views), [
    table(['Data diff', '>Rows', '>Compared columns', 'Primary key', ''], rows),
  ]);
}

function keyText(key: readonly string[], results: SuccessResults | null): string {
  if (results && isWithoutKey(results)) return 'no key';
  return key.length === 0 ? '–' : codeList(key, 5);
}

function lonePart({ loneTable }: ReportedOutcome): string {
  return loneTable ? `${sentence(loneClause(loneTable), 300)}.` : '';
}

/** What the graph says: what differs above it, and what below was not compared. */
function lineagePart(view: DiffView): string {
  const clauses = lineageClauses(view, (name) => code(name, 60));
  return clauses.length > 0 ? `**Lineage**: ${clauses.join('; ')}.` : '';
}

function limitsPart(outcome: ReportedOutcome): string {
  const broken = outcome.verdict.breaches.map(
    ({ message }) => `- ❌ Not kept: ${sentence(message)}`,
  );
  const kept = keptLimits(outcome).map(({ input, allowed }) => `${code(input)} ${allowed}`);
  if (broken.length + kept.length === 0) return '';
  const rest = kept.length > 0 ? [`- ✅ Kept: ${kept.join(', ')}`] : [];
  return ['**Limits**\n', ...broken, ...rest].join('\n');
}

function errorPart({ error }: ReportedOutcome): string {
  if (!error) return '';
  return `**Error** ${code(error.error_type)}\n\n${codeBlock(error.error_value, 2000)}`;
}

function resultParts({ results, request }: ReportedOutcome, rows: boolean): string[] {
  if (!results) return [];
  const missing = notCompared(results);
  const unpaired = unpairedClause(results);
  return [
    results.pks ? keysPart(results.pks, results) : '',
    unpaired === '' ? '' : `**${unpairedTitle(results)}**: ${unpaired}.`,
    keyHint(results, (name) => code(name, 40)),
    missing.length > 0 ? `⚠️ Note: ${missing.join('; ')}.` : '',
    results.values ? valuesPart(results.values, results) : '',
    seriesPart(results, request),
    ...(rows ? rowsParts(results) : []),
    results.schema ? schemaPart(results.schema) : '**Columns** were not compared by name and type.',
  ];
}

function keysPart(pks: PksSummary, bounds: Bounds): string {
  const rows = keyTable(pks, bounds).map(({ label, cells }) => row([label, ...cells]));
  return `**Rows and keys**\n\n${table(['', '>Before (side 1)', '>After (side 2)', '>Change'], rows)}`;
}

function schemaPart(schema: SchemaSummary): string {
  const facts = schemaFacts(schema);
  const [before, after] = schema.column_counts;
  if (!hasSchemaChanges(facts)) {
    return `**Columns** are the same on both sides: ${count(after)}.`;
  }
  const item = (label: string, { count: size, names }: { count: number; names: string[] }) => {
    if (size === 0) return [];
    const list = names.length > 0 ? `: ${codeList(names, MOST_NAMES)}` : '';
    return [`- ${count(size)} ${label}${list}`];
  };
  return [
    `**Columns**: ${count(before)} before, ${count(after)} after.\n`,
    ...item('added', facts.added),
    ...item('removed', facts.removed),
    ...item('of another type, not compared', facts.retyped),
    ...item('moved', { count: facts.reorders, names: [] }),
  ].join('\n');
}

function requestPart(outcome: ReportedOutcome): string {
  const side = (text: string | null) => (text ? code(text, LONGEST_TEXT) : '–');
  const sides = sideFacts(outcome).map(({ label, sides: [before, after] }) =>
    row([label, side(before), side(after)]),
  );
  const shared = sharedFacts(outcome.request, outcome.results).map(
    ({ label, texts }) => `- ${label}: ${codeList(texts, MOST_NAMES)}`,
  );
  return ['**Request**', table(['', 'Before', 'After'], sides), shared.join('\n')]
    .filter((text) => text !== '')
    .join('\n\n');
}
