import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DiffError } from '../../../contract/errors.ts';
import { dayOf, NANOSECOND_DAYS, nanosOfDay } from './exact-columns.ts';
import type { SourceFile } from '../source-file.ts';
import { readerOf } from '../locate-files.ts';
import { copyFailure } from '../copy-failure.ts';
import { copyParquet, type LeafChanges } from './footer.ts';
import type { ParquetNode } from './schema.ts';

/**
 * Copies files of one schema into the temporary folder, with some leaves read bare.
 *
 * @throws DiffError where one cannot be read, or there is no room.
 */
export async function copyFiles(
  files: string[],
  changes: LeafChanges,
  what: 'everything' | 'changes alone',
  file: SourceFile,
): Promise<string[]> {
  const folder = await file.connection.temporaryDirectory(file.signal);
  const copies: string[] = [];
  for (const from of files) {
    file.signal.throwIfAborted();
    const to = join(folder, `${randomUUID()}.parquet`);
    copies.push(to);
    await copyParquet(from, to, changes, what).catch((error: unknown) => {
      throw copyFailure(from, error);
    });
  }
  return copies;
}

/** How INT96, which has no bounds, can be read without a loss. */
export type Int96Reading = 'microseconds' | 'widened' | 'nanoseconds';

function readingOf(path: string, name: string, row: Record<string, unknown>, at: number) {
  const hasNanos = row[`nanos_${at}`] === true;
  const isFar = row[`far_${at}`] === true;
  if (!hasNanos) return isFar ? 'microseconds' : 'widened';
  if (!isFar) return 'nanoseconds';
  const value = `${path}: the column "${name}" holds times with nanoseconds and times before 1677 or after 2262, for which no type has room; exclude it, or write it in microseconds`;
  throw new DiffError('ValueTooLargeException', value);
}

/**
 * Whether columns of INT96 hold nanoseconds. Most writers have none to give, and then DuckDB reads
 * them without a loss.
 *
 * @throws DiffError where a column has nanoseconds and times that no type has room for as well.
 */
export async function int96Readings(
  files: string[],
  nodes: ParquetNode[],
  file: SourceFile,
): Promise<Map<ParquetNode, Int96Reading>> {
  if (nodes.length === 0) return new Map();
  const { connection, path, signal } = file;
  const changes = new Map(nodes.map(({ index }) => [index, 'bare' as const]));
  const copies = await copyFiles(files, changes, 'changes alone', file);
  const select = nodes.map(({ name }, i) => {
    const value = connection.dialect.quoteIdentifier(name);
    return `coalesce(bool_or(${nanosOfDay(value)} % 1000 <> 0), false) AS nanos_${i},
      coalesce(bool_or(abs(${dayOf(value)}) > ${NANOSECOND_DAYS}), false) AS far_${i}`;
  });
  const from = `read_parquet(${readerOf(copies, connection.dialect).reader})`;
  const [row = {}] = await connection.query(`SELECT ${select.join(', ')} FROM ${from}`, signal);
  await Promise.all(copies.map((copy) => rm(copy)));
  return new Map(nodes.map((node, i) => [node, readingOf(path, node.name, row, i)]));
}
