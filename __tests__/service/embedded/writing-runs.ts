import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import type { DataSourcesConfig } from '../../../src/contract/data-source-config.ts';
import type { ResultFiles } from '../../../src/contract/differences.ts';
import { type DiffRequestInput, diffRequestSchema } from '../../../src/contract/request.ts';
import type { SuccessResults } from '../../../src/contract/summary-results.ts';
import { DiffProgress } from '../../../src/service/embedded/diff-progress.ts';
import { EmbeddedEngine } from '../../../src/service/embedded/engine.ts';

export const OLD = `CREATE TABLE old_rows (id INT, v VARCHAR(20), n INT);
INSERT INTO old_rows VALUES (1, 'a', 1), (2, 'b', NULL), (3, 'c', 3), (5, 'e', 5), (5, 'e', 5)`;
export const NEW = `CREATE TABLE new_rows (id INT, v VARCHAR(20), n INT);
INSERT INTO new_rows VALUES (1, 'a', 1), (2, 'B', 2), (4, 'd', 4), (5, 'e', 6)`;

export const tables = { table1: ['old_rows'], table2: ['new_rows'] };

/** Diffs of the embedded engine, each test's in a folder of its own. */
export class WritingRuns {
  folder = '';
  /** What the engine told its log. */
  logged: string[] = [];

  constructor() {
    beforeEach(() => {
      this.logged = [];
      this.folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
    });
    afterEach(() => rmSync(this.folder, { recursive: true }));
  }

  run(
    dataSources: DataSourcesConfig,
    request: Partial<DiffRequestInput>,
    { signal = new AbortController().signal, files = null as ResultFiles | null } = {},
  ): Promise<SuccessResults> {
    const { folder } = this;
    const engine = new EmbeddedEngine({
      dataSources,
      memoryLimit: '500MB',
      threads: 1,
      confinement: null,
      workingDirectory: folder,
      temporaryDirectory: folder,
      toolCacheDirectory: folder,
      log: (line) => this.logged.push(line),
    });
    const sides = { data_source1_id: 1, data_source2_id: 1, pk_columns: ['id'] };
    const asked = diffRequestSchema.parse({ ...sides, ...request });
    return engine.run(asked, signal, new DiffProgress(), { files });
  }
}
