import type { Writable } from 'node:stream';
import type { DiffErrorType } from '../contract/error-types.ts';
import { CancelledError, DiffError } from '../contract/errors.ts';
import { numberOf, otherSide, type Pair } from '../contract/pair.ts';
import { type DiffRequest, partnerName } from '../contract/request.ts';
import type { DatabaseColumn, Landing } from '../sources/database.ts';
import type { Column, Sql } from '../sources/dialect.ts';
import type { OpenedRelation } from '../duckdb/relation.ts';
import { land, landedColumn } from '../duckdb/landing.ts';
import { needsLongLines } from '../duckdb/read-error.ts';
import { ofSource } from '../sources/naming-errors.ts';
import { TINYINT } from '../sources/types/column-type.ts';
import { selected } from './columns.ts';
import type { DiffContext } from './diff-context.ts';
import { eachSide } from './each-side.ts';
import { namingColumn } from './misfit-column.ts';
import { allOf, type Part, whereOf } from './parts.ts';
import type { DatabaseSide, OpenedSide } from './sides.ts';

/** The names of a side's columns; `null` where it takes the other side's. */
function namesOf(side: OpenedSide): Set<string> | null {
  if (side.kind === 'database') return new Set(side.relation.columns.map(({ name }) => name));
  return side.opened.kind === 'empty' ? null : new Set(side.opened.columns.map(({ name }) => name));
}

/** The columns of a side that are compared: what the request asks for and the other side has. */
function comparedColumns(
  request: DiffRequest,
  sides: Pair<OpenedSide>,
  { index, relation }: DatabaseSide,
): DatabaseColumn[] {
  const others = namesOf(sides[otherSide(index)]);
  return selected(request, index, relation.columns).filter(({ name }) => {
    const partner = partnerName(request, index, name);
    return partner !== null && (others?.has(partner) ?? true);
  });
}

/** A line of one empty field would be an empty line, which is no row; without any, nothing could be read. */
const FEWEST_FIELDS = 2;

/** The statement that writes the values of columns, in order. */
function selectOf(
  side: DatabaseSide,
  columns: DatabaseColumn[],
  isCareful: boolean,
  part: Part,
): Sql {
  const { dialect } = side.database;
  const values = columns.map((column) =>
    (isCareful ? column.careful : column.landing).write(dialect.quoteIdentifier(column.name)),
  );
  while (values.length < FEWEST_FIELDS) values.push('0');
  return `SELECT ${values.join(', ')}\nFROM ${part.relation} AS dataset${whereOf(side, part)}`;
}

/** How what a source writes is read: at first as most tables need it. */
interface Readers {
  /** By the columns' careful landings, which take every value. */
  isCareful: boolean;
  /** With buffers for rows of many megabytes. */
  longValues: boolean;
}

const OF_VALUES = new Set<DiffErrorType>([
  'ConversionException',
  'InvalidInputException',
  'OutofRangeException',
]);

/** Whether a value is beyond what DuckDB can hold, or read. */
const isOfValue = (error: unknown): error is DiffError =>
  error instanceof DiffError && OF_VALUES.has(error.type);

/** What to read with instead; `null` where other readers would not help. */
function otherReaders(readers: Readers, error: unknown): Readers | null {
  if (needsLongLines(error) && !readers.longValues) return { ...readers, longValues: true };
  return isOfValue(error) && !readers.isCareful ? { ...readers, isCareful: true } : null;
}

/** The statement by which a part of one side would be copied. */
export function copySql(
  request: DiffRequest,
  sides: Pair<OpenedSide>,
  side: DatabaseSide,
  part: Part,
): Sql {
  return selectOf(side, comparedColumns(request, sides, side), false, part);
}

/** Why a side cannot be copied; of a value, with the source and the column that it comes from. */
async function refusal(
  { source }: DatabaseSide,
  columns: DatabaseColumn[],
  error: unknown,
  copy: (some: DatabaseColumn[]) => Promise<void>,
): Promise<unknown> {
  if (!isOfValue(error)) return error;
  return ofSource(source, await namingColumn(error, columns, copy));
}

const PADDING: Landing = { type: TINYINT, write: () => '0', read: null };

/** Copies the compared columns of one side into DuckDB, through a connection of its own. */
async function landSide(
  side: DatabaseSide,
  columns: DatabaseColumn[],
  { connection, signal, temporaryDirectory: folder }: DiffContext,
  part: Part,
): Promise<OpenedRelation> {
  const table = `landed${numberOf(side.index)}`;
  const attempt = async (some: DatabaseColumn[], readers: Readers): Promise<void> => {
    const { isCareful, longValues } = readers;
    const landings = some.map((column) => (isCareful ? column.careful : column.landing));
    const missing = Math.max(0, FEWEST_FIELDS - landings.length);
    const padded = [...landings, ...Array<Landing>(missing).fill(PADDING)];
    const plan = { table, columns: padded, folder, longValues };
    const select = selectOf(side, some, isCareful, part);
    const write = (output: Writable) => side.database.copyCsv(select, output, signal, part.plan);
    await land(connection, plan, write, signal);
  };
  let readers: Readers = { isCareful: false, longValues: false };
  for (;;) {
    const tried = readers;
    const failure = await attempt(columns, tried).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    if (!failure) return landedRelation(side, table, columns, tried.isCareful);
    if (signal.aborted) throw new CancelledError('the diff was cancelled', { cause: failure });
    const others = otherReaders(tried, failure.error);
    if (!others) throw await refusal(side, columns, failure.error, (some) => attempt(some, tried));
    readers = others;
  }
}

function landedRelation(
  { relation }: DatabaseSide,
  table: string,
  landed: DatabaseColumn[],
  isCareful: boolean,
): OpenedRelation {
  const columns = relation.columns.map((column): Column => {
    const { type } = isCareful ? column.careful : column.landing;
    const { name, declared } = column;
    const position = landed.indexOf(column);
    return position === -1
      ? { name, type, declared }
      : { name, type, declared, reference: landedColumn(position) };
  });
  return { kind: 'typed', relation: `memory.main.${table}`, columns, isFiltered: true };
}

/**
 * Copies the sides that are in databases into DuckDB.
 *
 * @param parts the rows of each side that are wanted; without them, all.
 * @throws DiffError where a source fails, a value is beyond what DuckDB can hold, or there are more
 * rows than the diff may copy.
 */
export async function landSides(
  sides: Pair<OpenedSide>,
  diff: DiffContext,
  parts: Pair<Part> | null = null,
): Promise<Pair<OpenedRelation>> {
  await diff.fetchLimit?.take(sides, parts, diff.signal);
  return eachSide(sides, diff.signal, async (side, signal) => {
    if (side.kind === 'local') return side.opened;
    const columns = comparedColumns(diff.request, sides, side);
    const part = parts?.[side.index] ?? allOf(side);
    return diff.connection.withSibling((connection) =>
      landSide(side, columns, { ...diff, connection, signal }, part),
    );
  });
}
