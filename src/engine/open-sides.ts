import { isDeepStrictEqual } from 'node:util';
import type { DiffRequest } from '../contract/request.ts';
import { DiffError } from '../contract/errors.ts';
import type { Pair } from '../contract/summary-results.ts';
import type { Confinement } from '../sources/confinement.ts';
import type { Database, DatabaseRelation } from '../sources/database.ts';
import type { DuckDBConnection } from '../duckdb/connection.ts';
import type { LocalContext } from '../duckdb/local-source.ts';
import type { OpenedRelation } from '../duckdb/relation.ts';
import { type NamedSource, openDatabase } from '../sources/registry.ts';
import type { WantedColumns } from '../sources/readable-columns.ts';
import type { DatabaseSource, SourceAddress } from '../sources/source.ts';
import { spareConnection } from '../sources/spare-connection.ts';
import { type Side, sideOf } from './datasets.ts';
import { admitLocal, openLocal, readIn } from './local-datasets.ts';
import { wantedColumns } from './wanted-columns.ts';

/** One side of a diff in a database of its own. */
export interface DatabaseSide {
  kind: 'database';
  /** The name of its data source. */
  source: string;
  database: Database;
  relation: DatabaseRelation;
  /** Whether its query or filter asks for the time, which each connection has of its own. */
  asksForTime: boolean;
  /** Whether its filter calls what is something else each time that it is asked for. */
  asksForChance: boolean;
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

/** Whether both sides are one place under two names. */
const isSamePlace = ([source1, source2]: Pair<NamedSource>): boolean =>
  source1.descriptor === source2.descriptor &&
  source1.location === source2.location &&
  isDeepStrictEqual(source1.options, source2.options);

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
  wanted: WantedColumns,
  signal: AbortSignal,
): Promise<DatabaseRelation> {
  const relation =
    side.query === null
      ? await database.openTable(side.table ?? [], signal, wanted)
      : await database.openQuery(side.query, `query${side.number}`, signal);
  requireDistinct(relation, side);
  if (side.filter !== null) {
    await database.checkFilter(side.filter, `filter${side.number}`, relation, signal);
  }
  return relation;
}

/** Makes ready what DuckDB itself reads of a side; gives the files that it must be allowed to open. */
async function admit(side: Side, source: NamedSource, context: LocalContext): Promise<string[]> {
  const { descriptor, ...address } = readIn(side, source);
  return descriptor.readBy === 'engine' ? admitLocal(side, descriptor, address, context) : [];
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
    const context = {
      ...this.#context,
      attached: new Map(),
      located: new Map(),
      hivePartitions: request.hive_partitions ?? false,
    };
    await this.#confine([sideOf(request, 1), sideOf(request, 2)], context);
    const first = await this.#openSide(request, 0, null, context);
    const opened = first.kind === 'database' ? first.database : null;
    return [first, await this.#openSide(request, 1, opened, context)];
  }

  /** Ends every connection, and with it what still runs on it. */
  async close(): Promise<void> {
    await Promise.all(this.#databases.map((database) => database.close()));
  }

  /** Lets DuckDB read what both sides need, and nothing else, before it runs any SQL of theirs. */
  async #confine([side1, side2]: Pair<Side>, context: LocalContext): Promise<void> {
    if (!context.confinement) return;
    const [source1, source2] = this.#context.sources;
    const allowed1 = await admit(side1, source1, context);
    const allowed2 = await admit(side2, source2, context);
    await context.connection.confine([...allowed1, ...allowed2]);
  }

  async #openSide(
    request: DiffRequest,
    index: 0 | 1,
    first: Database | null,
    context: LocalContext,
  ): Promise<OpenedSide> {
    const { signal } = this.#context;
    const side = sideOf(request, index === 0 ? 1 : 2);
    const { descriptor, ...source } = readIn(side, this.#context.sources[index]);
    if (descriptor.readBy === 'engine') {
      return { kind: 'local', opened: await openLocal(side, descriptor, source, context) };
    }
    const database = await this.#database(descriptor, source, first);
    const relation = await openRelation(database, side, wantedColumns(request, index), signal);
    const { asksForTime, asksForChance } = descriptor.changing;
    return {
      kind: 'database',
      source: source.name,
      database,
      relation,
      asksForTime: [side.query, side.filter].some((sql) => sql !== null && asksForTime(sql)),
      asksForChance: side.filter !== null && asksForChance(side.filter),
    };
  }

  /** @param first the database of side 1, where that is open. */
  async #database(
    descriptor: DatabaseSource,
    source: SourceAddress,
    first: Database | null,
  ): Promise<Database> {
    const { sources, signal } = this.#context;
    if (first && isSameSource(sources)) return first;
    const open = async (until: AbortSignal): Promise<Database> => {
      const database = await openDatabase(descriptor, source, { ...this.#context, signal: until });
      this.#databases.push(database);
      return database;
    };
    // Of one place, one connection can read both sides, if slower.
    if (first && isSamePlace(sources)) return (await spareConnection(signal, open)) ?? first;
    return open(signal);
  }
}
