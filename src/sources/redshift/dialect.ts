import type { Comparison, Sql } from '../dialect.ts';
import { PostgresDialect } from '../postgresql/dialect.ts';

/** Amazon Redshift's SQL, as far as it is not PostgreSQL's. */
export class RedshiftDialect extends PostgresDialect {
  override quoteText(text: string): Sql {
    // It is of the time before backslashes became plain characters.
    return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
  }

  /** Nothing is joined there: its catalog proves no key, since it enforces none. */
  override comparison(): Comparison | null {
    return null;
  }
}
