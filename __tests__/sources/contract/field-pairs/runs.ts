import { expect } from '@jest/globals';
import { DiffError } from '../../../../src/contract/errors.ts';
import { type DiffRequest, diffRequestSchema } from '../../../../src/contract/request.ts';
import { problemsOfRequest } from '../../../../src/contract/request-problems.ts';
import type { SuccessResults } from '../../../../src/contract/summary-results.ts';
import { compare } from '../../../../src/engine/compare.ts';
import type { Strategy } from '../../../../src/engine/strategies/strategy.ts';
import type { NamedSource } from '../../../../src/sources/registry.ts';
import { errorOf, type OracleTable } from '../../../engine/oracle.ts';
import { oracleRows, type PlainRows, plainRows } from '../../../engine/oracle-rows.ts';
import { figuresOf as engineFigures, withDuckDB } from '../../../engine/run-case.ts';
import { cutOf } from './cut.ts';
import {
  figuresOf,
  inOrder,
  isOfPart,
  type Plain,
  plainOf,
  sampleSize,
  seriesOf,
} from './expected.ts';
import type { Asked } from './fields.ts';

/** A diff: what is asked of two tables, and where they are. */
export interface Run {
  asked: Asked;
  sources: [NamedSource, NamedSource];
  /** As they are read by this request. */
  tables: [OracleTable, OracleTable];
  strategy?: Strategy;
}

export function compareRun({ asked, sources, strategy }: Run): Promise<SuccessResults> {
  const request = parsed({ asked, sources });
  return withDuckDB((connection, folder) =>
    compare(request, {
      connection,
      sources,
      workingDirectory: folder,
      temporaryDirectory: folder,
      signal: new AbortController().signal,
      onPhase: () => {},
      ...(strategy && { strategy }),
    }),
  );
}

const parsed = ({ asked, sources }: Pick<Run, 'asked' | 'sources'>): DiffRequest =>
  diffRequestSchema.parse({
    ...asked,
    data_source1_id: sources[0].id,
    data_source2_id: sources[1].id,
  });

/** What becomes of a diff: results, or a sentence. */
export type Outcome = { results: SuccessResults } | { refused: string };

/** @throws what no user should see. */
export async function outcomeOf(run: Run): Promise<Outcome> {
  const problems = problemsOfRequest(parsed(run));
  if (problems.length > 0) return { refused: problems.map(({ message }) => message).join('\n') };
  try {
    return { results: await compareRun(run) };
  } catch (error) {
    if (!(error instanceof DiffError)) throw error;
    if (error.type === 'InternalError' || error.type === 'InconsistentReadException') throw error;
    return { refused: String(errorOf(error).error) };
  }
}

/** What must be said in place of results. */
function refusalOf(request: DiffRequest, plain: Plain): RegExp | null {
  if (request.time_travel_point1 !== null || request.time_travel_point2 !== null) {
    return /TimeTravelException/;
  }
  const hasNoKey = plain.request.keys.length === 0;
  const samples = sampleSize(request, 0) !== null;
  if (hasNoKey && (request.compare_duplicates === false || samples)) return /NoKeyException/;
  const step = request.time_aggregate;
  const hasNothing = 'error' in figuresOf(plain, true);
  if (hasNothing) return /no column in common/;
  return step !== null && seriesOf(plain, step) === null ? /InvalidTimeColumnException/ : null;
}

/** Tests one outcome against what the naive oracle says of it. */
export function check(run: Run, outcome: Outcome): void {
  const request = parsed(run);
  if ('refused' in outcome && problemsOfRequest(request).length > 0) return;
  const found = 'results' in outcome ? outcome.results.inferred_pk?.pk_columns : undefined;
  const plain = plainOf(run.tables, request, request.pk_columns ?? found ?? []);
  if ('refused' in outcome) {
    const isOfKey = /NoKeyException/.test(outcome.refused) && request.infer_pk === true;
    if (isOfKey || (request.max_rows_fetched === 0 && /TooManyRows/.test(outcome.refused))) return;
    const wanted = refusalOf(request, plain);
    expect(outcome.refused).toMatch(wanted ?? /no refusal/);
    return;
  }
  expect(refusalOf(request, plain)).toBe(null);
  checkResults(request, outcome.results, plain);
}

function checkResults(request: DiffRequest, results: SuccessResults, plain: Plain): void {
  if (request.mask_columns?.includes('Note')) {
    expect(JSON.stringify(results)).not.toMatch(/zq/i);
  }
  const rows = Math.max(...plain.tables.map((table) => table.rows.length));
  const expected = figuresOf(plain, request.compare_duplicates !== false);
  if (!('schema' in expected)) throw new Error('there is nothing to compare');
  expect(results.sampling !== undefined && !isOfPart(request, rows)).toBe(false);
  if (results.sampling) {
    expectPart(results, expected, request);
    return;
  }
  const tolerance = request.sampling_tolerance !== null;
  expect({ tolerance, all: tolerance || !isOfPart(request, rows) }).toEqual({
    tolerance,
    all: true,
  });
  const { figures, bounded } = cutOf(expected, request.per_column_diff_limit);
  expect(engineFigures(results)).toEqual(figures);
  const stats = results.values?.columns_diff_stats ?? [];
  expect(stats.filter((column) => column.at_least).map((c) => c.column_name)).toEqual(bounded);
  if (request.time_aggregate !== null) {
    expect(results.time_series).toEqual(seriesOf(plain, request.time_aggregate));
  }
  if (request.sample_rows === null || request.mask_columns !== null) return;
  // Arrays are shown as they are, whatever counts for nothing.
  const shownAs = request.sort_array_columns === true ? inOrder : (text: string) => text;
  const form = (rows: PlainRows): string[] =>
    Object.entries(rows).flatMap(([kind, some]: [string, string[]]) =>
      some.map((row) => shownAs(`${kind} ${row}`)).toSorted(),
    );
  const shown = plainRows(results.rows!, plain.tables, plain.request);
  expect(form(shown)).toEqual(form(oracleRows(plain.tables, plain.request)));
}

/** Of a sample, no figure is above that of all rows. */
function expectPart(
  results: SuccessResults,
  whole: ReturnType<typeof figuresOf>,
  request: DiffRequest,
): void {
  if (!('values' in whole) || !whole.values) throw new Error('a sample has a key');
  const { sampling, ...part } = results;
  const { schema, pks, values } = engineFigures(part);
  expect(sampling!.of).toEqual(whole.pks.total_rows);
  expect(schema).toEqual(whole.schema);
  expect(pks!.nulls).toEqual(whole.pks.nulls);
  for (const name of ['total_rows', 'dupes', 'distincts', 'exclusives'] as const) {
    for (const side of [0, 1]) {
      expect(pks![name][side]).toBeLessThanOrEqual(whole.pks[name][side]!);
    }
  }
  expect(values!.total_rows).toBeLessThanOrEqual(whole.values.total_rows);
  expect(values!.rows_with_differences).toBeLessThanOrEqual(whole.values.rows_with_differences);
  values!.columns.forEach(([name, count], i) => {
    expect(name).toBe(whole.values.columns[i]![0]);
    expect(count).toBeLessThanOrEqual(whole.values.columns[i]![1] as number);
  });
  expect(sampling!.confidence).toBe(request.sampling_confidence ?? 99);
}
