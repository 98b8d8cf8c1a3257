import { expect } from '@jest/globals';
import type { DiffRequest } from '../../../../src/contract/request.ts';
import type { SampledInterval } from '../../../../src/contract/sampling.ts';
import type { SuccessResults } from '../../../../src/contract/summary-results.ts';
import type { OracleTable } from '../../../engine/oracle.ts';
import { figuresOf as engineFigures } from '../../../engine/run-case.ts';
import { figuresOf, type Plain } from './expected.ts';

/** How many keys a sample is to have, of so many rows; `null` where none is asked for. */
export function sampleSize(request: DiffRequest, rows: number): number | null {
  if (request.materialize_without_sampling) return null;
  if (request.sampling_ratio !== null) return request.sampling_ratio * rows;
  if (request.sampling_max_rows !== null) return request.sampling_max_rows;
  if (request.sampling_tolerance === null) return null;
  const missed = 1 - (request.sampling_confidence ?? 99) / 100;
  return Math.ceil(-Math.log(missed) / request.sampling_tolerance);
}

/** The share of the keys that is in the sample; `null` where all rows are compared. */
export function shareOf(request: DiffRequest, { tables }: Plain): number | null {
  const rows = Math.max(...tables.map((table) => table.rows.length));
  const size = sampleSize(request, rows);
  const isPart = size !== null && rows >= (request.sampling_threshold ?? 0) && size < rows;
  return isPart ? size / rows : null;
}

const HASHES = 2_147_483_647n;

/** Whether a key that is one whole number is in every sample of databases: by a polynomial over the numbers below a prime. */
function isSampled(key: bigint, share: number): boolean {
  const whole = key % HASHES < 0 ? -(key % HASHES) : key % HASHES;
  const factors = [1_013_904_223n, 1_664_525_317n, 12_820_163n];
  const hash = factors.reduce((sum, factor) => (sum * whole + factor) % HASHES, 1_103_515_245n);
  return hash < BigInt(Math.max(1, Math.round(share * Number(HASHES))));
}

/** Of a key that is one whole number, the rows of a sample; `null` of another, of which each source has its own hash. */
export function sampleOf(plain: Plain, share: number): Plain | null {
  const [key, ...others] = plain.request.keys;
  if (key !== 'id' || others.length > 0) return null;
  const sampled = ({ columns, rows }: OracleTable): OracleTable => {
    const at = columns.findIndex(({ name }) => name === key);
    const kept = rows.filter((row) => row[at] == null || isSampled(BigInt(row[at]), share));
    return { columns, rows: kept };
  };
  return { ...plain, tables: [sampled(plain.tables[0]), sampled(plain.tables[1])] };
}

/** Whether so many keys of a sample have no partner that all rows are compared. */
export function isTroubled({ sampling_tolerance: most }: DiffRequest, all: Plain, sample: Plain) {
  const figures = figuresOf(sample, true);
  if (most === null || !('pks' in figures) || !figures.pks) return false;
  const { nulls, dupes, exclusives, total_rows: rows } = figures.pks;
  return [0, 1].some((side) => {
    const keyed = Math.max(1, rows[side]! - nulls[side]!);
    const lone = (dupes[side]! + exclusives[side]!) / keyed;
    return nulls[side]! / Math.max(1, all.tables[side]!.rows.length) + lone > most;
  });
}

/** The chance that of so many things, each with a chance of its own, at most some are in a sample. */
function chanceOfAtMost(most: number, all: number, share: number): number {
  let [term, sum] = [(1 - share) ** all, 0];
  for (let i = 0; i <= most; i += 1) {
    sum += term;
    term *= ((all - i) / (i + 1)) * (share / (1 - share));
  }
  return sum;
}

/** The numbers of which it is likely enough that a sample has as many as were seen. */
function expectInterval(
  { estimate, min, max }: Omit<SampledInterval, 'rounded'>,
  seen: number,
  { share, all, missed }: { share: number; all: number; missed: number },
): void {
  const most = Math.max(all, seen);
  const likely = Array.from({ length: most - seen + 1 }, (_, i) => seen + i).filter(
    (number) =>
      chanceOfAtMost(seen, number, share) > missed / 2 &&
      1 - chanceOfAtMost(seen - 1, number, share) > missed / 2,
  );
  expect({ seen, estimate, min, max }).toEqual({
    seen,
    estimate: Math.min(most, Math.round(seen / share)),
    min: likely[0] ?? most,
    max: likely.at(-1) ?? most,
  });
}

/** Tests what is said of all rows. */
export function expectIntervals(
  { sampling, pks, values, at_least: isCut }: SuccessResults,
  all: Plain,
  request: DiffRequest,
  share: number,
): void {
  const confidence = request.sampling_confidence ?? 99;
  expect(sampling!.confidence).toBe(confidence);
  const rows = all.tables.map((table) => table.rows.length);
  expect(sampling!.of).toEqual(rows);
  expect(sampling!.rows).toEqual(pks!.total_rows);
  const keyed = rows.map((count, side) => count - pks!.nulls[side]!);
  const missed = 1 - confidence / 100;
  const { exclusives, rows_with_differences: changed } = sampling!.intervals;
  exclusives.forEach((interval, side) => {
    expectInterval(interval, pks!.exclusives[side]!, { share, missed, all: keyed[side]! });
  });
  const pairs = { share, missed, all: Math.min(...keyed) };
  if (!isCut) expectInterval(changed, values!.rows_with_differences, pairs);
  for (const { values_different_estimate: found } of values!.columns_diff_stats!) {
    const { value: seen, estimate, interval } = found!;
    expectInterval({ estimate, ...interval }, seen, pairs);
  }
}

/** Tests a sample of which nobody knows the rows: no figure is above that of all rows. */
export function expectPart(results: SuccessResults, whole: Plain): void {
  const all = figuresOf(whole, true);
  if (!('values' in all) || !all.values) throw new Error('a sample has a key');
  const { schema, pks, values } = engineFigures(results);
  expect(schema).toEqual(all.schema);
  expect(pks!.nulls).toEqual(all.pks.nulls);
  for (const name of ['total_rows', 'dupes', 'distincts', 'exclusives'] as const) {
    for (const side of [0, 1]) {
      expect(pks![name][side]).toBeLessThanOrEqual(all.pks[name][side]!);
    }
  }
  expect(values!.total_rows).toBeLessThanOrEqual(all.values.total_rows);
  expect(values!.rows_with_differences).toBeLessThanOrEqual(all.values.rows_with_differences);
  values!.columns.forEach(([name, count], i) => {
    expect(name).toBe(all.values.columns[i]![0]);
    expect(count).toBeLessThanOrEqual(all.values.columns[i]![1] as number);
  });
}
