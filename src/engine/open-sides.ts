import type { DiffRequest } from '../contract/request.ts';
import { DiffError } from '../contract/errors.ts';
import type { Pair } from '../contract/summary-results.ts';
import { type Confinement, realFolders } from '../sources/confinement.ts';
import type { Database, DatabaseRelation } from '../sources/database.ts';
import type { DuckDBConnection } from '../sources/duckdb/connection.ts';
import type { OpenedRelation } from '../sources/duckdb/files.ts';
import { attachDatabase, openDataset } from '../sources/duckdb/open-dataset.ts';
import { namingSource } from '../sources/naming-errors.ts';
import { type NamedSource, openDatabase } from '../sources/registry.ts';
import { datasetOf, type Side, sideOf } from './datasets.ts';

/** What gives the time of the transaction: two connections have two of them. */
const TIME =
  /\b(now|current_date|current_time|current_timestamp|localtime|localtimestamp|transaction_timestamp|statement_timestamp|age)\b/i;

/** One side of a diff in a database of its own. */
export interface DatabaseSide {
  kind: 'database';
  /** The name of its data source. */
  source: string;
  database: Database;
  relation: DatabaseRelation;
  /** Whether its query or filter asks for the time, which each connection has of its own. */
  asksForTime: boolean;
}

/** One side of a diff: in DuckDB, where it is joined, or in a database of its own. */
export type OpenedSide = { kind: 'local'; opened: OpenedRelation } | DatabaseSide;

/** What the sides are opened with. */
export interface OpenSidesContext {
  connection: DuckDBConnection;
  sources: Pair<NamedSource>;
  /** Relative paths start here. */
  workingDirectory: string;
  /** What may be read of this machine; without it, all that this process may read. */
  confinement?: Confinement | null;
  signal: AbortSignal;
}

/** Whether both sides are in one data source. */
export const isSameSource = ([source1, source2]: Pair<NamedSource>): boolean =>
  source1.id === source2.id;

/** Whether a side is read by the database of its source; a file never is. */
const isInDatabase = (side: Side): boolean => side.file === null;

function requireDistinct(relation: DatabaseRelation, side: Side): void {
  const names = relation.columns.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return;
  const value = `query${side.number} has two columns "${twice}"; each needs its own name`;
  throw new DiffError('DuplicateColumnException', value);
}

async function openRelation(
  database: Database,
  side: Side,
  signal: AbortSignal,
): Promise<DatabaseRelation> {
  const relation =
    side.query === null
      ? await database.openTable(side.table ?? [], signal)
      : await database.openQuery(side.query, `query${side.number}`, signal);
  requireDistinct(relation, side);
  if (side.filter !== null) {
    await database.checkFilter(side.filter, `filter${side.number}`, relation, signal);
  }
  return relation;
}

/** The sides of a diff, and the connections that they are read through. */
export class OpenSides {
  readonly #databases: Database[] = [];
  readonly #context: OpenSidesContext;

  constructor(context: OpenSidesContext) {
    this.#context = context;
  }

  /**
   * Opens both sides.
   *
   * @throws DiffError where one does not exist or cannot be read.
   */
  async open(request: DiffRequest): Promise<Pair<OpenedSide>> {
    const attached = new Map<string, string>();
    await this.#confine([sideOf(request, 1), sideOf(request, 2)], attached);
    const first = await this.#openSide(sideOf(request, 1), 0, null, attached);
    const shared =
      isSameSource(this.#context.sources) && first.kind === 'database' ? first.database : null;
    return [first, await this.#openSide(sideOf(request, 2), 1, shared, attached)];
  }

  /** Ends every connection, and with it what still runs on it. */
  async close(): Promise<void> {
    await Promise.all(this.#databases.map((database) => database.close()));
  }

  /** Lets DuckDB read what both sides need, and nothing else, before it sees any SQL of theirs. */
  async #confine(sides: Pair<Side>, attached: Map<string, string>): Promise<void> {
    const { confinement, connection, sources } = this.#context;
    if (!confinement) return;
    let hasFiles = false;
    for (const [index, side] of sides.entries()) {
      const { name, type, location } = sources[index === 0 ? 0 : 1];
      if (!isInDatabase(side) || type === 'files') hasFiles = true;
      else if (type === 'duckdb') {
        await namingSource(name, attachDatabase(location, { ...this.#context, attached }));
      }
    }
    await connection.confine(hasFiles ? await realFolders(confinement) : []);
  }

  async #openSide(
    side: Side,
    index: 0 | 1,
    shared: Database | null,
    attached: Map<string, string>,
  ): Promise<OpenedSide> {
    const { signal } = this.#context;
    const source = this.#context.sources[index];
    const database = isInDatabase(side) ? await this.#database(source, shared) : null;
    if (!database) {
      const dataset = datasetOf(side, source);
      const opening = openDataset(dataset, { ...this.#context, attached });
      const isOfSource = isInDatabase(side) && source.type !== 'files';
      return {
        kind: 'local',
        opened: await (isOfSource ? namingSource(source.name, opening) : opening),
      };
    }
    const relation = await openRelation(database, side, signal);
    const asksForTime = [side.query, side.filter].some((sql) => sql !== null && TIME.test(sql));
    return { kind: 'database', source: source.name, database, relation, asksForTime };
  }

  async #database(source: NamedSource, shared: Database | null): Promise<Database | null> {
    if (shared) return shared;
    const database = await openDatabase(source, this.#context);
    if (database) this.#databases.push(database);
    return database;
  }
}
