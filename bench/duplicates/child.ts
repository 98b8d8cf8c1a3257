import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { diffRequestSchema } from '../../src/contract/request.ts';
import { compare } from '../../src/engine/compare.ts';
import { DuckDBConnection } from '../../src/duckdb/connection.ts';
import { loadDuckDB } from '../../src/duckdb/native.ts';
import { FILES, namedSources } from '../../src/sources/registry.ts';
import { tableOf } from '../databases/data.ts';
import type { Given } from '../databases/servers.ts';
import type { Counts } from '../lib/counts.ts';
import { keepCompiled, replyWith } from '../lib/reply.ts';
import { fileOf } from './files.ts';
import type { DuplicatesJob } from './jobs.ts';

/** What a measured process is told. */
export interface DuplicatesOrder {
  work: DuplicatesJob;
  comparesDuplicates: boolean;
  urls: Given;
  folder: string;
}

/** One measurement in a process of its own: `child.ts <order as JSON>` prints a `Reply`. */
const order = JSON.parse(process.argv[2] ?? '') as DuplicatesOrder;
keepCompiled(order.folder);

function sidesOf({ work: { job, format }, urls, folder }: DuplicatesOrder) {
  const [content1, content2] = ['base', job.changes] as const;
  if (format !== null) {
    return {
      sources: [FILES, FILES] as const,
      request: {
        file1: join(folder, fileOf(job, content1, format)),
        file2: join(folder, fileOf(job, content2, format)),
      },
    };
  }
  const [place1, place2] = job.places;
  const isSame = place1 === place2;
  const dataSources = isSame
    ? { one: urls[place1] ?? '' }
    : { one: urls[place1] ?? '', two: urls[place2] ?? '' };
  const read = namedSources(dataSources);
  const sources = [read[1] ?? FILES, read[isSame ? 1 : 2] ?? FILES] as const;
  return {
    sources,
    request: { table1: [tableOf(job, content1)], table2: [tableOf(job, content2)] },
  };
}

async function withDuckDB<T>(
  use: (connection: DuckDBConnection, folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(order.folder, 'spill-'));
  const duckdb = await loadDuckDB({ cacheDirectory: folder, log: console.error });
  const connection = await DuckDBConnection.open(duckdb, {
    memoryLimit: '1GB',
    threads: availableParallelism(),
    temporaryDirectory: folder,
  });
  try {
    return await use(connection, folder);
  } finally {
    await connection.close();
    rmSync(folder, { recursive: true });
  }
}

async function counted(): Promise<Counts> {
  const { sources, request } = sidesOf(order);
  const results = await withDuckDB((connection, folder) =>
    compare(
      diffRequestSchema.parse({
        ...request,
        data_source1_id: sources[0].id,
        data_source2_id: sources[1].id,
        pk_columns: ['id'],
        compare_duplicates: order.comparesDuplicates,
      }),
      {
        connection,
        sources: [sources[0], sources[1]],
        workingDirectory: folder,
        temporaryDirectory: folder,
        signal: new AbortController().signal,
        onPhase: () => undefined,
        ...(order.work.strategy === null ? {} : { strategy: order.work.strategy }),
      },
    ),
  );
  const { pks, values } = results;
  if (!pks || !values) throw new Error('a section is missing');
  return {
    rows: pks.total_rows,
    exclusives: pks.exclusives,
    rowsWithDifferences: values.rows_with_differences,
  };
}

await replyWith(counted);
