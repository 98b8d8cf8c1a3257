import { numberOf, type Pair, type SideIndex, SIDES } from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { DiffContext } from '../diff-context.ts';
import { hashedPart } from '../rows/key-hash.ts';
import { counts, type Running } from '../join/running.ts';
import { countRows, type HashJoin, keyIsNull } from '../join/sql.ts';
import { type KeySample, keySampleOf } from './key-sample.ts';

/** Shares are told by so many of the 64 bits of a hash. */
const SHARE_BITS = 40;

/** Below what hash a share of keys lies: no hash has to be divided. */
function belowOf(share: number): Sql {
  const all = 2 ** SHARE_BITS;
  const part = Math.min(all - 1, Math.max(1, Math.round(share * all)));
  return `CAST(${BigInt(part) << BigInt(64 - SHARE_BITS)} AS UBIGINT)`;
}

/** DuckDB's hash of 0 is 0, which lies below every share: so bits are turned. A constant of SplitMix64. */
const TURNED: Sql = '10723151780598845931::UBIGINT';

/**
 * Whether a row's key is in the sample, by DuckDB's own hash: it takes less than one in SQL.
 *
 * @param keys the key's parts of a side, in their types.
 */
export function isIn(join: HashJoin, side: SideIndex, keys: Sql[], share: number): Sql {
  const parts = join.keys.map((pair, i) =>
    hashedPart(pair, pair.comparison.key[side](keys[i] ?? pair.references[side])),
  );
  return `xor(hash(${parts.join(', ')}), ${TURNED}) < ${belowOf(share)}`;
}

/**
 * Always true, though nobody knows beforehand, so that it stays when other conditions go to what reads a
 * file. DuckDB puts the few rows that come from there together for it, and to keep them takes half the time.
 */
const TOGETHER: Sql = 'random() < 2';

/** The columns of a side that are read by their names alone; `null` where others may be. */
function plainColumns(join: HashJoin, side: SideIndex): Sql[] | null {
  const pairs = [...join.keys, ...join.values];
  const columns = pairs.map(({ names }) => join.dialect.quoteIdentifier(names[side]));
  const arePlain = pairs.every(
    ({ references, spelled }, i) => references[side] === columns[i] && spelled[side] === null,
  );
  return arePlain ? columns : null;
}

/** DuckDB takes two names for one that differ only in case. */
const haveTwins = (names: Sql[]): boolean =>
  new Set(names.map((name) => name.toLowerCase())).size < names.length;

/** The sample of all rows that a join has; `null` where every row is to be compared. */
export async function settleSample(running: Running): Promise<KeySample | null> {
  const { join, request, onPhase } = running;
  onPhase('counting rows');
  const rows = async (side: SideIndex): Promise<number> =>
    (await counts<'total_rows'>(running, countRows(join, side))).total_rows;
  return keySampleOf(request, [await rows(0), await rows(1)]);
}

/**
 * A join of the rows of a sample: of some keys, the same on both sides, and those without a key, of which
 * there are few. They are read once, and kept.
 *
 * @param names the columns of each side.
 */
export async function joinOfSample(
  join: HashJoin,
  sample: KeySample,
  names: Pair<string[]>,
  { connection, signal }: DiffContext,
): Promise<HashJoin> {
  const relations: Pair<Sql> = [...join.relations];
  for (const side of SIDES) {
    const columns = plainColumns(join, side)?.join(', ') ?? '*';
    const keys = join.keys.map(({ references }) => references[side]);
    const isWanted = `${keyIsNull(join, side)} OR ${isIn(join, side, keys, sample.share)}`;
    const where = `(${isWanted}) AND ${TOGETHER}`;
    const rows = `SELECT ${columns} FROM ${join.relations[side]} WHERE ${where}`;
    if (columns === '*' && haveTwins(names[side])) {
      relations[side] = `(${rows}) AS dataset`;
      continue;
    }
    const table = `key_sample${numberOf(side)}`;
    await connection.execute(`CREATE OR REPLACE TEMP TABLE ${table} AS ${rows}`, signal);
    relations[side] = `${table} AS dataset`;
  }
  return { ...join, relations };
}
