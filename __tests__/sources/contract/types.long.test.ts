import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DuckDBConnection } from '../../../src/duckdb/connection.ts';
import { loadDuckDB } from '../../../src/duckdb/native.ts';
import type { Pair } from '../../../src/contract/summary-results.ts';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import {
  checkCompositeKey,
  checkMismatches,
  checkSingleKey,
  checkValues,
} from './matrix/check-pairs.ts';
import { capabilitiesOf, writeOne, writePairs } from './matrix/compare-pairs.ts';
import { KITS } from '../kits.ts';
import type { MatrixSource, WritableSource } from './matrix/family.ts';
import { comparablePairs, mismatchedPairs, type TypePair } from './matrix/pairs.ts';
import { ENGINE, isOfRun } from '../../engine-scope.ts';
import { isAll } from '../../scope.ts';

/** So many pairs of types are in one table. */
const PAIRS_IN_TABLE = 60;

/** And so many, where it has one row. */
const COLUMNS_OF_MISMATCHES = 150;

/** Long texts are in a table of their own, which has few rows. */
function* tables(pairs: TypePair[], size: number): Generator<TypePair[]> {
  const byLength = Map.groupBy(pairs, ({ types }) => types[0].family === 'long text');
  for (const some of byLength.values()) {
    for (let i = 0; i < some.length; i += size) yield some.slice(i, i + size);
  }
}

const SOURCES = KITS.flatMap(({ matrix }) => matrix);

/** Those of kinds whose tests run. */
const TESTED = new Set(KITS.filter(({ kind }) => isOfRun(kind)).flatMap(({ matrix }) => matrix));

/** What the types of an engine are put beside: each pairing takes a minute, and these two have all families. */
const BESIDE_ENGINES = ['duckdb', 'postgresql'];
const isBeside = ({ name }: MatrixSource): boolean => BESIDE_ENGINES.includes(name);

const PAIRINGS = SOURCES.flatMap((a) =>
  SOURCES.map((b): [string, string, MatrixSource, MatrixSource] => [a.name, b.name, a, b]),
).filter(
  ([, , ...pairing]) =>
    pairing.some((source) => TESTED.has(source)) &&
    (ENGINE === undefined || pairing.every((source) => TESTED.has(source) || isBeside(source))),
);

describe('the types of all sources', () => {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-matrix-'));
  let connection: DuckDBConnection;
  const sources = new Map<MatrixSource, WritableSource>();
  const both = (source1: MatrixSource, source2: MatrixSource): Pair<WritableSource> => [
    sources.get(source1)!,
    sources.get(source2)!,
  ];
  beforeAll(async () => {
    const duckdb = await loadDuckDB({ cacheDirectory: folder, log: () => {} });
    const settings = { memoryLimit: '1GB', threads: 1, temporaryDirectory: folder };
    connection = await DuckDBConnection.open(duckdb, settings);
    for (const source of SOURCES) sources.set(source, await source.open(folder, connection));
  });
  afterAll(async () => {
    for (const source of sources.values()) await source.close();
    await connection.close();
    rmSync(folder, { recursive: true });
  });

  test.each(PAIRINGS)(
    'are compared by one rule, from %s to %s',
    async (_1, _2, source1, source2) => {
      const problems: string[] = [];
      for (const pairs of tables(comparablePairs(source1, source2, isAll), PAIRS_IN_TABLE)) {
        const written = await writePairs(pairs, both(source1, source2));
        const { hasChecksums, joined } = await capabilitiesOf(written);
        const isSameType = (i: number): boolean =>
          pairs[i]!.types[0].type === pairs[i]!.types[1].type;
        const same = [...pairs.keys()].filter(isSameType);
        const singles = isAll ? [...pairs.keys()] : [pairs.length - 1];
        const check = async (strategy: Strategy, columns: number[], keys: number[]) => {
          problems.push(...(await checkValues(written, strategy, columns)));
          if (keys.length > 0) problems.push(...(await checkCompositeKey(written, strategy, keys)));
          for (const i of singles) problems.push(...(await checkSingleKey(written, strategy, i)));
        };
        await check('copy', [...pairs.keys()], [...pairs.keys()]);
        if (hasChecksums) await check('buckets', [...pairs.keys()], same);
        if (joined.length > 0) await check('in-source', joined, joined);
      }
      expect(problems).toEqual([]);
    },
  );

  test.each(PAIRINGS)(
    'are a mismatch where they cannot be compared, from %s to %s',
    async (_1, _2, source1, source2) => {
      const problems: string[] = [];
      for (const pairs of tables(mismatchedPairs(source1, source2), COLUMNS_OF_MISMATCHES)) {
        const written = await writeOne(pairs, both(source1, source2));
        problems.push(...(await checkMismatches(written)));
      }
      expect(problems).toEqual([]);
    },
  );
});
