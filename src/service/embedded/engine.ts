import { resolve } from 'node:path';
import { withSessionParameters } from './session-parameters.ts';
import type { DataSource } from '../../contract/data-diff.ts';
import type { DataSourcesConfig } from '../../contract/data-source-config.ts';
import type { ResultFiles } from '../../contract/differences.ts';
import { ConfigurationError, DiffError } from '../../contract/errors.ts';
import type { DiffRequest } from '../../contract/request.ts';
import type { ListedTables, SearchedSchema } from '../../contract/listed-table.ts';
import { MOST_SAMPLE_ROWS } from '../../contract/request-fields.ts';
import { withinRowCap } from '../../contract/row-cap.ts';
import type { Pair, SuccessResults } from '../../contract/summary-results.ts';
import { checkRequest } from '../../engine/datasets.ts';
import { type GuessedKey, guessKeys, type KeyGuess } from '../../engine/guess-keys.ts';
import { findKey, type FoundKey, type LookedInto } from '../../engine/find-key.ts';
import type { Confinement } from '../../sources/confinement.ts';
import type { DuckDBConnection } from '../../duckdb/connection.ts';
import type { Abandonment } from '../../duckdb/statements.ts';
import { dataSourceOf, namedSources, type NamedSource } from '../../sources/registry.ts';
import { listTables } from '../../engine/list-tables.ts';
import { requireWritableSides } from '../../engine/materialize/datasets.ts';
import { requireWritable } from '../../engine/materialize/open-writer.ts';
import { testSource } from '../../engine/test-source.ts';
import { requireNothingOfMachine, withoutChosenText } from './chosen-text.ts';
import type { DiffProgress } from './diff-progress.ts';
import { shownError } from './hidden-places.ts';
import { runDiff } from './run-diff.ts';
import { Workspaces } from './workspace.ts';

/** What the engine runs with, as far as it can be sent to another process. */
export interface EngineSettings {
  dataSources: DataSourcesConfig;
  /** DuckDB's own notation, e.g. `2GB`; `null` for half of the machine's memory. */
  memoryLimit: string | null;
  /** How many threads DuckDB uses; `null` for as many as the machine has. */
  threads: number | null;
  /** What requests may read of this machine; `null` where who asks owns it: all of it. */
  confinement: Confinement | null;
  /** Relative paths of files and databases start here. */
  workingDirectory: string;
  /** An existing folder for what is spilled to disk. */
  temporaryDirectory: string;
  /** Where a fetched DuckDB library is kept. */
  toolCacheDirectory: string;
  /** The most rows of each kind that any diff may show; default: as many as can be asked for. */
  sampleRows?: number;
  /** The most rows that any diff may copy out of databases; default: as many as it asks for. */
  maxRowsFetched?: number | null;
  /** The address of the workflow run that asks for its diffs; `null` where there is none. */
  runUrl?: string | null;
}

/** What the engine runs with. */
export interface EngineOptions extends EngineSettings {
  log: (line: string) => void;
  /** What becomes of statements that do not end; without it they are awaited, and a diff with them. */
  abandonment?: Abandonment | null;
}

/** What is said of all differences, and no request can say. */
export interface Writing {
  /** Where they are written as files; `null` for nowhere. */
  files?: ResultFiles | null;
  /** What the names of tables have in them; `null` for nothing. */
  diffId?: number | null;
  /** The number of the diff where that is not for names of tables: it may be another's, too. */
  jobId?: number | null;
}

/** Each statement that runs on holds one of Node's four threads, and a diff begins up to two. */
const MOST_ABANDONED = 1;

/** Runs diffs in this process, one at a time: two that read databases may wait for each other. */
export class EmbeddedEngine {
  readonly #options: EngineOptions;
  readonly #sources: NamedSource[];
  readonly #workspaces: Workspaces;

  /** @throws ConfigurationError where a data source's URL or id cannot be right. */
  constructor(options: EngineOptions) {
    this.#options = options;
    this.#sources = namedSources(options.dataSources);
    this.#workspaces = new Workspaces(options);
  }

  /** The data sources that a request can name by their id. */
  dataSources(): DataSource[] {
    return this.#sources.map(dataSourceOf);
  }

  /**
   * Checks what can be checked before a diff runs.
   *
   * @throws ConfigurationError where the request cannot be right.
   */
  check(request: DiffRequest): void {
    this.#checkedSources(request);
    this.#destination(request);
  }

