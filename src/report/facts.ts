import { hasStopped } from '../contract/at-least.ts';
import type { DiffOutcome, Limits } from '../contract/outcome.ts';
import { loneWords } from '../contract/lone-table.ts';
import { schemaChanges } from '../contract/schema-changes.ts';
import {
  isWithoutKey,
  keyTrouble,
  rowsNotCompared,
  unpairedRows,
  unmatchedRows,
} from '../contract/unpaired-rows.ts';
import type {
  SchemaSummary,
  SuccessResults,
  UncomparedSummary,
  ValuesSummary,
} from '../contract/summary-results.ts';
import { bounded, stoppedNote } from './at-least.ts';
import { byLayer, lineageViews, type LineageView } from './lineage.ts';
import { plural } from './numbers.ts';
import { estimatesClause } from './sample-facts.ts';
import { count } from '../text/quantities.ts';

/** An outcome as the report takes it: the limits are shown where the caller gives them. */
export type ReportedOutcome = DiffOutcome & { limits?: Limits };

/**
 * What a reader must know of a diff first. `partial`: nothing differs, but not every row or value
 * could be compared, so nobody may call the datasets equal.
 */
export type State = 'over' | 'failed' | 'changed' | 'partial' | 'same';

/** From what needs a person to what needs nobody. */
const order: State[] = ['over', 'failed', 'changed', 'partial', 'same'];

/** How each state is shown: a sign, and the words that say the same. */
export const labels: Record<State, { sign: string; words: string }> = {
  over: { sign: '❌', words: 'Over limit' },
  failed: { sign: '💥', words: 'Failed' },
  changed: { sign: '🟡', words: 'Changed' },
  partial: { sign: '🔵', words: 'Partial' },
  same: { sign: '✅', words: 'No differences' },
};

/** The sign and the words of a diff: what changed may not be all, where rows were not compared. */
export function labelOf({ state, outcome }: Pick<DiffView, 'state' | 'outcome'>): {
  sign: string;
  words: string;
} {
  const { results, loneTable } = outcome;
  if (loneTable) return { ...labels[state], words: loneWords(loneTable) };
  const isPartial =
    state === 'changed' &&
    results !== null &&
    (rowsNotCompared(results) > 0 || hasStopped(results));
  return isPartial ? { ...labels.changed, words: 'Changed, partial' } : labels[state];
}

/** Whether a diff failed: of a table that one side lacks there was none. */
export const isFailed = ({ results, loneTable }: DiffOutcome): boolean =>
  results === null && loneTable === undefined;

/** One diff with what is derived from its outcome. */
export interface DiffView {
  outcome: ReportedOutcome;
  state: State;
  /** Its place in the order that the caller gave, from 0. */
  index: number;
  /** What the graph of a project says of it; `null` where nobody knows it. */
  lineage: LineageView | null;
}

/** Schema changes by kind; names where the service tells them. */
export interface SchemaFacts {
  added: { count: number; names: string[] };
  removed: { count: number; names: string[] };
  retyped: { count: number; names: string[] };
  reorders: number;
}

/** A compared column with differing values; `ratio` from 0 to 1. */
export interface ColumnFacts {
  name: string;
  differing: number | null;
  /** Whether more values may differ. */
  isBounded: boolean;
  ratio: number;
}

/** The diffs with their states: those that need a person first, then what is above others. */
export function viewsOf(outcomes: readonly ReportedOutcome[]): DiffView[] {
  const lineages = lineageViews(outcomes, differs);
  return outcomes
    .map((outcome, index) => {
      return { outcome, state: stateOf(outcome), index, lineage: lineages[index] ?? null };
    })
    .sort(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) ||
        byLayer(a.lineage, b.lineage) ||
        a.index - b.index,
    );
}

/** Whether a diff found a difference, be it the whole table. */
export const differs = ({ results, loneTable }: DiffOutcome): boolean =>
  loneTable !== undefined || (results !== null && hasChanges(results));

function stateOf(outcome: DiffOutcome): State {
  if (isFailed(outcome)) return 'failed';
  if (!outcome.verdict.passed) return 'over';
  if (!outcome.results) return 'changed';
  if (hasChanges(outcome.results)) return 'changed';
  return notCompared(outcome.results).length > 0 ? 'partial' : 'same';
}

