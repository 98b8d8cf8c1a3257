import { ConfigurationError, DiffError } from '../contract/errors.ts';
import type { DiffRequest } from '../contract/request.ts';
import { problemsOfRequest } from '../contract/request-problems.ts';
import type { Column, Dialect, Sql } from '../sources/dialect.ts';
import { shownType } from '../sources/types/shown-type.ts';
import { timeColumnNames } from './columns.ts';
import { withoutSemicolon } from './without-semicolon.ts';
import { requireReadable } from './readable-filter.ts';

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

/** @throws ConfigurationError that lists every problem that can be known before anything runs. */
export function checkRequest(request: DiffRequest): void {
  const problems = problemsOfRequest(request).map(({ message }) => message);
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
