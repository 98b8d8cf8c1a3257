import type { Modifiers } from '../../contract/modifiers.ts';
import { type Comparison, Dialect, type Sql } from '../dialect.ts';
import { PostgresDialect } from '../postgresql/dialect.ts';
import type { PostgresName } from '../postgresql/type-names.ts';
import { isHashable, redshiftHashing } from './hashing.ts';
import { isGroupable, modifiedComparison, redshiftComparison } from './comparisons.ts';

/** Amazon Redshift's SQL, as far as it is not PostgreSQL's. */
export class RedshiftDialect extends PostgresDialect {
  override readonly fence: Sql = '';

  override readonly mergesFullJoins: boolean = false;

  override readonly unordered: Sql | null = null;

  // LISTAGG gives no more than 65,535 bytes.
  override readonly listIf = null;

  override readonly hashing = redshiftHashing;

  /** Aggregates have no FILTER. */
  override countIf(condition: Sql): Sql {
    return Dialect.prototype.countIf.call(this, condition);
  }

  /** It has no infinities. */
  protected override hasStep(time: Sql): Sql {
    return `${time} >= '0001-01-01'`;
  }

  override quoteText(text: string): Sql {
    // It is of the time before backslashes became plain characters.
    return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
  }

  override isGroupable(type: PostgresName): boolean {
    return isGroupable(type);
  }

  override isHashable(type: PostgresName): boolean {
    return isHashable(type);
  }

  override comparison(type1: PostgresName, type2: PostgresName): Comparison | null {
    return redshiftComparison(type1, type2);
  }

  override modified(
    type1: PostgresName,
    type2: PostgresName,
    modifiers: Modifiers,
  ): Comparison | null {
    return modifiedComparison([type1, type2], modifiers);
  }
}
