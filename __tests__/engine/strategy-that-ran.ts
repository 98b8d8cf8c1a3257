import type { Strategy } from '../../src/engine/strategies/strategy.ts';

/** What a diff says of its progress where it takes a strategy other than to copy all rows. */
const PHASES: Record<string, Strategy> = {
  'comparing checksums': 'buckets',
  'comparing hashes of rows': 'hash-first',
  'joining in the database': 'in-source',
};

/**
 * Which strategy a diff took, by its phases: one that is asked for gives way where it cannot be
 * taken, and a test that did not notice would show nothing.
 */
export function strategyThatRan(phases: string[]): Strategy {
  const [phase] = phases.filter((name) => Object.hasOwn(PHASES, name));
  return phase === undefined ? 'copy' : PHASES[phase]!;
}
