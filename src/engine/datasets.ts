import { holdsNul } from '../text/message.ts';
import { checkSqlCondition } from '../contract/sql-condition.ts';
import { ConfigurationError, DiffError } from '../contract/errors.ts';
import { type DiffRequest, keyOf } from '../contract/request.ts';
import type { Column, Dialect, Sql } from '../sources/dialect.ts';
import { isRemote } from '../sources/files/file-format.ts';
import { shownType } from '../sources/types/shown-type.ts';
import { partnerName, timeColumnNames } from './columns.ts';
import { withoutSemicolon } from './without-semicolon.ts';
import { requireReadable } from './readable-filter.ts';
import { firstOf } from '../text/lists.ts';

/** One side of a request. */
export interface Side {
  number: 1 | 2;
  table: string[] | null;
  query: string | null;
  file: string | null;
  filter: string | null;
}

/** One side of a request. */
export function sideOf(request: DiffRequest, number: 1 | 2): Side {
  const query = request[`query${number}`];
  return {
    number,
    table: request[`table${number}`],
    query: query === null ? null : withoutSemicolon(query),
    file: request[`file${number}`],
    filter: request[`filter${number}`],
  };
}

/** What is wrong with one field of a request. */
export interface FieldProblem {
  field: keyof DiffRequest;
  message: string;
}

function problemOfSide({ number, table, query, file, filter }: Side): FieldProblem | null {
  const given = [table, query, file].filter((value) => value !== null).length;
  if (given !== 1) {
    const message = `side ${number} has ${given} of table${number}, query${number} and file${number}; exactly one is needed`;
    return { field: `table${number}`, message };
  }
  const path = file ?? table?.join('.');
  if (path !== undefined && isRemote(path)) {
    const message = `file${number} is a URL; the embedded engine reads local files only, so download it in a step before`;
    return { field: `file${number}`, message };
  }
  const problem = filter === null ? null : checkSqlCondition(filter);
  if (problem === null) return null;
  const message = `filter${number} ${problem}; it must be one SQL condition`;
  return { field: `filter${number}`, message };
}

/** Request fields that need more than the embedded engine has, and what to do instead. */
const UNSUPPORTED = [
  'time_travel_point1',
  'time_travel_point2',
  'materialization_destination_id',
  'time_aggregate',
] as const;

/** A list that is empty says that a variable had no value, and not that there is no key. */
function problemOfKey({ pk_columns: keys, infer_pk }: DiffRequest): FieldProblem | null {
  if (keys?.length !== 0 || infer_pk === true) return null;
  const message =
    'pk_columns is empty; it must name at least one column, or be left out for the key that the catalogs declare, or infer_pk be true';
  return { field: 'pk_columns', message };
}

function problemsOfAvoided(request: DiffRequest): FieldProblem[] {
  if (request.infer_pk === true) return [];
  return (['infer_pk_avoid_names', 'infer_pk_avoid_types'] as const)
    .filter((field) => (request[field] ?? []).length > 0)
    .map((field) => ({ field, message: `${field} is set without infer_pk` }));
}

/** What is said of a field with NUL in it is all that is said of it. */
function problemsOfNul(request: DiffRequest): FieldProblem[] {
  const fields = Object.keys(request) as (keyof DiffRequest)[];
  return fields
    .filter((field) => holdsNul(request[field]))
    .map((field) => ({ field, message: `${field} holds a NUL character, which is not accepted` }));
}

function problemOfTime(request: DiffRequest): FieldProblem | null {
  const time = request.time_interval_start ?? request.time_interval_end;
  if (time === null || request.time_column !== null) return null;
  return { field: 'time_column', message: 'a time interval is set without time_column' };
}

/** The names that are in a list more than once. */
function repeatedOf(names: string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.has(name) || !seen.add(name)))];
}

/** Of many problems of one kind, the first say enough. */
const MOST_OF_A_KIND = 10;

