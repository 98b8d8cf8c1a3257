import type { DiffOutcome } from '../contract/outcome.ts';
import { keyColumns } from '../contract/key-columns.ts';
import type { ColumnTolerance } from '../contract/field.ts';
import { fieldNames } from '../contract/field-names.ts';
import type { DiffRequest } from '../contract/request.ts';
import { type FieldName, requestFields } from '../contract/request-fields.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { mendedTexts } from './mended-texts.ts';
import { fileOptionTexts } from './file-option-texts.ts';
import { writtenPlaces } from './written-places.ts';

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

/** The labels of what each side has, in the order of the report. */
const OF_SIDES = ['Table', 'File', 'File options', 'Query', 'Filter', 'Time travel'];

/** The labels of what holds for both sides, in the order of the report; others follow. */
const OF_BOTH = [
  ...['Duplicates', 'Only the columns', 'Without the columns', 'Renamed columns'],
  ...[
    'Columns by folders',
    'Time column',
    'From',
    'Until',
    'Tolerances',
    'Compared as equal',
    'Sampling',
  ],
];

/** The labels of the table in this order, and after them those that are not in it. */
function inOrder(order: readonly string[], isOfSide: boolean): string[] {
  const labels = fieldNames
    .filter((field) => (sideOf(field) !== null) === isOfSide)
    .flatMap(labelOf);
  return [...new Set([...order.filter((label) => labels.includes(label)), ...labels])];
}

const labelOf = (field: FieldName): string[] => {
  const { fact } = requestFields[field];
  return fact === null ? [] : [fact.label];
};

/** The side that a field is of; `null` where it is of both. */
function sideOf(field: FieldName): 1 | 2 | null {
  if (/1(?:_options)?$/.test(field)) return 1;
  return /2(?:_options)?$/.test(field) ? 2 : null;
}

/** What the fields of a label say, in the order of the table. */
function textsOf(request: DiffRequest, label: string, side: 1 | 2 | null = null): string[] {
  return fieldNames
    .filter((field) => labelOf(field).includes(label) && sideOf(field) === side)
    .flatMap((field) => textsOfField(field, request[field]));
}

function textsOfField(field: FieldName, value: DiffRequest[FieldName]): string[] {
  const { fact, form } = requestFields[field];
  if (value === null || value === '' || fact === null) return [];
  if ('set' in fact) return value === fact.set ? [fact.text] : [];
  if (typeof value !== 'object')
    return ['word' in fact ? `${fact.word} ${String(value)}` : String(value)];
  if (!Array.isArray(value)) return fileOptionTexts(value);
  if (form.kind === 'words') return (value as string[]).map((word) => word.replaceAll('_', ' '));
  return form.kind === 'path' ? [tablePath(value as string[])] : value.map(itemText);
}

function itemText(item: string | [string, string] | ColumnTolerance): string {
  if (typeof item === 'string') return item;
  if (Array.isArray(item)) return item.join(' → ');
  const { column_name: column, tolerance_mode: mode, tolerance_value: value } = item;
  return `${column}: ${mode} ${value}`;
}

/** What each side reads: its source, its table, query or file, its filter. Absent parts are left out. */
export function sideFacts({
  request,
  datasets,
  results,
}: Pick<DiffOutcome, 'request' | 'datasets' | 'results'>): SideFact[] {
  const facts: SideFact[] = [
    { label: 'Data source', sides: [datasets.side1, datasets.side2] },
    ...inOrder(OF_SIDES, true).map((label): SideFact => {
      const [one = null] = textsOf(request, label, 1);
      const [other = null] = textsOf(request, label, 2);
      return { label, sides: [one, other] };
    }),
    { label: 'Read leniently', sides: mendedTexts(results?.mended ?? [null, null]) },
    { label: 'Version', sides: results?.versions ?? [null, null] },
  ];
  return facts.filter(({ sides }) => sides.some((side) => side !== null && side !== ''));
}

function pathOf(path: string[] | null): string | null {
  return path && tablePath(path);
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

/** Where all differences were written, as people name it. */
export function placeTexts(results: SuccessResults): string[] {
  const { folders, tables } = writtenPlaces(results);
  return [...folders, ...tables.map(tablePath)];
}

/** What holds for both sides: keys, columns, time, tolerances, sampling, what was written. Absent parts are left out. */
export function sharedFacts(request: DiffRequest, results: SuccessResults | null): SharedFact[] {
  const facts = inOrder(OF_BOTH, false).map((label) => ({ label, texts: textsOf(request, label) }));
  const written = { label: 'All differences', texts: results ? placeTexts(results) : [] };
  return [keyFact(request, results), ...facts, written].filter(({ texts }) => texts.length > 0);
}
