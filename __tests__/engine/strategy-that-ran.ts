import type { Strategy } from '../../src/engine/strategies/strategy.ts';
import type { DatabaseKind } from '../sources/column-types.ts';

/**
 * The strategies that are there for two tables of one kind of database; any others that a diff asks
 * for give way to a copy. Tests make sure that these are really taken.
 */
export const STRATEGIES_OF: Record<DatabaseKind, Strategy[]> = {
  duckdb: ['copy'],
  postgresql: ['copy', 'buckets', 'in-source'],
  mysql: ['copy', 'buckets', 'in-source'],
  sqlite: ['copy', 'in-source'],
};

/** What a diff says of its progress where it takes a strategy other than to copy all rows. */
const PHASES: Record<string, Strategy> = {
  'comparing checksums': 'buckets',
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
