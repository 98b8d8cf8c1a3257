import type { Pair } from '../contract/summary-results.ts';
import type { OpenedRelation } from '../duckdb/relation.ts';

const isLossyText = (side: OpenedRelation): boolean => side.kind === 'text' && !!side.isLossy;

/** The sides, those marked that lose rows. */
async function confirmReading(
  opened: Pair<OpenedRelation>,
  signal: AbortSignal,
): Promise<Pair<OpenedRelation>> {
  const confirmed = async (side: OpenedRelation): Promise<OpenedRelation> => {
    if (side.kind !== 'text' || !side.readsAll) return side;
    return { ...side, isLossy: !(await side.readsAll(signal)) };
  };
  return Promise.all([confirmed(opened[0]), confirmed(opened[1])]);
}

/**
 * Compares two relations that DuckDB can read. That every row of text files is read is confirmed
 * apart from DuckDB, while it reads them.
 *
 * @param compare compares them as they are read; once more where a reader lost rows.
 */
export async function confirmed<Result>(
  opened: Pair<OpenedRelation>,
  signal: AbortSignal,
  compare: (relations: Pair<OpenedRelation>) => Promise<Result>,
): Promise<Result> {
  const ending = new AbortController();
  const confirming = confirmReading(opened, AbortSignal.any([signal, ending.signal]));
  // Where the join fails, nobody waits for this.
  confirming.catch(() => undefined);
  try {
    const found = await compare(opened);
    const relations = await confirming;
    return relations.some(isLossyText) ? await compare(relations) : found;
  } finally {
    ending.abort();
  }
}