/** Whether anything differs, be it only the order of columns. */
export function hasChanges(results: SuccessResults): boolean {
  const { pks, values, schema } = results;
  if (pks) {
    const pairs = [pks.total_rows, pks.nulls, pks.dupes, pks.distincts];
    if (pks.exclusives.some((keys) => keys > 0)) return true;
    if (pairs.some(([before, after]) => before !== after)) return true;
  }
  if (unmatchedRows(results) > 0) return true;
  if (values && values.values_with_differences + values.rows_with_differences > 0) return true;
  if (values && differingColumns(values).length > 0) return true;
  return schema !== null && hasSchemaChanges(schemaFacts(schema));
}

/** Whether columns were added, removed, moved or got another type. */
export function hasSchemaChanges(schema: SchemaFacts): boolean {
  return schema.added.count + schema.removed.count + schema.retyped.count + schema.reorders > 0;
}

/** What was not compared, in words; empty where all was. */
export function notCompared(results: SuccessResults): string[] {
  const { pks, values } = results;
  const missing = columnsNotCompared(results);
  const estimates = estimatesClause(results);
  if (estimates !== '') missing.push(estimates);
  const stopped = stoppedNote(results);
  if (stopped !== '') missing.push(stopped);
  // Without a key, whole rows are compared and nothing is left.
  const isUnkeyed = isWithoutKey(results);
  if (!values && !isUnkeyed) missing.push('values were not compared');
  if (!pks && !isUnkeyed) missing.push('keys were not reported');
  const rows = rowsNotCompared(results);
  if (rows > 0) {
    const were = rows === 1 ? 'was' : 'were';
    const trouble = keyTrouble(unpairedRows(results), rows);
    missing.push(`${plural(rows, 'row')} ${trouble} and ${were} not compared`);
  }
  return missing;
}

/** What is said of values where there were none to compare. */
export const NO_ROWS =
  'no key is once on each side, so that no values could be compared one by one';

/**
 * How the rows were compared that no key pairs one to one, as a clause; empty where there are none,
 * or where nobody compared them.
 */
export function unpairedClause(results: SuccessResults): string {
  const { uncompared } = results;
  if (!uncompared || uncompared.rows.every((rows) => rows === 0)) return '';
  const [before, after] = uncompared.rows;
  return (
    `${bounded(results, 'uncompared.rows', plural(before, 'row'))} before and ${count(after)} after, ` +
    `compared as whole rows, to which tolerances do not apply: ${equalsOf(uncompared)}`
  );
}

function equalsOf({ equal, unequal }: UncomparedSummary): string {
  if (equal === 0) return 'none has an equal on the other side';
  if (unequal.every((rows) => rows === 0)) return 'each has its equal on the other side';
  const [before, after] = unequal.map(count);
  return `${count(equal)} of each side have an equal on the other, ${before} before and ${after} after have none`;
}

/** What stands above the clause: which rows it is about. */
export const unpairedTitle = (results: SuccessResults): string =>
  isWithoutKey(results) ? 'Rows, without a key' : 'Rows that no key pairs one to one';

/** How many columns were not compared, since their types cannot be. */
export const notComparedColumns = ({ schema }: SuccessResults): number =>
  schema ? schemaChanges(schema).retyped : 0;

function columnsNotCompared(results: SuccessResults): string[] {
  const columns = notComparedColumns(results);
  if (columns === 0) return [];
  const were = columns === 1 ? 'was' : 'were';
  const have = columns === 1 ? 'its types' : 'their types';
  return [`${plural(columns, 'column')} ${were} not compared, since ${have} cannot be`];
}

/** Schema changes by kind. */
export function schemaFacts(schema: SchemaSummary): SchemaFacts {
  const { removed, added, retyped } = schemaChanges(schema);
  const [removedNames, addedNames] = schema.exclusive_columns ?? [[], []];
  return {
    added: { count: added, names: addedNames },
    removed: { count: removed, names: removedNames },
    retyped: { count: retyped, names: schema.column_type_differs ?? [] },
    reorders: schema.column_reorders,
  };
}

/** The columns with differing values, the largest share first. */
export function differingColumns(values: ValuesSummary): ColumnFacts[] {
  return (values.columns_diff_stats ?? [])
    .map(({ column_name: name, match, values_different: differing, at_least: isBounded }) => ({
      name,
      differing: differing ?? null,
      isBounded: isBounded ?? false,
      ratio:
        differing !== undefined && values.total_rows > 0
          ? differing / values.total_rows
          : (100 - match) / 100,
    }))
    .filter((column) => column.ratio > 0)
    .sort((a, b) => b.ratio - a.ratio || a.name.localeCompare(b.name, 'en'));
}
