import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { connectService } from '../../src/run/connect-service.ts';
import type { ResultFiles } from '../../src/contract/differences.ts';
import { diffRequestSchema } from '../../src/contract/request.ts';
import { waitForResults } from '../../src/service/wait.ts';
import type { Counts } from './counts.ts';

/** What ours is asked for. */
export interface OurJob {
  /** As the API has it. */
  request: Record<string, unknown>;
  /** Names to URLs. */
  dataSources: Record<string, string>;
  /** DuckDB's limit, beyond which it spills. `null` is the default of the service. */
  memoryLimit: string | null;
  /** Where all differences are written; nowhere where it is not given. */
  files?: ResultFiles;
}

/** Ours, as the Action uses it. */
export async function ours(job: OurJob, folder: string): Promise<Counts> {
  const temporary = mkdtempSync(join(folder, 'spill-'));
  const folders = { working: folder, temporary, toolCache: temporary };
  const { dataSources, memoryLimit, files } = job;
  const { service, pollIntervalMs } = await connectService(
    { kind: 'embedded', dataSources, memoryLimit },
    {
      folders,
      log: console.error,
      runUrl: null,
      program: { entry: '', env: {} },
      redact: (text) => text,
    },
  );
  try {
    const { id } = await service.create(diffRequestSchema.parse(job.request), undefined, files);
    const results = await waitForResults(service, id, { timeoutMs: 3_600_000, pollIntervalMs });
    if (results.status === 'failed') throw new Error(JSON.stringify(results.error));
    const { pks, values } = results;
    if (!pks || !values) throw new Error('a section is missing');
    const columns = values.columns_diff_stats ?? [];
    return {
      rows: pks.total_rows,
      exclusives: pks.exclusives,
      rowsWithDifferences: values.rows_with_differences,
      differences: Object.fromEntries(
        columns.map(({ column_name, values_different }) => [column_name, values_different ?? 0]),
      ),
    };
  } finally {
    await service.close();
    rmSync(temporary, { recursive: true });
  }
}
