import { apiWords, fieldNames } from './field-names.ts';
import { alone, type Asked, type FieldProblem, type Rule, together } from './field-problem.ts';
import { pastStates } from './past-state.ts';
import { sampling } from './sampling-problems.ts';
import { isRemote } from './file-endings.ts';
import { problemsOfFileOptions } from './file-option-problems.ts';
import { type DiffRequest, partnerName } from './request.ts';
import { datasetFields, type FieldName, requestFields } from './request-fields.ts';
import { MUST_BE_CONDITION, problemOfCondition } from './sql-condition.ts';
import { firstOf } from '../text/lists.ts';
import { holdsNul } from '../text/message.ts';
import { isBefore, isTime } from '../text/times.ts';
import { NUMBERS, SIDES } from './pair.ts';
import { problemForDatafold, problemOfTolerances } from './tolerance-problems.ts';

/** Our own engine, in this process or behind our server; or Datafold. */
export type Doer = 'engine' | 'datafold';

export type { FieldProblem };

/** Whether a value asks for nothing: what clients send for every field that they know. */
export function asksForNothing(value: unknown): boolean {
  if (value === null || value === false || value === undefined) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

const withNul: Rule = ({ values, words }) =>
  fieldNames
    .filter((field) => holdsNul(values[field]))
    .map((field) =>
      alone(field, `${words.field(field)} holds a NUL character, which is not accepted`),
    );

/** Fields that say nothing without another, which is on where it is a flag. */
const withoutNeeded: Rule = ({ values, isSet, words }) =>
  fieldNames.flatMap((field) => {
    const needed = requestFields[field].needs as FieldName | null;
    // What could not be read is set to something.
    const says = (name: FieldName) => isSet(name) && !asksForNothing(values[name] ?? 'unread');
    if (needed === null || !says(field) || says(needed)) return [];
    const on = requestFields[needed].form.kind === 'flag' ? 'true' : undefined;
    return [together(field, `${words.field(field)} needs ${words.field(needed, on)}`)];
  });

/** A list that is empty says that a variable had no value, and not that there is no key. */
const emptyKey: Rule = ({ values, words }) => {
  if (values.pk_columns?.length !== 0 || values.infer_pk === true) return [];
  const message = `${words.field('pk_columns')} is empty; it must name at least one column, or be left out for the key that the catalogs declare, or ${words.field('infer_pk')} be true`;
  return [together('pk_columns', message)];
};

/** Without a key, Datafold compares nothing; our engine asks the catalogs. */
const missingKey: Rule = ({ values, isSet, words }) => {
  if (isSet('pk_columns') || values.infer_pk === true) return [];
  const message = `${words.field('pk_columns')} is missing; it must name the columns of the primary key, or ${words.field('infer_pk')} be \`true\` so that Datafold looks for them`;
  return [together('pk_columns', message)];
};

const datasets: Rule = ({ isSet, words }) =>
  NUMBERS.flatMap((side) => {
    const fields = datasetFields[side];
    const given = fields.filter(isSet).map((field) => words.field(field));
    if (given.length === 1) return [];
    const [table, query, file] = fields.map((field) => words.field(field));
    const has = given.length > 1 ? given.join(' and ') : 'no dataset';
    const message = `side ${String(side)} has ${has}; set exactly one of ${table}, ${query} and ${file}`;
    return [together(fields[0], message)];
  });

/** Our engine reads no file that is elsewhere, by whichever field it is named. */
const remoteFiles: Rule = ({ values, words }) =>
  NUMBERS.flatMap((side) => {
    const path = values[`file${side}`] ?? values[`table${side}`]?.join('.') ?? '';
    if (!isRemote(path)) return [];
    const field = `file${side}` as const;
    const message = `${words.field(field)} is a URL; the embedded engine reads local files only, so download it in a step before`;
    return [alone(field, message)];
  });

/** What our engine does not take of how a file is read. */
const fileOptions: Rule = ({ values, words }) =>
  NUMBERS.flatMap((side) => {
    const field = `file${side}_options` as const;
    const problems = problemsOfFileOptions(
      { options: values[field] ?? {}, file: values[`file${side}`] ?? '' },
      { file: words.field(`file${side}`), option: (name) => words.part(field, name) },
    );
    return problems.map((message) => alone(field, message));
  });

const conditions: Rule = ({ values, words }) =>
  fieldNames.flatMap((field) => {
    const filter = values[field];
    if (requestFields[field].form.kind !== 'condition' || typeof filter !== 'string') return [];
    const problem = problemOfCondition(filter);
    if (problem === null) return [];
    return [alone(field, `${words.field(field)} ${MUST_BE_CONDITION}, but ${problem}`)];
  });

const emptyInterval: Rule = ({ values, words }) => {
  const { time_interval_start: start, time_interval_end: end } = values;
  const areTimes = start != null && end != null && isTime(start) && isTime(end);
  if (!areTimes || isBefore(start, end)) return [];
  const [first, last] = [words.field('time_interval_start'), words.field('time_interval_end')];
  return [together('time_interval_start', `${first} must be before ${last}`)];
};

/** The names that are in a list more than once. */
function repeatedOf(names: string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.has(name) || !seen.add(name)))];
}

