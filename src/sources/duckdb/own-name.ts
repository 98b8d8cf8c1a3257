import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { LocalContext, OpenQuery } from '../../duckdb/local-source.ts';
import type { OpenedRelation } from '../../duckdb/relation.ts';
import { attachDatabase, lockAgain } from './attach.ts';

/**
 * Has rows of a DuckDB file copied where it has the name that DuckDB itself gives it, since views and
 * queries may call it so. That is in a DuckDB that has no other file: two of one name differ in their
 * folders alone, and what names a file that is not there must find nothing.
 *
 * The copy is a DuckDB file in the temporary folder, which no type is changed by, and is attached to the
 * engine's DuckDB.
 *
 * @param table the name of the copy.
 * @param write makes it.
 * @throws DiffError where there is no such file, it is no database, or `write` does.
 */
export async function withOwnName(
  database: string,
  table: string,
  context: LocalContext,
  write: OpenQuery,
): Promise<OpenedRelation> {
  const { connection, workingDirectory, confinement, signal } = context;
  // What is wrong with the file is said here.
  await attachDatabase(database, context);
  const path = resolve(workingDirectory, database);
  const catalog = `duckdb_copy_${randomUUID().replaceAll('-', '')}`;
  const folder = join(await connection.temporaryDirectory(signal), catalog);
  const copy = connection.dialect.quoteText(`${folder}.duckdb`);
  await mkdir(folder);
  const opened = await connection.withDatabase(path, folder, async (own) => {
    const options = `READ_WRITE, STORAGE_VERSION 'latest'`;
    await own.execute(`ATTACH ${copy} AS ${catalog} (${options})`, signal);
    // It is read once or twice: 5 M rows of 8 columns take 2.1 s so, and 4.2 s where they are packed.
    await own.execute(`SET force_compression = 'uncompressed'`, signal);
    if (confinement) await own.confine(connection.admitted);
    const written = await write(own, `${catalog}.main.${table}`);
    await own.execute(`DETACH ${catalog}`, signal);
    return written;
  });
  await lockAgain(path, context);
  await connection.execute(`ATTACH ${copy} AS ${catalog} (READ_ONLY)`, signal);
  return opened.kind === 'typed' ? { ...opened, isCopied: true } : opened;
}
