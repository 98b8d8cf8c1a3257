import type { BucketPlan } from './hashed-sides.ts';

/** Enough to tell many differences from few. */
const SAMPLE_ROWS = 2000;

/** Fewer say nothing. */
const LEAST_ROWS = 100;

/** About how many rows the larger side has; `null` where a catalog does not say. */
export function estimatedRows({ sides }: BucketPlan): number | null {
  const [rows1, rows2] = sides.map(({ relation }) => relation.estimatedRows);
  return rows1 == null || rows2 == null ? null : Math.max(rows1, rows2);
}

/**
 * The share of rows of side 1, from 0 to 1, that side 2 does not have just so, from a sample;
 * `null` where none can be had cheaply: it takes an index on the key.
 */
export async function sampledDifference(
  plan: BucketPlan,
  signal: AbortSignal,
): Promise<number | null> {
  const { sides, rows, isProven } = plan;
  const [byIndex1, byIndex2] = plan.checksums.map(({ byIndex }) => byIndex);
  const [columns1, columns2] = rows.map(({ keyColumns }) =>
    keyColumns.map(({ column }) => column.declared),
  );
  const isSameType = columns1?.join() === columns2?.join();
  const all = sides[0].relation.estimatedRows;
  if (!byIndex1 || !byIndex2 || !isProven || !isSameType) return null;
  if (all === null || all < SAMPLE_ROWS) return null;
  const percent = Math.min(100, (100 * SAMPLE_ROWS) / all);
  const sample = await sides[0].database.query(byIndex1.sample(rows[0], percent), signal);
  if (sample.length < LEAST_ROWS) return null;
  const keys = sample.map((row) => rows[0].keyColumns.map((_, i) => String(row[`key_${i}`])));
  const found = await sides[1].database.query(byIndex2.find(rows[1], keys), signal);
  const hashes = new Set(found.map(({ hash }) => String(hash)));
  return sample.filter(({ hash }) => !hashes.has(String(hash))).length / sample.length;
}
