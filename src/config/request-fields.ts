import type { FieldForm } from '../contract/field.ts';
import { fieldNames, inputOf, inputWords } from '../contract/field-names.ts';
import { type FieldName, requestFields } from '../contract/request-fields.ts';
import { problemsOf } from '../contract/request-problems.ts';
import { MUST_BE_CONDITION, problemOfCondition } from '../contract/sql-condition.ts';
import { type DiffText, labelOf } from './diff-text.ts';
import { readFileOptions } from './file-options.ts';
import { readColumnMapping, readList, readWords } from './lists.ts';
import { InvalidValue, type Problems } from './problems.ts';
import {
  readBoolean,
  readNumber,
  readText,
  readTime,
  readTimeTravelPoint,
  readWholeNumber,
  readWord,
} from './scalars.ts';
import type { RequestFields } from './settings.ts';
import { readAmount, readTolerances } from './tolerances.ts';

function readFilter(value: unknown): string {
  const filter = readText(value);
  const problem = problemOfCondition(filter);
  if (problem === null) return filter;
  throw new InvalidValue(`${MUST_BE_CONDITION}, but ${problem}`);
}

function readKeyColumns(value: unknown): string[] {
  const columns = readList(value);
  if (columns.length > 0) return columns;
  throw new InvalidValue('must name at least one column, or be left out');
}

type Reader = (value: unknown) => unknown;

/** How a field is read that says all by itself; what a side reads is read as a whole. */
function readerOf(form: FieldForm): Reader | null {
  switch (form.kind) {
    case 'source':
    case 'destination':
    case 'path':
    case 'file':
    case 'sql':
      return null;
    case 'condition':
      return readFilter;
    case 'text':
      return readText;
    case 'time':
      return readTime;
    case 'moment':
      return readTimeTravelPoint;
    case 'names':
      return readList;
    case 'key':
      return readKeyColumns;
    case 'pairs':
      return readColumnMapping;
    case 'tolerances':
      return readTolerances;
    case 'fileOptions':
      return readFileOptions;
    case 'amount':
      return readAmount;
    case 'flag':
      return readBoolean;
    case 'word':
      return readWord(...form.words);
    case 'words':
      return readWords(form.words);
    case 'number':
      return readNumber(form.must, form.accepts);
    case 'whole':
      return readWholeNumber(form.least, form.most);
  }
}

/** Reads the fields of a request besides its datasets and data sources. */
export function readRequestFields(text: DiffText, problems: Problems): RequestFields {
  const entries = fieldNames.flatMap((field) => {
    const reader = readerOf(requestFields[field].form);
    const value = text.values[inputOf(field)];
    if (reader === null || value === undefined) return [];
    const read = problems.read(labelOf(text, inputOf(field)), value, reader);
    return read === undefined ? [] : [[field, read] as const];
  });
  return Object.fromEntries(entries);
}

/**
 * Notes what is wrong with a request that no input tells alone, and what who compares cannot do.
 *
 * @param fields those that could be read.
 */
export function checkRequestFields(
  text: DiffText,
  fields: RequestFields,
  problems: Problems,
): void {
  const { values, place, prefix, sources } = text;
  const isSet = (field: FieldName) => values[inputOf(field)] !== undefined;
  const found = problemsOf(
    { values: fields, isSet, words: inputWords },
    sources ? 'engine' : 'datafold',
  );
  for (const { field, message, isOwn } of found) {
    problems.add(`${isOwn ? place(inputOf(field)) : prefix}${message}.`);
  }
}
