import { DiffError } from '../../../../src/contract/errors.ts';
import { type DiffRequest, diffRequestSchema } from '../../../../src/contract/request.ts';
import { problemsOfRequest } from '../../../../src/contract/request-problems.ts';
import type { SuccessResults } from '../../../../src/contract/summary-results.ts';
import { compare } from '../../../../src/engine/compare.ts';
import type { Strategy } from '../../../../src/engine/strategies/strategy.ts';
import type { NamedSource } from '../../../../src/sources/registry.ts';
import { errorOf, type OracleTable } from '../../../engine/oracle.ts';
import { withDuckDB } from '../../../engine/run-case.ts';
import type { Asked } from './fields.ts';

/** A diff: what is asked of two tables, and where they are. */
export interface Run {
  asked: Asked;
  sources: [NamedSource, NamedSource];
  /** As they are read by this request. */
  tables: [OracleTable, OracleTable];
  strategy?: Strategy;
}

export function compareRun({ asked, sources, strategy }: Run): Promise<SuccessResults> {
  const request = parsed({ asked, sources });
  return withDuckDB((connection, folder) =>
    compare(request, {
      connection,
      sources,
      workingDirectory: folder,
      temporaryDirectory: folder,
      signal: new AbortController().signal,
      onPhase: () => {},
      ...(strategy && { strategy }),
    }),
  );
}

/** The request of a run, as the engine takes it. */
export const parsed = ({ asked, sources }: Pick<Run, 'asked' | 'sources'>): DiffRequest =>
  diffRequestSchema.parse({
    ...asked,
    data_source1_id: sources[0].id,
    data_source2_id: sources[1].id,
  });

/** What becomes of a diff: results, or a sentence. */
export type Outcome = { results: SuccessResults } | { refused: string };

/** @throws what no user should see. */
export async function outcomeOf(run: Run): Promise<Outcome> {
  const problems = problemsOfRequest(parsed(run));
  if (problems.length > 0) return { refused: problems.map(({ message }) => message).join('\n') };
  try {
    return { results: await compareRun(run) };
  } catch (error) {
    if (!(error instanceof DiffError)) throw error;
    if (error.type === 'InternalError' || error.type === 'InconsistentReadException') throw error;
    return { refused: String(errorOf(error).error) };
  }
}
