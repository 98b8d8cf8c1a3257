import { hasStopped } from '../../contract/at-least.ts';
import type { ResultFiles } from '../../contract/differences.ts';
import type { DiffRequest } from '../../contract/request.ts';
import type { Pair, SuccessResults } from '../../contract/summary-results.ts';
import { compare } from '../../engine/compare.ts';
import { materializeSides, withoutTheirVersions } from '../../engine/materialize/datasets.ts';
import { type Staged, stage } from '../../engine/materialize/stage.ts';
import { writeTables } from '../../engine/materialize/write-tables.ts';
import type { WriteDifferences } from '../../engine/rows/differences.ts';
import type { DuckDBConnection } from '../../duckdb/connection.ts';
import type { Confinement } from '../../sources/confinement.ts';
import type { NamedSource } from '../../sources/registry.ts';
import type { StatementLabel } from '../../sources/source.ts';
import type { DiffProgress } from './diff-progress.ts';
import { ResultFilesWriter } from './result-files.ts';
import type { Workspace } from './workspace.ts';

/** A diff that is run. */
export interface DiffRun {
  request: DiffRequest;
  sources: Pair<NamedSource>;
  /** Where all differences are written as tables; `null` for nowhere. */
  destination: NamedSource | null;
  /** Where they are written as files; `null` for nowhere. */
  files: ResultFiles | null;
  /** What the names of these tables have in them; `null` for nothing. */
  diffId: number | null;
}

/** What it runs with. */
export interface RunContext {
  workspace: Workspace;
  workingDirectory: string;
  confinement: Confinement | null;
  signal: AbortSignal;
  /** What statements in data sources are marked with. */
  label: StatementLabel;
  /** The most rows that any diff may copy out of databases; `null` for as many as it asks for. */
  mostRowsFetched: number | null;
  progress: DiffProgress;
  log: (line: string) => void;
}

/** Where all differences go: to files at once, to tables once the sides are closed. */
class Outputs {
  readonly #run: DiffRun;
  readonly #context: RunContext;
  readonly #files: ResultFilesWriter | null;
  #staged: Staged | null = null;

  constructor(run: DiffRun, context: RunContext, files: ResultFilesWriter | null) {
    this.#run = run;
    this.#context = context;
    this.#files = files;
  }

  /** Takes them from a connection; `null` where nobody wants them. */
  taking(connection: DuckDBConnection): WriteDifferences | null {
    if (this.#files === null && this.#run.destination === null) return null;
    const { signal, progress, workspace } = this.#context;
    return async (differences) => {
      progress.begin('writing all differences');
      await this.#files?.write(differences, connection, signal);
      if (this.#run.destination === null) return;
      this.#staged = await stage(differences, connection, workspace.folder, signal);
    };
  }

  /** Puts them where they belong, and tells where that is. */
  async finish(isSampled: boolean): Promise<Partial<SuccessResults>> {
    const { destination, diffId } = this.#run;
    const { workspace } = this.#context;
    const staged = this.#staged;
    const tables =
      destination && staged
        ? await workspace.withDuckDB((connection) =>
            writeTables(
              { staged, destination, diffId, isSampled },
              {
                ...this.#context,
                connection,
                attached: new Map(),
              },
            ),
          )
        : null;
    return {
      ...(tables && { materialized_results: tables }),
      ...(this.#files && { results_paths: await this.#files.publish() }),
    };
  }
}

async function compareSides(
  { sources }: DiffRun,
  request: DiffRequest,
  outputs: Outputs,
  { workspace, progress, ...context }: RunContext,
): Promise<SuccessResults> {
  const comparing = workspace.withDuckDB((connection) => {
    const writeDifferences = outputs.taking(connection);
    progress.percentDone = () => connection.percentDone();
    return compare(request, {
      ...context,
      connection,
      sources,
      temporaryDirectory: workspace.folder,
      onPhase: (phase) => progress.begin(phase),
      ...(writeDifferences && { writeDifferences }),
    });
  });
  return comparing.finally(() => {
    progress.percentDone = () => 0;
  });
}

/**
 * Runs a diff: writes the sides that are to be tables, compares them, and writes all differences.
 *
 * @throws DiffError where a dataset cannot be read or compared, or something cannot be written.
 * @throws CancelledError where the signal aborts.
 */
export async function runDiff(run: DiffRun, context: RunContext): Promise<SuccessResults> {
  const files = run.files ? await ResultFilesWriter.open(run.files, context.log) : null;
  try {
    const { workspace, progress, ...rest } = context;
    progress.begin('opening the datasets');
    const { withDuckDB } = workspace;
    const sides = await materializeSides(run.request, run.sources, { ...rest, withDuckDB });
    const outputs = new Outputs(run, context, files);
    const results = await compareSides(run, sides.request, outputs, context).finally(sides.drop);
    const written = await outputs.finish(results.sampling !== undefined || hasStopped(results));
    return { ...withoutTheirVersions(results, sides), ...written };
  } finally {
    await files?.close();
  }
}
