import type { DataSourcesConfig } from '../../contract/data-source-config.ts';
import { FILES_ID } from '../../contract/data-source-config.ts';
import type { FoundKey, LookedInto } from '../../engine/find-key.ts';
import { abandonAfter } from '../../duckdb/statements.ts';
import { EmbeddedEngine, type EngineOptions } from './engine.ts';

export type { FoundKey, LookedInto } from '../../engine/find-key.ts';

/** How to look, besides what is looked into. */
export type FindKeyOptions = Omit<EngineOptions, 'dataSources' | 'confinement'> & {
  signal: AbortSignal;
};

/** A look that takes longer helps nobody who waits at a terminal. */
const LIMIT_MS = 20_000;

/**
 * Looks into a table of a data source, or a file, for its columns and its key.
 *
 * @param source the data source; files need none.
 * @throws ConfigurationError where the data source's URL cannot be right.
 * @throws DiffError where it cannot be opened.
 * @throws CancelledError where the signal aborts, or it takes too long.
 */
export async function findKey(
  dataset: LookedInto,
  source: DataSourcesConfig,
  { signal, ...options }: FindKeyOptions,
): Promise<FoundKey> {
  const engine = new EmbeddedEngine({
    ...options,
    abandonment: abandonAfter(),
    dataSources: source,
    confinement: null,
  });
  const id = engine.dataSources().find((known) => known.id !== FILES_ID)?.id ?? FILES_ID;
  const limit = AbortSignal.timeout(LIMIT_MS);
  return engine.findKey(dataset, id, AbortSignal.any([signal, limit]));
}
