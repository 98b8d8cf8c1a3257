import type { DiffOutcome } from '../contract/outcome.ts';
import { keyColumns } from '../contract/key-columns.ts';
import type { DiffRequest } from '../contract/request.ts';
import type { SuccessResults } from '../contract/summary-results.ts';

/** A part of the request that has a value for each side; `null` where a side has none. */
export interface SideFact {
  label: string;
  sides: [string | null, string | null];
}

/** A part of the request that holds for both sides. */
export interface SharedFact {
  label: string;
  texts: string[];
}

/** A table's path as people write it, with quotes around the parts that hold a dot. */
export function tablePath(path: readonly string[]): string {
  return path.map((part) => (/[."]/.test(part) ? `"${part.replace(/"/g, '""')}"` : part)).join('.');
}

/** What each side reads in one text: the path of its table, its file, or its query. */
export function datasetTexts(request: DiffRequest): [side1: string, side2: string] {
  return [
    pathOf(request.table1) ?? request.file1 ?? request.query1 ?? '',
    pathOf(request.table2) ?? request.file2 ?? request.query2 ?? '',
  ];
}

/** What each side reads: its source, its table, query or file, its filter. Absent parts are left out. */
export function sideFacts({
  request,
  datasets,
}: Pick<DiffOutcome, 'request' | 'datasets'>): SideFact[] {
  const facts: SideFact[] = [
    { label: 'Data source', sides: [datasets.side1, datasets.side2] },
    { label: 'Table', sides: [pathOf(request.table1), pathOf(request.table2)] },
    { label: 'File', sides: [request.file1, request.file2] },
    { label: 'Query', sides: [request.query1, request.query2] },
    { label: 'Filter', sides: [request.filter1, request.filter2] },
    {
      label: 'Time travel',
      sides: [timePoint(request.time_travel_point1), timePoint(request.time_travel_point2)],
    },
  ];
  return facts.filter(({ sides }) => sides.some((side) => side !== null && side !== ''));
}

function pathOf(path: string[] | null): string | null {
  return path && tablePath(path);
}

function timePoint(value: string | number | null): string | null {
  return value === null ? null : String(value);
}

const FOUND_IN = { catalog: ' (declared by both sides)', data: ' (found in the data)' };

/** The columns of the key, and where they come from if not from the request. */
function keyFact(request: DiffRequest, results: SuccessResults | null): SharedFact {
  const inferred = results?.inferred_pk;
  if (inferred?.found_in === null) {
    return { label: 'Without a primary key', texts: ['whole rows compared'] };
  }
  const found = inferred ? FOUND_IN[inferred.found_in] : '';
  return { label: `Primary key${found}`, texts: keyColumns(request, results) };
}

/** What holds for both sides: keys, columns, time, tolerances, sampling. Absent parts are left out. */
export function sharedFacts(request: DiffRequest, results: SuccessResults | null): SharedFact[] {
  const mapping = (request.column_mapping ?? []).map(([before, after]) => `${before} → ${after}`);
  const facts: SharedFact[] = [
    keyFact(request, results),
    {
      label: 'Duplicates',
      texts: request.compare_duplicates === false ? ['not compared'] : [],
    },
    { label: 'Only the columns', texts: request.include_columns ?? [] },
    { label: 'Without the columns', texts: request.exclude_columns ?? [] },
    { label: 'Renamed columns', texts: mapping },
    { label: 'Columns by folders', texts: request.hive_partitions === true ? ['x=y'] : [] },
    { label: 'Time column', texts: present([request.time_column, request.time_aggregate]) },
    { label: 'From', texts: present([request.time_interval_start]) },
    { label: 'Until', texts: present([request.time_interval_end]) },
    { label: 'Tolerances', texts: tolerances(request) },
    { label: 'Sampling', texts: sampling(request) },
  ];
  return facts.filter(({ texts }) => texts.length > 0);
}

function present(texts: (string | null)[]): string[] {
  return texts.filter((text): text is string => text !== null && text !== '');
}

function tolerances(request: DiffRequest): string[] {
  return (request.diff_tolerances_per_column ?? []).map(
    ({ column_name: column, tolerance_mode: mode, tolerance_value: value }) =>
      `${column}: ${mode} ${value}`,
  );
}

function sampling(request: DiffRequest): string[] {
  const { sampling_tolerance, sampling_confidence, sampling_threshold } = request;
  const settings = { tolerance: sampling_tolerance, confidence: sampling_confidence };
  return Object.entries({ ...settings, threshold: sampling_threshold })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${value}`);
}
