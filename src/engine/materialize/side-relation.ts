import type { Confinement } from '../../sources/confinement.ts';
import type { Sql } from '../../sources/dialect.ts';
import { type NamedSource, openDatabase } from '../../sources/registry.ts';
import type { AskedSide } from '../datasets.ts';
import { admitLocal, openLocal } from '../open-sides.ts';
import type { WritingContext } from './open-writer.ts';

/**
 * What can follow FROM, in a database's own SQL, for a side; `null` for a table.
 *
 * @throws DiffError where the side cannot be read.
 */
export async function databaseRelation(
  { table, query, number }: AskedSide,
  { descriptor, ...address }: NamedSource,
  context: Pick<WritingContext, 'workingDirectory' | 'signal' | 'label'>,
): Promise<Sql | null> {
  if (descriptor.readBy === 'engine') return null;
  // By a session that cannot write: what is wrong with a query is found there.
  const database = await openDatabase(descriptor, address, context);
  try {
    const { signal } = context;
    if (query !== null) {
      return (await database.openQuery(query, `query${number}`, signal)).relation;
    }
    const path = table ?? [];
    const { relation, isRepeatable } = await database.openTable(path, signal);
    const isTable = isRepeatable && !(await database.isView?.(path, signal));
    return isTable ? null : relation;
  } finally {
    await database.close();
  }
}

/**
 * The same for a file of DuckDB's, in the SQL of the DuckDB that is to write it.
 *
 * @throws DiffError where the side cannot be read.
 */
export async function localRelation(
  side: AskedSide,
  { descriptor, ...address }: NamedSource,
  context: WritingContext & { confinement: Confinement | null },
): Promise<Sql | null> {
  if (descriptor.readBy === 'itself') return null;
  const local = { ...context, located: new Map() };
  const allowed = await admitLocal(side, descriptor, address, local);
  if (context.confinement) await context.connection.confine(allowed);
  const opened = await openLocal(side, descriptor, address, local);
  return opened.kind === 'typed' && opened.isCopied === true ? opened.relation : null;
}
