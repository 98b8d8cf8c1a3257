import { z } from 'zod';

const schema = z.object({
  args: z.object({ which: z.string().nullish() }).nullish(),
  results: z.array(z.object({ unique_id: z.string(), status: z.string() })),
});

/** Commands, and the kinds of node that they build. */
const BUILDS: Record<string, string[]> = {
  build: ['model', 'seed', 'snapshot'],
  run: ['model'],
  seed: ['seed'],
  snapshot: ['snapshot'],
};

/** Statuses of what was built, or was up to date. */
const BUILT = ['success', 'partial success', 'reused'];

/** Statuses of what should have been built, and was not: by a fault of its own, or of what stands above it. */
const FAILED = ['error', 'fail', 'runtime error', 'skipped'];

/** What the last command of dbt built. */
export interface Built {
  /** Kinds of node that it would have built. */
  kinds: readonly string[];
  ids: ReadonlySet<string>;
  /** Of those that it could not build, the status. */
  failed: ReadonlyMap<string, string>;
}

/** Reads run_results.json; `null` where its command built nothing, such as `dbt test`, or it cannot be read. */
export function readRunResults(text: string): Built | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = schema.safeParse(json);
  const kinds = BUILDS[parsed.data?.args?.which ?? ''];
  if (!parsed.success || !kinds) return null;
  const having = (statuses: string[]): [id: string, status: string][] =>
    parsed.data.results
      .filter(({ status }) => statuses.includes(status))
      .map(({ unique_id: id, status }) => [id, status]);
  const ids = new Set(having(BUILT).map(([id]) => id));
  return { kinds, ids, failed: new Map(having(FAILED)) };
}
