import { diffRequestSchema } from '../../../../src/contract/request.ts';
import type { Pair, SuccessResults } from '../../../../src/contract/summary-results.ts';
import { compare } from '../../../../src/engine/compare.ts';
import type { Strategy } from '../../../../src/engine/strategies/strategy.ts';
import type { DatabaseRelation, OwnType } from '../../../../src/sources/database.ts';
import { openDatabase } from '../../../../src/sources/registry.ts';
import type { NamedSource } from '../../../../src/sources/registry.ts';
import { withDuckDB } from '../../../engine/run-case.ts';
import { type RequestOptions } from '../../../conformance/run-diff.ts';
import { type Dataset, requestSides } from '../../../conformance/write-dataset.ts';
import type { TypePair } from './pairs.ts';
import type { MatrixTable, WritableSource } from './family.ts';

/** Pairs of types as columns of one table on each side, written. */
export interface Written {
  pairs: TypePair[];
  sources: Pair<NamedSource>;
  datasets: Pair<Dataset>;
}

/** Rows in which all samples of every pair occur. */
export const sampleRows = (pairs: TypePair[]): number =>
  Math.max(...pairs.map(({ samples }) => samples.length));

/** The names of a pair's columns: one of equal values, and one of values that all differ. */
export const equalColumn = (index: number): string => `equal_${index}`;
export const changedColumn = (index: number): string => `changed_${index}`;

/**
 * One side. First as many rows as there are samples; then one in which side 2 has NULL for each
 * changed value and both have NULL for each equal one; then a row for each pair, in which the value
 * of that pair alone differs.
 */
function tableOf(pairs: TypePair[], side: 0 | 1): MatrixTable {
  const columns = pairs.flatMap(({ types }, i) =>
    [equalColumn(i), changedColumn(i)].map((name) => ({ name, type: types[side] })),
  );
  const sample = ({ samples }: TypePair, row: number) => samples[row % samples.length]!;
  const changed = (pair: TypePair, row: number): string =>
    side === 0 ? sample(pair, row).values[0] : sample(pair, row).changed;
  const rows = Array.from({ length: sampleRows(pairs) }, (_, row) =>
    pairs.flatMap((pair) => [sample(pair, row).values[side], changed(pair, row)]),
  );
  const nulls = pairs.flatMap((pair) => [null, side === 0 ? changed(pair, 0) : null]);
  const keys = pairs.map((_, at) =>
    pairs.flatMap((pair, i) => [
      i === at ? changed(pair, at) : sample(pair, at).values[side],
      changed(pair, at),
    ]),
  );
  return { columns, rows: [...rows, nulls, ...keys] };
}

async function writeTables(
  pairs: TypePair[],
  [source1, source2]: Pair<WritableSource>,
  table: (side: 0 | 1) => MatrixTable,
): Promise<Written> {
  const idOf = ({ source }: WritableSource, id: number) =>
    source.descriptor.place === 'nowhere' ? 0 : id;
  return {
    pairs,
    sources: [
      { ...source1.source, id: idOf(source1, 1) },
      { ...source2.source, id: idOf(source2, source1 === source2 ? 1 : 2) },
    ],
    datasets: [await source1.write('side1', table(0)), await source2.write('side2', table(1))],
  };
}

/** Writes the pairs' values into both sources. */
export const writePairs = (pairs: TypePair[], sources: Pair<WritableSource>): Promise<Written> =>
  writeTables(pairs, sources, (side) => tableOf(pairs, side));

/** Writes one value of each pair into both sources. */
export const writeOne = (pairs: TypePair[], sources: Pair<WritableSource>): Promise<Written> =>
  writeTables(pairs, sources, (side) => ({
    columns: pairs.map(({ types }, i) => ({ name: equalColumn(i), type: types[side] })),
    rows: [pairs.map(({ samples }) => samples[0]!.values[side])],
  }));

/** What the databases of both sides know of the pairs' columns. */
export interface Capabilities {
  /** Whether they have checksums that can be compared. */
  hasChecksums: boolean;
  /** The pairs that the database compares itself, where both sides are in one. */
  joined: number[];
}

/** Asks the databases what else they can do than to have all their rows copied. */
export async function capabilitiesOf({ pairs, sources, datasets }: Written): Promise<Capabilities> {
  const { signal } = new AbortController();
  const options = { workingDirectory: '.', signal };
  const databases = await Promise.all(
    sources.map(({ descriptor, ...address }) =>
      descriptor.readBy === 'itself'
        ? openDatabase(descriptor, address, options)
        : Promise.resolve(null),
    ),
  );
  try {
    const [database1, database2] = databases;
    if (!database1 || !database2) return { hasChecksums: false, joined: [] };
    const relation1 = await database1.openTable(datasets[0].table!, signal);
    const relation2 = await database2.openTable(datasets[1].table!, signal);
    const own = ({ columns }: DatabaseRelation, index: number): OwnType =>
      columns.find(({ name }) => name === equalColumn(index))!.own;
    const canJoin = (index: number): boolean =>
      database1.dialect.comparison(own(relation1, index), own(relation2, index)) !== null;
    const isSame = sources[0].id === sources[1].id;
    const family = database1.checksums?.family;
    return {
      hasChecksums: family !== undefined && family === database2.checksums?.family,
      joined: isSame ? [...pairs.keys()].filter(canJoin) : [],
    };
  } finally {
    for (const database of databases) await database?.close();
  }
}

export interface Compared {
  results: SuccessResults;
  phases: string[];
}

/** Compares what was written. */
export async function compareWritten(
  { sources, datasets }: Written,
  strategy: Strategy,
  options: RequestOptions,
): Promise<Compared> {
  const phases: string[] = [];
  const request = diffRequestSchema.parse({
    data_source1_id: sources[0].id,
    data_source2_id: sources[1].id,
    ...requestSides(datasets),
    ...options,
  });
  const results = await withDuckDB((connection, folder) =>
    compare(request, {
      connection,
      sources,
      workingDirectory: folder,
      temporaryDirectory: folder,
      signal: new AbortController().signal,
      onPhase: (phase) => phases.push(phase),
      strategy,
    }),
  );
  return { results, phases };
}
