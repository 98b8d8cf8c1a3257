import type { Sql } from './dialect.ts';
import type { StatementLabel } from './source.ts';

const NOBODY: StatementLabel = { diffId: null, runUrl: null };

/** Characters of an address that a comment can have, without one that could end it. */
const NOT_OF_ADDRESS = /[^\w:/.?=&%#~+-]/g;

/**
 * A comment before each statement, so that whoever runs a cluster sees whose it is, and bills it.
 *
 * @param label without it, our name alone.
 */
export function markOf({ diffId, runUrl }: StatementLabel = NOBODY): Sql {
  const diff = diffId === null ? '' : ` diff ${diffId}`;
  const run = runUrl === null ? '' : ` of ${runUrl.replace(NOT_OF_ADDRESS, '')}`;
  return `/* data-diff${diff}${run} */ `;
}
