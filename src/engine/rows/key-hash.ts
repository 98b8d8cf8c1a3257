import type { Sql } from '../../sources/dialect.ts';
import { list } from '../join/sql.ts';

/** A number's text without the zeros that its type adds: keys are the same in every source. */
function plain(text: Sql): Sql {
  return `CASE WHEN contains(${text}, '.') THEN rtrim(rtrim(${text}, '0'), '.') ELSE ${text} END`;
}

/**
 * By what rows are chosen to be shown: a hash of texts, `key_0`, … by default. It is DuckDB's own, the
 * same in every process, so that it does not depend on how the rows were found.
 */
export const hashOf = (parts: number, name = 'key'): Sql =>
  `hash(${list(parts, (i) => plain(`CAST(${name}_${i} AS VARCHAR)`))})`;
