const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** `1,234,567`. */
export function count(value: number | bigint): string {
  return grouped.format(value);
}

/** A duration in ms, as a person says it: `800 ms`, `90 s`, `60 min`, `36 h`. */
export function describeDuration(ms: number): string {
  const rounded = (value: number): number => Math.round(value * 10) / 10;
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 120_000) return `${rounded(ms / 1000)} s`;
  if (ms < 7_200_000) return `${rounded(ms / 60_000)} min`;
  return `${rounded(ms / 3_600_000)} h`;
}
