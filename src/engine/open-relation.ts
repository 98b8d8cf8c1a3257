import { requireNoTwins } from '../duckdb/distinct-names.ts';
import { DiffError } from '../contract/errors.ts';
import type { DatabaseRelation, OpenedDatabase } from '../sources/database.ts';
import type { WantedColumns } from '../sources/readable-columns.ts';
import type { AskedSide } from './datasets.ts';

/** The error of a source whose tables have no past. */
export const noPast = (side: AskedSide, source: string): DiffError =>
  new DiffError(
    'TimeTravelException',
    `time_travel_point${side.number}: ${source} keeps no states of the past; system-versioned tables of MariaDB, Iceberg tables of Trino and Delta tables of Databricks do`,
  );

function openTable(
  database: OpenedDatabase,
  side: AskedSide,
  source: string,
  wanted: WantedColumns,
  signal: AbortSignal,
): Promise<DatabaseRelation> {
  const { past } = side;
  const path = side.table ?? [];
  if (past === null) return database.openTable(path, signal, wanted);
  if (!database.openPast) throw noPast(side, source);
  return database.openPast(path, past, signal, wanted);
}

/** Opens what a side reads in a database, and lets that look at its filter. */
export async function openRelation(
  database: OpenedDatabase,
  side: AskedSide,
  source: string,
  wanted: WantedColumns,
  signal: AbortSignal,
): Promise<DatabaseRelation> {
  const relation =
    side.query === null
      ? await openTable(database, side, source, wanted, signal)
      : await database.openQuery(side.query, `query${side.number}`, signal);
  const names = relation.columns.map(({ name }) => name);
  requireNoTwins(`query${side.number}`, names);
  if (side.filter !== null) {
    await database.checkFilter(side.filter, `filter${side.number}`, relation, signal);
  }
  return relation;
}
