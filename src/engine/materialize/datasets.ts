import { CancelledError, messageOf } from '../../contract/errors.ts';
import { mapPair, numberOf, type Pair, type SideIndex, SIDES } from '../../contract/pair.ts';
import type { DiffRequest } from '../../contract/request.ts';
import type { SuccessResults } from '../../contract/summary-results.ts';
import type { DuckDBConnection } from '../../duckdb/connection.ts';
import type { Confinement } from '../../sources/confinement.ts';
import { namingSource } from '../../sources/naming-errors.ts';
import type { NamedSource } from '../../sources/registry.ts';
import { askedOf, type AskedSide } from '../datasets.ts';
import { openWriter, requireWritable, type WritingContext } from './open-writer.ts';
import { databaseRelation, localRelation } from './side-relation.ts';
import { uniqueName } from './table-names.ts';

/** What sides are written with, before they are compared. */
export interface DatasetContext extends Omit<WritingContext, 'connection' | 'attached'> {
  confinement: Confinement | null;
  /** Runs with a DuckDB of its own. */
  withDuckDB: <Result>(use: (connection: DuckDBConnection) => Promise<Result>) => Promise<Result>;
}

/** A request whose sides are read from tables that were written for it. */
export interface MaterializedRequest {
  request: DiffRequest;
  /** Which sides are. */
  isWritten: Pair<boolean>;
  /** Removes these tables; what cannot be removed is told to the log. */
  drop: () => Promise<void>;
}

interface Written {
  source: NamedSource;
  table: string;
}

/** How long it may take to remove a table. */
const DROP_WITHIN_MS = 30_000;

/** Whether a side is to be written to a table first; a file is none of a data source. */
const isAsked = (request: DiffRequest, side: SideIndex): boolean =>
  request[`materialize_dataset${numberOf(side)}`] === true &&
  request[`file${numberOf(side)}`] === null;

/**
 * Refuses what would write to a data source that is not configured to be written to.
 *
 * @throws ConfigurationError that says what to set.
 */
export function requireWritableSides(request: DiffRequest, sources: Pair<NamedSource>): void {
  for (const side of SIDES) {
    if (isAsked(request, side)) {
      requireWritable(sources[side], `materialize_dataset${numberOf(side)}`);
    }
  }
}

/** Writes a view or query of a data source to a table; gives its path, `null` for what is a table. */
function writeSide(
  side: AskedSide,
  source: NamedSource,
  table: string,
  context: DatasetContext,
): Promise<string[] | null> {
  return context.withDuckDB(async (connection) => {
    const { signal } = context;
    const writing = { ...context, connection, attached: new Map<string, string>() };
    const relation =
      (await databaseRelation(side, source, context)) ??
      (await localRelation(side, source, writing));
    if (relation === null) return null;
    const writer = await openWriter(source, writing);
    try {
      if (signal.aborted) throw new CancelledError('the diff was cancelled');
      await namingSource(source.name, writer.copy(table, relation, signal));
      await writer.commit();
      return writer.pathOf(table);
    } finally {
      await writer.close();
    }
  });
}

async function dropTable(
  { source, table }: Written,
  { withDuckDB, ...context }: DatasetContext,
): Promise<void> {
  // The diff may be cancelled: what it wrote is removed all the same.
  const signal = AbortSignal.timeout(DROP_WITHIN_MS);
  const dropping = withDuckDB(async (connection) => {
    const attached = new Map<string, string>();
    const writer = await openWriter(source, { ...context, connection, attached, signal });
    try {
      await writer.drop(table, signal);
      await writer.commit();
    } finally {
      await writer.close();
    }
  });
  await dropping.catch((error: unknown) => {
    context.log(
      `The table ${table}, which a diff wrote, could not be dropped: ${messageOf(error)}`,
    );
  });
}

/**
 * Writes the sides that a request wants materialized to tables of their data sources.
 *
 * @throws DiffError where one cannot be read or written; then none of the tables is left.
 * @throws CancelledError where the signal aborts.
 */
export async function materializeSides(
  request: DiffRequest,
  sources: Pair<NamedSource>,
  context: DatasetContext,
): Promise<MaterializedRequest> {
  const written: Written[] = [];
  const drop = async (): Promise<void> => {
    for (const each of written.splice(0)) await dropTable(each, context);
  };
  let changed = request;
  try {
    for (const side of SIDES.filter((each) => isAsked(request, each))) {
      const [source, table] = [sources[side], uniqueName('data_diff_tmp')];
      // Before it is there: it may be made although nobody hears of it.
      written.push({ source, table });
      const path = await writeSide(askedOf(request, side), source, table, context);
      if (path === null) written.pop();
      else changed = { ...changed, ...readFrom(side, path) };
    }
  } catch (error) {
    await drop();
    throw error;
  }
  const { table1, table2 } = changed;
  const isWritten: Pair<boolean> = [table1 !== request.table1, table2 !== request.table2];
  return { request: changed, isWritten, drop };
}

/** Results without versions of tables that were written for a diff, and are gone. */
export function withoutTheirVersions(
  results: SuccessResults,
  { isWritten }: Pick<MaterializedRequest, 'isWritten'>,
): SuccessResults {
  const { versions, ...others } = results;
  if (!versions || !isWritten.includes(true)) return results;
  const lasting = mapPair(versions, (version, side) => (isWritten[side] ? null : version));
  return lasting.some((version) => version !== null) ? { ...others, versions: lasting } : others;
}

/** The fields of a side that is read from a table. */
function readFrom(side: SideIndex, path: string[]): Partial<DiffRequest> {
  return side === 0 ? { table1: path, query1: null } : { table2: path, query2: null };
}
