import type { FieldForm } from '../contract/field.ts';
import { fieldNames, inputOf, inputWords } from '../contract/field-names.ts';
import { type FieldName, requestFields } from '../contract/request-fields.ts';
import { problemsOf } from '../contract/request-problems.ts';
import { MUST_BE_CONDITION, problemOfCondition } from '../contract/sql-condition.ts';
import { type DiffText, labelOf } from './diff-text.ts';
import { readFileOptions } from './file-options.ts';
import { DECLARED_KEY } from './keys.ts';
import { readParameters } from './session-parameters.ts';
import { readColumnMapping, readList, readWords } from './lists.ts';
import { InvalidValue, type Problems } from './problems.ts';
import { lacksTable2 } from './same-table.ts';
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

/** Without columns where those are asked for that the tables declare. */
function readKeyColumns(value: unknown): string[] | undefined {
  if (value === DECLARED_KEY) return undefined;
  const columns = readList(value);
  if (columns.length > 0) return columns;
  throw new InvalidValue('must name at least one column, or be left out');
}

type Reader = (value: unknown) => unknown;

/** How values of the kinds are read that say nothing more of themselves. */
const READERS: Partial<Record<FieldForm['kind'], Reader>> = {
  condition: readFilter,
  text: readText,
  time: readTime,
  moment: readTimeTravelPoint,
  names: readList,
  key: readKeyColumns,
  pairs: readColumnMapping,
  tolerances: readTolerances,
  fileOptions: readFileOptions,
  parameters: readParameters,
  amount: readAmount,
  flag: readBoolean,
};

/** How a field is read; `null` for datasets and data sources, which are read elsewhere. */
function readerOf(form: FieldForm): Reader | null {
  switch (form.kind) {
    case 'word':
      return readWord(...form.words);
    case 'words':
      return readWords(form.words);
    case 'number':
      return readNumber(form.must, form.accepts);
    case 'whole':
      return readWholeNumber(form.least, form.most);
    default:
      return READERS[form.kind] ?? null;
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

/** When side 2 needs no dataset. */
const IS_TABLE1 =
  '; it is `table1` where another `data-source2`, filter or time-travel point tells the sides apart';

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
    const hint = field === 'table2' && fields.table1 && lacksTable2(values) ? IS_TABLE1 : '';
    problems.add(`${isOwn ? place(inputOf(field)) : prefix}${message}${hint}.`);
  }
}
