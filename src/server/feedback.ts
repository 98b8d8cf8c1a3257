import { hasStopped } from '../contract/at-least.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { isWithoutKey } from '../contract/unpaired-rows.ts';
import { bounded } from '../report/at-least.ts';
import { hasSchemaChanges, schemaFacts, notCompared, unpairedClause } from '../report/facts.ts';
import { keyHint } from '../report/key-clause.ts';
import { plural, share } from '../report/numbers.ts';
import { comparedRows } from '../report/value-facts.ts';
import { cleanLine } from '../text/foreign.ts';
import type { StoredDiff } from './store/diffs/stored-diff.ts';
import { count } from '../text/quantities.ts';

function keySentences(results: SuccessResults): string[] {
  const { pks } = results;
  if (!pks) return [];
  const [removed, added] = pks.exclusives;
  const [before, after] = pks.total_rows;
  const rows = `${count(before)} rows before, ${count(after)} after`;
  if (removed + added === 0) return [hasStopped(results) ? rows : `${rows}, with the same keys`];
  const keys = bounded(results, 'pks.exclusives', plural(added, 'key'));
  return [`${rows}; ${keys} added, ${count(removed)} removed`];
}

function valueSentences(results: SuccessResults): string[] {
  const { values } = results;
  if (!values) return [];
  const { rows_with_differences: rows, total_rows: all } = values;
  const compared = comparedRows(values, results, 'compared row');
  if (rows === 0) return [`no differing values in ${compared}`];
  const columns = plural(values.columns_with_differences, 'column');
  const differing = `${count(rows)} of ${compared} (${share(rows, all)})`;
  const figure = bounded(results, 'values.rows_with_differences', differing);
  return [`${figure} differ, in ${columns}`];
}

function schemaSentences({ schema }: SuccessResults): string[] {
  if (!schema) return [];
  const facts = schemaFacts(schema);
  if (!hasSchemaChanges(facts)) return ['the same columns'];
  const { added, removed, retyped, reorders } = facts;
  return [
    `columns: ${count(added.count)} added, ${count(removed.count)} removed, ` +
      `${count(retyped.count)} of another type, ${count(reorders)} moved`,
  ];
}

function unpairedSentences(results: SuccessResults): string[] {
  const clause = unpairedClause(results);
  if (clause === '') return [];
  return [isWithoutKey(results) ? `without a key: ${clause}` : `not paired by the key: ${clause}`];
}

/** What there is to say of a diff to a person, in one line. */
export function feedbackOf({ status, results, progress, purged }: StoredDiff): string {
  if (status === 'waiting') return 'The data diff waits for its turn.';
  if (status === 'processing') return `The data diff runs${progress ? `: ${progress}` : ''}.`;
  if (results?.status === 'failed') return `The data diff failed: ${results.error.error_type}.`;
  if (!results) return purged ? 'The results were removed.' : 'The data diff was cancelled.';
  const parts = [keySentences, valueSentences, unpairedSentences, schemaSentences];
  const sentences = parts.flatMap((of) => of(results));
  const hint = keyHint(results, (name) => `"${cleanLine(name, 40)}"`).replace(/\.$/, '');
  const rest = [...notCompared(results), ...(hint === '' ? [] : [hint])];
  const text = [...sentences, ...rest].join('; ').replaceAll('\u00a0', ' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