const bothInAndOut: Rule = ({ values, words }) => {
  const excluded = new Set(values.exclude_columns ?? []);
  const both = values.include_columns?.find((column) => excluded.has(column));
  if (both === undefined) return [];
  const [included, left] = [words.field('include_columns'), words.field('exclude_columns')];
  return [together('include_columns', `${words.column(both)} is in ${included} and in ${left}`)];
};

/** Of many problems of one kind, the first say enough. */
const MOST_OF_A_KIND = 10;

/** Each column has one partner, or rows would be compared twice and columns not at all. */
const mapping: Rule = ({ values, words }) => {
  const { column_mapping = null, pk_columns, time_column } = values;
  const field = words.field('column_mapping');
  const repeated = SIDES.flatMap((side) =>
    repeatedOf((column_mapping ?? []).map((pair) => pair[side])).map(
      (name) => `${field} names ${words.column(name)} of side ${String(side + 1)} twice`,
    ),
  );
  const orphans = [...(pk_columns ?? []), time_column ?? null]
    .filter((name) => name !== null)
    .filter((name) => partnerName({ column_mapping }, 0, name) === null)
    .map((name) => words.column(name))
    .map((name) => `${field} gives ${name} of side 2 to another column of side 1 than ${name}`);
  const problems = [...repeated, ...orphans];
  const others = (number: number) => `${field} has ${String(number)} more such names`;
  const rule = "each column can have one partner, and the key's columns need one";
  return firstOf(problems, MOST_OF_A_KIND, others).map((problem) =>
    together('column_mapping', `${problem}; ${rule}`),
  );
};

const repeatedTolerance: Rule = ({ values, words }) => {
  const field = 'diff_tolerances_per_column';
  const problem = problemOfTolerances(values[field] ?? [], words);
  return problem === null ? [] : [alone(field, problem)];
};

const toleranceOfOurs: Rule = ({ values, words }) => {
  const field = 'diff_tolerances_per_column';
  const problem = problemForDatafold(values[field] ?? [], words);
  return problem === null ? [] : [alone(field, problem)];
};

const ALWAYS: Rule[] = [
  datasets,
  conditions,
  emptyInterval,
  bothInAndOut,
  mapping,
  repeatedTolerance,
];

/**
 * What can be known to be wrong with a request before anything runs: all of it, but where a field
 * for our engine holds a NUL character, that alone.
 */
export function problemsOf(asked: Asked, doer: Doer): FieldProblem[] {
  // Datafold says itself what it makes of one.
  const nul = doer === 'engine' ? withNul(asked) : [];
  if (nul.length > 0) return nul;
  const rules =
    doer === 'engine'
      ? [emptyKey, remoteFiles, fileOptions, sampling, pastStates]
      : [missingKey, toleranceOfOurs];
  return [...rules, ...ALWAYS, withoutNeeded].flatMap((rule) => rule(asked));
}

/** What our engine would refuse of a request. */
export function problemsOfRequest(request: DiffRequest): FieldProblem[] {
  const isSet = (field: FieldName) => request[field] !== null && request[field] !== undefined;
  return problemsOf({ values: request, isSet, words: apiWords }, 'engine');
}
