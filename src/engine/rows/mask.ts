import { randomBytes } from 'node:crypto';
import type { DiffRequest } from '../../contract/request.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { DuckDBConnection } from '../../duckdb/connection.ts';
import type { Mask } from './texts-sql.ts';

const SECRET = 'mask_secret';
const SECRET_BYTES = 32;

/** Enough that two values of a column do not share one by chance. */
const HASH_CHARACTERS = 16;

/**
 * What hides the values of the columns that a request masks: a hash that nobody can try values against,
 * since its secret is known in this diff alone. Equal values have the same one.
 */
export async function maskOf(
  { mask_columns: names }: DiffRequest,
  connection: DuckDBConnection,
  signal: AbortSignal,
): Promise<Mask> {
  const masked = new Set(names ?? []);
  if (masked.size === 0) return () => null;
  const secret = randomBytes(SECRET_BYTES).toString('hex');
  // Not in the statements, of which an error may show a part.
  await connection.execute(`SET VARIABLE ${SECRET} = '${secret}'`, signal);
  const keyed = (text: Sql): Sql => `sha256(getvariable('${SECRET}') || ${text})`;
  // Twice, so that no hash of a value is one of a longer value half made.
  const hide = (text: Sql): Sql => `left(${keyed(keyed(text))}, ${HASH_CHARACTERS})`;
  return (columns) => (columns.some((name) => masked.has(name)) ? hide : null);
}