  /**
   * Runs one diff to its end.
   *
   * @param writing where all differences are written besides what the request says.
   * @throws ConfigurationError where the request cannot be right.
   * @throws DiffError where a dataset cannot be read or compared.
   * @throws CancelledError where the signal aborts.
   */
  async run(
    request: DiffRequest,
    signal: AbortSignal,
    progress: DiffProgress,
    { files = null, diffId = null, jobId = diffId }: Writing = {},
  ): Promise<SuccessResults> {
    const sources = this.#checkedSources(request);
    const destination = this.#destination(request);
    const { workingDirectory, abandonment, dataSources, log } = this.#options;
    const { sampleRows = MOST_SAMPLE_ROWS, maxRowsFetched = null, runUrl = null } = this.#options;
    const label = { diffId: jobId, runUrl };
    if ((abandonment?.running.size ?? 0) > MOST_ABANDONED) throw noThreads();
    const confinement = this.#confinement();
    if (confinement) requireNothingOfMachine(request, sources);
    const asked = withinRowCap(request, { dataSources, sampleRows });
    const running = () =>
      this.#workspaces.use(signal, (workspace) =>
        runDiff(
          { request: asked, sources, destination, files, diffId },
          {
            ...{ workspace, workingDirectory, confinement, signal, label, progress, log },
            mostRowsFetched: maxRowsFetched,
          },
        ),
      );
    return this.#hidingPlaces(destination ? [...sources, destination] : sources, () =>
      running().catch((error: unknown) => {
        throw confinement ? withoutChosenText(error, request) : error;
      }),
    );
  }

  /**
   * Opens a data source and closes it.
   *
   * @throws ConfigurationError where there is none of this id.
   * @throws DiffError where it cannot be opened.
   * @throws CancelledError where the signal aborts.
   */
  testSource(id: number, signal: AbortSignal): Promise<void> {
    const source = this.#source(id);
    const { workingDirectory } = this.#options;
    return this.#hidingPlaces([source], () =>
      testSource(source, {
        workingDirectory,
        signal,
        withDuckDB: (use) => this.#withConnection(signal, use),
      }),
    );
  }

  /**
   * The tables and views of schemas of a data source.
   *
   * @throws ConfigurationError where there is no data source of this id, or it has no tables.
   * @throws DiffError where it cannot be opened, or a schema that is named is not there.
   * @throws CancelledError where the signal aborts.
   */
  listTables(
    id: number,
    searched: readonly SearchedSchema[],
    signal: AbortSignal,
  ): Promise<ListedTables> {
    const source = this.#source(id);
    const { workingDirectory, runUrl = null } = this.#options;
    return this.#hidingPlaces([source], () =>
      listTables(source, searched, {
        ...{ workingDirectory, signal, label: { diffId: null, runUrl } },
        withDuckDB: (use) => this.#withConnection(signal, use),
      }),
    );
  }

  /**
   * Looks into a table of a data source, or a file, for its columns and its key.
   *
   * @throws ConfigurationError where there is no data source of this id.
   * @throws DiffError where it cannot be opened.
   * @throws CancelledError where the signal aborts.
   */
  findKey(dataset: LookedInto, id: number, signal: AbortSignal): Promise<FoundKey> {
    const source = this.#source(id);
    const { workingDirectory } = this.#options;
    return this.#hidingPlaces([source], () =>
      this.#withConnection(signal, (connection) =>
        findKey(dataset, { connection, source, workingDirectory, signal }),
      ),
    );
  }

  /**
   * Looks for keys of side 1 of a request, within all that confines a diff.
   *
   * @throws ConfigurationError where the request cannot be right.
   * @throws DiffError where the side cannot be read.
   * @throws CancelledError where the signal aborts.
   */
  guessKeys(guess: KeyGuess, signal: AbortSignal): Promise<GuessedKey[]> {
    const sources = this.#checkedSources(guess.request);
    const { workingDirectory } = this.#options;
    return this.#hidingPlaces(sources, () =>
      this.#withConnection(signal, (connection, temporaryDirectory) =>
        guessKeys(guess, {
          ...{ connection, sources, workingDirectory, temporaryDirectory, signal },
          confinement: this.#confinement(),
          onPhase: () => undefined,
        }),
      ),
    );
  }

  /** Files of databases are read as such alone, by those who may use the data source. */
  #confinement(): Confinement | null {
    const { confinement, workingDirectory } = this.#options;
    if (!confinement) return null;
    const databases = this.#sources
      .filter(({ descriptor }) => descriptor.place === 'file')
      .map(({ location }) => resolve(workingDirectory, location));
    return { ...confinement, except: [...(confinement.except ?? []), ...databases] };
  }

  #checkedSources(request: DiffRequest): Pair<NamedSource> {
    checkRequest(request);
    const sources: Pair<NamedSource> = [
      this.#source(request.data_source1_id),
      this.#source(request.data_source2_id),
    ];
    requireWritableSides(request, sources);
    return withSessionParameters(sources, request, Boolean(this.#options.confinement));
  }

  /** The data source that all differences are written to; `null` for none. */
  #destination({ materialization_destination_id: id }: DiffRequest): NamedSource | null {
    if (id === null) return null;
    const source = this.#source(id);
    requireWritable(source, 'materialization_destination_id');
    return source;
  }

  #source(id: number): NamedSource {
    const source = this.#sources.find((entry) => entry.id === id);
    if (source) return source;
    // Who asks a server may not be allowed to know of every data source.
    const known = this.#options.confinement
      ? ' on this server; GET /api/v1/data_sources lists those that a key may use'
      : `; accepted are ${this.#sources.map((entry) => `${entry.id} (${entry.name})`).join(', ')}`;
    throw new ConfigurationError(`There is no data source ${id}${known}`);
  }

  /** Runs with an empty DuckDB, and a folder that is removed afterwards. */
  #withConnection<Result>(
    signal: AbortSignal,
    use: (connection: DuckDBConnection, folder: string) => Promise<Result>,
  ): Promise<Result> {
    return this.#workspaces.use(signal, ({ folder, withDuckDB }) =>
      withDuckDB((connection) => use(connection, folder)),
    );
  }

  async #hidingPlaces<Result>(
    sources: NamedSource[],
    work: () => Promise<Result>,
  ): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw shownError(error, sources, this.#options);
    }
  }
}

function noThreads(): DiffError {
  const value =
    'it was not begun, since statements of data diffs before it could not be ended and still run';
  return new DiffError('NotBegunException', value);
}
