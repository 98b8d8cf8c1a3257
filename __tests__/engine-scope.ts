/**
 * Distributed engines are slow to start and slow to ask: what is tested with one of them runs in
 * `npm run test:engines` alone, which sets `TEST_ENGINE` to its name.
 */

/** The engines, and the kinds of data source whose tests each serves. */
const KINDS: Record<string, string[]> = {
  trino: ['trino'],
  spark: ['spark', 'databricks'],
};

/** Services that are not started, but asked where a variable names one; others stand in for them. */
const SERVICES: Record<string, string[]> = {
  databricks: ['databricks'],
  redshift: ['redshift'],
};

/** The engine whose tests run; `undefined` in all other runs. */
export const ENGINE: string | undefined = process.env['TEST_ENGINE'];

const OF_RUN: string[] = ENGINE === undefined ? [] : (KINDS[ENGINE] ?? SERVICES[ENGINE] ?? []);

/** Whether the tests of a kind need an engine that is not there. */
export const isOfOtherEngine = (kind: string): boolean =>
  Object.values(KINDS).flat().includes(kind) && !OF_RUN.includes(kind);

/** Whether a test of these kinds belongs to this run: with an engine, those of that engine alone. */
export const isOfRun = (...kinds: string[]): boolean =>
  ENGINE === undefined || kinds.some((kind) => OF_RUN.includes(kind));

/** Test files that need an engine. */
const OF_ENGINES = '\\.engine\\.test\\.ts$';

/** Files of the contract suite that are not for engines, and why. */
const NOT_FOR_ENGINES = [
  // More of what runs there in few pairings.
  'equality.long',
  'oracle.long',
  'oracle-in-source.long',
  'oracle-checksums.long',
  // Its logins have rights to whole tables, and its tables no columns that are computed.
  'column-rights',
  'generated-columns',
  // It has places of its own, of which none is an engine.
  'field-pairs',
  // It has sessions in place of connections: each kind tests by itself what a bad network does.
  'few-connections.long',
  'network.long',
  'processes.long',
].map((name) => `/contract/${name}\\.test\\.ts$`);

/** What jest takes for the tests of an engine, or leaves out where they do not run. */
export const engineFiles = (): { match: string[] | null; ignore: string[] } => {
  if (ENGINE === undefined) return { match: null, ignore: [OF_ENGINES] };
  const own = (KINDS[ENGINE] ?? []).map((kind) => `sources/${kind}/**/*.engine.test.ts`);
  return {
    match: ['sources/contract/*.test.ts', ...own].map((path) => `<rootDir>/__tests__/${path}`),
    ignore: NOT_FOR_ENGINES,
  };
};
