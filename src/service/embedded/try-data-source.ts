import type { DataSourcesConfig } from '../../contract/data-source-config.ts';
import { FILES_ID } from '../../contract/data-source-config.ts';
import { messageOf } from '../../contract/errors.ts';
import { abandonAfter } from '../../duckdb/statements.ts';
import { EmbeddedEngine, type EngineOptions } from './engine.ts';
import { describeDuration } from '../../text/quantities.ts';

/** What came of trying a data source. */
export interface SourceTrial {
  name: string;
  /** Its kind, such as `postgresql`; empty where the URL does not say. */
  type: string;
  /** Why it cannot be used; `null` where it can. */
  problem: string | null;
  durationMs: number;
}

/** A server that says nothing for so long is not there. */
const LIMIT_MS = 30_000;

/** How to try, besides what is tried. */
export type TrialOptions = Omit<EngineOptions, 'dataSources' | 'confinement' | 'abandonment'> & {
  signal: AbortSignal;
  now: () => number;
};

/**
 * Opens one data source and closes it.
 *
 * @throws CancelledError where the signal aborts.
 */
export async function tryDataSource(
  name: string,
  entry: DataSourcesConfig[string],
  { signal, now, ...options }: TrialOptions,
): Promise<SourceTrial> {
  const limit = AbortSignal.timeout(LIMIT_MS);
  let type = '';
  const startedAt = now();
  try {
    const engine = new EmbeddedEngine({
      ...options,
      abandonment: abandonAfter(),
      dataSources: { [name]: entry },
      confinement: null,
    });
    const source = engine.dataSources().find(({ id }) => id !== FILES_ID);
    type = source?.type ?? '';
    await engine.testSource(source?.id ?? FILES_ID, AbortSignal.any([signal, limit]));
    return { name, type, problem: null, durationMs: now() - startedAt };
  } catch (error) {
    signal.throwIfAborted();
    const problem = limit.aborted
      ? `no answer within ${describeDuration(LIMIT_MS)}`
      : messageOf(error);
    return { name, type, problem, durationMs: now() - startedAt };
  }
}
