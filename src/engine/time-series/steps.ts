import type { SideIndex } from '../../contract/pair.ts';
import type { TimeStep } from '../../contract/time-series.ts';
import type { Cell, Sql } from '../../sources/dialect.ts';
import type { ColumnPair } from '../columns.ts';
import type { DiffContext } from '../diff-context.ts';
import { keyIsNull, list } from '../join/sql.ts';
import type { Found } from '../results.ts';
import type { DifferencePart, Differences } from '../rows/differences.ts';
import { columnOf, type DatabaseSide, type OpenedSide, rowsOf } from '../sides.ts';

/**
 * Rows by the start of their step, as `2026-01-31 00:00:00`; `null` for those without a time, or with one
 * of a year that is not written so: each source would have its own form for it.
 */
export type Steps = Map<string | null, number>;

const START = /^(?!0000)\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

function readSteps(rows: readonly Record<string, Cell>[]): Steps {
  const steps: Steps = new Map();
  for (const { start: text, step_rows: more } of rows) {
    const start = typeof text === 'string' && START.test(text) ? text : null;
    steps.set(start, (steps.get(start) ?? 0) + Number(more));
  }
  return steps;
}

const grouped = (steps: Sql): Sql => `SELECT start, count(*) AS step_rows
FROM (
  ${steps}
) AS steps
GROUP BY start`;

/** What is counted of a comparison by time. */
interface ByTime {
  found: Found;
  pair: ColumnPair;
  step: TimeStep;
}

/** The place of the time among the columns of a part, and the side whose it is. */
function placeOf({ found: { plan }, pair }: ByTime, side: SideIndex | null): [number, SideIndex] {
  const key = plan.keys.indexOf(pair);
  // Of a pair of rows the key stands there once, as side 1 has it.
  if (key !== -1) return [key, side ?? 0];
  const value = plan.values.indexOf(pair);
  const place = side === null ? 3 * value + 1 : value;
  return [plan.keys.length + place, side ?? 1];
}

const columnNames = (last: number): Sql => list(last + 1, (i) => `column_${i}`);

/** Rows of keys that are repeated and on both sides, or those of a side that have a key that the other lacks. */
function countedRows({ name, select }: DifferencePart, all: Differences, keys: number): Sql {
  if (keys === 0) return '';
  const names = list(keys, (i) => `part.column_${i}`);
  if (name.startsWith('exclusives')) {
    return `WHERE ${list(keys, (i) => `part.column_${i} IS NOT NULL`, ' AND ')}`;
  }
  const exclusive = all.find((part) => part.name === 'exclusives2');
  if (name !== 'duplicates2' || !exclusive || select === '') return '';
  return `WHERE (${names}) NOT IN (SELECT (${list(keys, (i) => `lone.column_${i}`)}) FROM (
    ${exclusive.select}
  ) AS lone(${columnNames(keys - 1)}) WHERE ${list(keys, (i) => `lone.column_${i} IS NOT NULL`, ' AND ')})`;
}

/** Counts the rows of a part of the differences by their steps. */
export async function countSteps(
  part: DifferencePart,
  all: Differences,
  by: ByTime,
  { connection, signal }: DiffContext,
): Promise<Steps> {
  const { found, pair, step } = by;
  const keys = found.plan.keys.length;
  const [place, side] = placeOf(by, part.side);
  const given = `part.column_${place}`;
  const value = pair.spelled[side]?.read(given) ?? given;
  const start = connection.dialect.timeStep(value, step);
  const steps = `SELECT ${start} AS start
  FROM (
    ${part.select}
  ) AS part(${columnNames(Math.max(place, keys - 1))})
  ${countedRows(part, all, keys)}`;
  return readSteps(await connection.query(grouped(steps), signal));
}

function ofDatabase({ found: { plan }, pair, step }: ByTime, side: DatabaseSide): Sql {
  const { dialect } = side.database;
  const named = ({ names }: ColumnPair): Sql => dialect.quoteIdentifier(names[side.index]);
  const { own } = columnOf(side, pair.names[side.index]);
  const keyed = plan.keys.map((key) => `${named(key)} IS NOT NULL`);
  return grouped(
    `SELECT ${dialect.timeStep(named(pair), step, own)} AS start FROM ${rowsOf(side, keyed)}`,
  );
}

/** The rows of a side that have a key, by their steps. */
export async function stepsOfSide(
  found: Found,
  side: OpenedSide,
  pair: ColumnPair,
  step: TimeStep,
  { connection, signal }: DiffContext,
): Promise<Steps> {
  const { plan, remains } = found;
  if (side.kind === 'database') {
    return readSteps(await side.database.query(ofDatabase({ found, pair, step }, side), signal));
  }
  if (!remains) return new Map();
  const { join } = remains;
  const start = connection.dialect.timeStep(pair.references[side.index], step);
  const where = plan.keys.length === 0 ? '' : ` WHERE NOT (${keyIsNull(join, side.index)})`;
  const sql = `SELECT ${start} AS start FROM ${join.relations[side.index]}${where}`;
  return readSteps(await connection.query(grouped(sql), signal));
}
