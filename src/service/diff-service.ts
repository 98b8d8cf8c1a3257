import type { DataDiff, DataSource } from '../contract/data-diff.ts';
import type { ListedTables, SearchedSchema } from '../contract/listed-table.ts';
import type { ResultFiles } from '../contract/differences.ts';
import type { DiffRequest } from '../contract/request.ts';
import type { SummaryResults } from '../contract/summary-results.ts';

/** Runs data diffs: Datafold Cloud over HTTPS, or the embedded engine in this process. */
export interface DiffService {
  /**
   * Submits a diff and returns at once.
   *
   * @param files where to write all differences, which only a service in this process can do.
   * @throws ConfigurationError where the request cannot be right.
   * @throws ApiError where the service refuses it or cannot be reached.
   */
  create(request: DiffRequest, signal?: AbortSignal, files?: ResultFiles | null): Promise<DataDiff>;

  /**
   * What is known of a diff now.
   *
   * @throws ApiError where the service cannot tell.
   */
  summaryResults(id: number, signal?: AbortSignal): Promise<SummaryResults>;

  /** Stops a diff; nothing happens where it has ended. */
  cancel(id: number, signal?: AbortSignal): Promise<void>;

  /** The data sources that a request can name by their id. */
  dataSources(signal?: AbortSignal): Promise<DataSource[]>;

  /**
   * The tables and views of schemas of a data source.
   *
   * @param id that of the data source.
   * @throws ConfigurationError where the service cannot list tables.
   * @throws DiffError where the data source cannot be opened, or has no such schema.
   */
  tables(
    id: number,
    searched: readonly SearchedSchema[],
    signal: AbortSignal,
  ): Promise<ListedTables>;

  /** The page that shows a diff to a person; `null` where the service has none. */
  diffUrl(id: number): string | null;

  /** Frees what the service holds: sockets, processes, temporary files. */
  close(): Promise<void>;
}
