import { isDeepStrictEqual } from 'node:util';
import type { Pair, SideIndex } from '../contract/pair.ts';
import { type DiffRequest, partnerName } from '../contract/request.ts';
import type { DatabaseRelation, OpenedDatabase } from '../sources/database.ts';
import type { LocalContext, LocalDataset, LocalSource } from '../duckdb/local-source.ts';
import { FILES, type NamedSource, openDatabase } from '../sources/registry.ts';
import type { WantedColumns } from '../sources/readable-columns.ts';
import type { DatabaseSource, SourceAddress } from '../sources/source.ts';
import { spareConnection } from '../sources/spare-connection.ts';
import { keyNames, timeColumnNames } from './columns.ts';
import { askedOf, type AskedSide, conditionsOf } from './datasets.ts';
import type { DiffContext } from './diff-context.ts';
import { noPast, openRelation } from './open-relation.ts';
import type { DatabaseSide, OpenedSide } from './sides.ts';
import type { OpenedRelation } from '../duckdb/relation.ts';
import { isPattern } from '../text/patterns.ts';
import { openQuery } from '../sources/files/open-query.ts';
import { namingSource } from '../sources/naming-errors.ts';

/** Whether both sides are in one data source, by sessions that are alike. */
export const isSameSource = ([source1, source2]: Pair<NamedSource>): boolean =>
  source1.id === source2.id && isDeepStrictEqual(source1.options, source2.options);

/** Whether both sides are one place under two names. */
const isSamePlace = ([source1, source2]: Pair<NamedSource>): boolean =>
  source1.descriptor === source2.descriptor &&
  source1.location === source2.location &&
  isDeepStrictEqual(source1.options, source2.options);

/** The columns of a side that a request is about; it names them as side 1 does. */
function wantedColumns(request: DiffRequest, side: SideIndex): WantedColumns {
  const { exclude_columns: excluded, case_insensitive_names: isFolded } = request;
  const included = [...(request.include_columns ?? []), ...(request.columns_to_compare ?? [])];
  const isOpen = included.length === 0 || included.some(isPattern) || isFolded === true;
  const onSide = (names: string[]): string[] =>
    names.flatMap((name) => (side === 0 ? name : (partnerName(request, 0, name) ?? [])));
  const time = timeColumnNames(request)?.[side];
  const needed = [...keyNames(request)[side], ...(time === undefined ? [] : [time])];
  return {
    named: isOpen ? null : [...needed, ...onSide(included)],
    leftOut: onSide(excluded ?? []).filter((name) => !needed.includes(name)),
  };
}

/** Makes ready what DuckDB itself reads of a side; gives the files that it must be allowed to open. */
async function admit(
  side: AskedSide,
  source: NamedSource,
  context: LocalContext,
): Promise<string[]> {
  const { descriptor, ...address } = readIn(side, source);
  return descriptor.readBy === 'engine' ? admitLocal(side, descriptor, address, context) : [];
}

/** What the rows of a side must fulfil by a request that names columns as the sides do. */
const conditionsIn =
  (
    { dialect }: OpenedDatabase,
    { columns }: DatabaseRelation,
    asked: AskedSide,
    request: DiffRequest,
  ): DatabaseSide['conditions'] =>
  () =>
    conditionsOf(columns, asked, request, {
      dialect,
      timeLiteral: (iso, { own }) => dialect.timeLiteral(iso, own),
    });

/** A side that is read by another request, which asks for the same. */
export function withRequest<Side extends OpenedSide>(side: Side, request: DiffRequest): Side {
  if (side.kind !== 'database') return side;
  const { database, relation, index } = side;
  return {
    ...side,
    conditions: conditionsIn(database, relation, askedOf(request, index), request),
  };
}

/** The sides of a diff, and the connections that they are read through. */
export class OpenSides {
  readonly #databases: OpenedDatabase[] = [];
  readonly #context: DiffContext;

  constructor(context: DiffContext) {
    this.#context = context;
  }