/** Each column has one partner, or rows would be compared twice and columns not at all. */
function problemsOfMapping(request: DiffRequest): FieldProblem[] {
  const mapping = request.column_mapping ?? [];
  const repeated = ([0, 1] as const).flatMap((side) => {
    const twice = repeatedOf(mapping.map((pair) => pair[side]));
    return twice.map((name) => `column_mapping names "${name}" of side ${side + 1} twice`);
  });
  const needed = [...keyOf(request), request.time_column].filter((name) => name !== null);
  const orphans = needed
    .filter((name) => partnerName(request, 0, name) === null)
    .map(
      (name) =>
        `column_mapping gives "${name}" of side 2 to another column of side 1 than "${name}"`,
    );
  const problems = [...repeated, ...orphans];
  const others = (number: number): string => `column_mapping has ${number} more such names`;
  return firstOf(problems, MOST_OF_A_KIND, others).map((problem) => ({
    field: 'column_mapping' as const,
    message: `${problem}; each column can have one partner, and the key's columns need one`,
  }));
}

function problemOfTolerances(request: DiffRequest): FieldProblem | null {
  const names = request.diff_tolerances_per_column?.map(({ column_name }) => column_name) ?? [];
  const [twice] = repeatedOf(names);
  if (twice === undefined) return null;
  const field = 'diff_tolerances_per_column';
  return { field, message: `${field} names "${twice}" twice; a column has one tolerance` };
}

/**
 * What can be known to be wrong before anything runs. Sampling and materializing are not among it:
 * comparing every row keeps every tolerance that a sample may have, and both are for speed alone.
 */
export function requestProblems(request: DiffRequest): FieldProblem[] {
  const withNul = problemsOfNul(request);
  if (withNul.length > 0) return withNul;
  const unsupported = UNSUPPORTED.filter((field) => request[field] !== null).map((field) => ({
    field,
    message: `${field} needs Datafold; the embedded engine cannot do it`,
  }));
  return [
    problemOfKey(request),
    ...problemsOfAvoided(request),
    problemOfSide(sideOf(request, 1)),
    problemOfSide(sideOf(request, 2)),
    problemOfTime(request),
    ...problemsOfMapping(request),
    problemOfTolerances(request),
    ...unsupported,
  ].filter((problem) => problem !== null);
}

/** @throws ConfigurationError that lists every problem that can be known before anything runs. */
export function checkRequest(request: DiffRequest): void {
  const problems = requestProblems(request).map(({ message }) => message);
  if (problems.length > 0) throw new ConfigurationError(problems.join('; '));
}

function timeConditions(
  request: DiffRequest,
  { number }: Side,
  columns: Column[],
  dialect: Dialect,
): Sql[] {
  const { time_interval_start: start, time_interval_end: end } = request;
  const name = timeColumnNames(request)?.[number === 1 ? 0 : 1];
  const column = columns.find((entry) => entry.name === name);
  if (!column) return [];
  const own = dialect.quoteIdentifier(column.name);
  // What is compared as it is written has a reference to that; filters read it in a type.
  const reference = column.filtered === undefined ? (column.reference ?? own) : own;
  const type = column.filtered ?? column.type;
  const condition = (operator: '>=' | '<', iso: string | null): Sql[] => {
    if (iso === null) return [];
    const literal = dialect.timeLiteral(iso, type);
    if (literal !== null) return [`${reference} ${operator} ${literal}`];
    throw new DiffError(
      'InvalidTimeColumnException',
      `the column "${column.name}" of type ${shownType({ ...column, type })} holds no dates or timestamps`,
    );
  };
  return [...condition('>=', start), ...condition('<', end)];
}

/** What a side's rows must fulfil by the request's filter and time interval. */
export function conditionsOf(
  columns: Column[],
  side: Side,
  request: DiffRequest,
  dialect: Dialect,
): Sql[] {
  requireReadable(side.filter, `filter${side.number}`, columns);
  const filter = side.filter === null ? [] : [`(\n${side.filter}\n)`];
  return [...filter, ...timeConditions(request, side, columns, dialect)];
}

/** A relation with only the rows that the request's filter and time interval let through. */
export function filtered(
  relation: { relation: Sql; columns: Column[]; isFiltered?: boolean },
  side: Side,
  request: DiffRequest,
  dialect: Dialect,
): Sql {
  const conditions =
    relation.isFiltered === true ? [] : conditionsOf(relation.columns, side, request, dialect);
  if (conditions.length === 0) return `${relation.relation} AS dataset`;
  return `(SELECT * FROM ${relation.relation} AS dataset WHERE ${conditions.join(' AND ')}) AS dataset`;
}
