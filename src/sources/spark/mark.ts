import type { Sql } from '../dialect.ts';
import type { StatementLabel } from '../source.ts';

/** Characters of an address that a comment can have, without one that could end it. */
const NOT_OF_ADDRESS = /[^\w:/.?=&%#~+-]/g;

/** A comment before each statement, so that whoever runs a cluster sees whose it is, and bills it. */
export function markOf({ diffId, runUrl }: StatementLabel): Sql {
  const diff = diffId === null ? '' : ` diff ${diffId}`;
  const run = runUrl === null ? '' : ` of ${runUrl.replace(NOT_OF_ADDRESS, '')}`;
  return `/* data-diff${diff}${run} */ `;
}