  /**
   * Opens both sides.
   *
   * @throws DiffError where one does not exist or cannot be read.
   */
  async open(): Promise<Pair<OpenedSide>> {
    const context = this.#localContext();
    await this.#confine([0, 1], context);
    const first = await this.#openSide(0, null, context);
    const opened = first.kind === 'database' ? first.database : null;
    return [first, await this.#openSide(1, opened, context)];
  }

  /**
   * Opens side 1 alone.
   *
   * @throws DiffError where it does not exist or cannot be read.
   */
  async openFirst(): Promise<OpenedSide> {
    const context = this.#localContext();
    await this.#confine([0], context);
    return this.#openSide(0, null, context);
  }

  /** Ends every connection, and with it what still runs on it. */
  async close(): Promise<void> {
    await Promise.all(this.#databases.map((database) => database.close()));
  }

  #localContext(): LocalContext {
    const hivePartitions = this.#context.request.hive_partitions ?? false;
    return { ...this.#context, attached: new Map(), located: new Map(), hivePartitions };
  }

  /** Lets DuckDB read what the sides need, and nothing else, before it runs any SQL of theirs. */
  async #confine(sides: SideIndex[], context: LocalContext): Promise<void> {
    if (!context.confinement) return;
    const { request, sources } = this.#context;
    const allowed: string[] = [];
    for (const side of sides) {
      allowed.push(...(await admit(askedOf(request, side), sources[side], context)));
    }
    await context.connection.confine(allowed);
  }

  async #openSide(
    index: SideIndex,
    first: OpenedDatabase | null,
    context: LocalContext,
  ): Promise<OpenedSide> {
    const { request, sources, signal } = this.#context;
    const asked = askedOf(request, index);
    const { descriptor, ...source } = readIn(asked, sources[index]);
    if (descriptor.readBy === 'engine') {
      if (asked.past !== null) throw noPast(asked, source.name);
      const opened = await openLocal(asked, descriptor, source, context);
      return { kind: 'local', index, opened };
    }
    const database = await this.#database(descriptor, source, first);
    const wanted = wantedColumns(request, index);
    const relation = await openRelation(database, asked, source.name, wanted, signal);
    const { asksForTime, asksForChance } = descriptor.changing;
    return {
      kind: 'database',
      index,
      source: source.name,
      database,
      relation,
      conditions: conditionsIn(database, relation, asked, request),
      asksForTime: [asked.query, asked.filter].some((sql) => sql !== null && asksForTime(sql)),
      asksForChance: asked.filter !== null && asksForChance(asked.filter),
    };
  }

  /** @param first the database of side 1, where that is open. */
  async #database(
    descriptor: DatabaseSource,
    source: SourceAddress,
    first: OpenedDatabase | null,
  ): Promise<OpenedDatabase> {
    const { sources, signal } = this.#context;
    if (first && isSameSource(sources)) return first;
    const open = async (until: AbortSignal): Promise<OpenedDatabase> => {
      const database = await openDatabase(descriptor, source, { ...this.#context, signal: until });
      this.#databases.push(database);
      return database;
    };
    // Of one place, one connection can read both sides, if slower.
    if (first && isSamePlace(sources)) return (await spareConnection(signal, open)) ?? first;
    return open(signal);
  }
}

/** Where a side is read: in its data source, but for a file. */
export const readIn = (side: AskedSide, source: NamedSource): NamedSource =>
  side.file === null ? source : FILES;

function datasetOf({ file, query, table }: AskedSide): LocalDataset {
  if (query !== null) return { sql: query };
  return { table: file === null ? (table ?? []) : [file] };
}

/** What runs; where it fails, the error names the data source, if the user has given it a name. */
function naming<Result>(
  { place }: LocalSource,
  { name }: SourceAddress,
  running: Promise<Result>,
): Promise<Result> {
  return place === 'nowhere' ? running : namingSource(name, running);
}

/**
 * Makes ready what DuckDB itself reads of a side, before it is confined; gives the files that it must
 * be allowed to open then.
 *
 * @throws DiffError where it does not exist or may not be read.
 */
export function admitLocal(
  side: AskedSide,
  descriptor: LocalSource,
  address: SourceAddress,
  context: LocalContext,
): Promise<string[]> {
  return naming(descriptor, address, descriptor.admit(datasetOf(side), address, context));
}

async function openIn(
  side: AskedSide,
  descriptor: LocalSource,
  address: SourceAddress,
  context: LocalContext,
): Promise<OpenedRelation> {
  const dataset = datasetOf(side);
  const { fileOptions } = side;
  if ('table' in dataset) {
    return descriptor.openTable(dataset.table, address, { ...context, fileOptions });
  }
  return descriptor.openQuery(
    (connection, relation) =>
      openQuery({ sql: dataset.sql, side: side.number, relation }, { ...context, connection }),
    `query${side.number}`,
    address,
    context,
  );
}

/**
 * Opens what DuckDB itself reads of a side.
 *
 * @throws DiffError where it does not exist or cannot be read.
 */
export function openLocal(
  side: AskedSide,
  descriptor: LocalSource,
  address: SourceAddress,
  context: LocalContext,
): Promise<OpenedRelation> {
  return naming(descriptor, address, openIn(side, descriptor, address, context));
}
