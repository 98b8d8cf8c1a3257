import type { figuresOf } from './expected.ts';

type Figures = ReturnType<typeof figuresOf>;

/** Figures where no column counts more differences than a limit, and the columns that have as many. */
export function cutOf(
  figures: Figures,
  limit: number | null,
): { figures: Figures; bounded: string[] } {
  const counts = (figures.values?.columns ?? []) as [string, number][];
  const bounded = limit === null ? [] : counts.filter(([, count]) => count >= limit);
  if (limit === null || !figures.values || bounded.length === 0) return { figures, bounded: [] };
  const columns = counts.map(([name, count]) => [name, Math.min(count, limit)] as const);
  const cells = columns.reduce((sum, [, count]) => sum + count, 0);
  const values = {
    ...figures.values,
    columns: columns.map(([name, count]) => [name, count]),
    values_with_differences: cells,
    rows_with_differences: limit,
  };
  return { figures: { ...figures, values }, bounded: bounded.map(([name]) => name) };
}
