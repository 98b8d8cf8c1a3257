import { ConfigurationError, DiffError } from '../contract/errors.ts';
import { numberOf, type SideIndex, type SideNumber } from '../contract/pair.ts';
import type { FileOptions } from '../contract/file-options.ts';
import { type PastState, readPastState } from '../contract/past-state.ts';
import { problemsOfRequest } from '../contract/request-problems.ts';
import type { DiffRequest } from '../contract/request.ts';
import type { Column, Dialect, Sql } from '../sources/dialect.ts';
import type { ColumnType } from '../sources/types/column-type.ts';
import { shownType } from '../sources/types/shown-type.ts';
import { timeColumnNames } from './columns.ts';
import { withoutSemicolon } from './without-semicolon.ts';

/** One side of a diff, as a request asks for it. */
export interface AskedSide {
  index: SideIndex;
  /** As its fields are numbered. */
  number: SideNumber;
  table: string[] | null;
  query: string | null;
  file: string | null;
  fileOptions: FileOptions | null;
  filter: string | null;
  /** The state of its table in the past that is read; `null` for that of now. */
  past: PastState | null;
}

/** One side of a diff, as a request asks for it. */
export function askedOf(request: DiffRequest, side: SideIndex): AskedSide {
  const number = numberOf(side);
  const query = request[`query${number}`];
  const point = request[`time_travel_point${number}`];
  return {
    index: side,
    number,
    table: request[`table${number}`],
    query: query === null ? null : withoutSemicolon(query),
    file: request[`file${number}`],
    fileOptions: request[`file${number}_options`],
    filter: request[`filter${number}`],
    past: point === null ? null : readPastState(point),
  };
}

/** @throws ConfigurationError that lists every problem that can be known before anything runs. */
export function checkRequest(request: DiffRequest): void {
  const problems = problemsOfRequest(request).map(({ message }) => message);
  if (problems.length > 0) throw new ConfigurationError(problems.join('; '));
}

/** The type that filters find a column in. */
const filteredType = ({ type, filtered }: Column): ColumnType => filtered ?? type;

/** The SQL of a side's conditions. */
interface ConditionSql<Of extends Column> {
  dialect: Dialect;
  /** A time that the column can be compared with; `null` where it holds no times. */
  timeLiteral: (iso: string, column: Of) => Sql | null;
}

function timeConditions<Of extends Column>(
  request: DiffRequest,
  { index }: AskedSide,
  columns: Of[],
  { dialect, timeLiteral }: ConditionSql<Of>,
): Sql[] {
  const { time_interval_start: start, time_interval_end: end } = request;
  const name = timeColumnNames(request)?.[index];
  const column = columns.find((entry) => entry.name === name);
  if (!column) return [];
  const own = dialect.quoteIdentifier(column.name);
  // What is compared as it is written has a reference to that; filters read it in a type.
  const reference = column.filtered === undefined ? (column.reference ?? own) : own;
  const condition = (operator: '>=' | '<', iso: string | null): Sql[] => {
    if (iso === null) return [];
    const literal = timeLiteral(iso, column);
    if (literal !== null) return [`${reference} ${operator} ${literal}`];
    throw new DiffError(
      'InvalidTimeColumnException',
      `the column "${column.name}" of type ${shownType({ ...column, type: filteredType(column) })} holds no dates or timestamps`,
    );
  };
  return [...condition('>=', start), ...condition('<', end)];
}

/** What a side's rows must fulfil by the request's filter and time interval. */
export function conditionsOf<Of extends Column>(
  columns: Of[],
  side: AskedSide,
  request: DiffRequest,
  sql: ConditionSql<Of>,
): Sql[] {
  const filter = side.filter === null ? [] : [`(\n${side.filter}\n)`];
  return [...filter, ...timeConditions(request, side, columns, sql)];
}

/** A relation of DuckDB with only the rows that the request's filter and time interval let through. */
export function filtered(
  { relation, columns, isFiltered }: { relation: Sql; columns: Column[]; isFiltered?: boolean },
  side: AskedSide,
  request: DiffRequest,
  dialect: Dialect<ColumnType>,
): Sql {
  if (isFiltered === true) return `${relation} AS dataset`;
  requireReadable(side.filter, `filter${side.number}`, columns);
  const conditions = conditionsOf(columns, side, request, {
    dialect,
    timeLiteral: (iso, column) => dialect.timeLiteral(iso, filteredType(column)),
  });
  if (conditions.length === 0) return `${relation} AS dataset`;
  return `(SELECT * FROM ${relation} AS dataset WHERE ${conditions.join(' AND ')}) AS dataset`;
}

/** Why a filter cannot read a column by its name; `null` where it can. */
function unreadableBy(
  columns: Column[],
  { name, type, reference, written }: Column,
): string | null {
  if (type.kind === 'numberText' && written === undefined) {
    return 'whose decimals have more than 38 digits; a filter cannot compare these';
  }
  const isTwin = columns.some(
    (other) => other.name !== name && other.name.toLowerCase() === name.toLowerCase(),
  );
  return reference !== undefined && isTwin
    ? 'of which there are two that differ only in case; a filter cannot tell these apart'
    : null;
}

/** Whether SQL may name a column; a text that is spelt like it counts as well. */
function mayName(sql: Sql, name: string): boolean {
  const spelt = name.replaceAll('"', '""').replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_])${spelt}(?![\\p{L}\\p{N}_])`, 'iu').test(sql);
}

/**
 * Refuses a filter that DuckDB would read otherwise than it is meant: it takes one name for another
 * that differs in case only, and numbers that we hold as texts for texts.
 *
 * @param input the name of the filter's input.
 * @throws DiffError that names the column.
 */
export function requireReadable(filter: Sql | null, input: string, columns: Column[]): void {
  for (const column of columns) {
    if (filter === null || !mayName(filter, column.name)) continue;
    const reason = unreadableBy(columns, column);
    if (reason === null) continue;
    const value = `${input} names "${column.name}", ${reason}`;
    throw new DiffError('InvalidFilterException', value, { input });
  }
}
