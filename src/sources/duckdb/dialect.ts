import { type Comparison, Dialect, type Sql } from '../dialect.ts';
import { duckdbComparison } from './comparisons.ts';
import { familyOf } from './types.ts';

/** DuckDB's SQL. Needs the functions of `canonical.ts` registered on the connection. */
export class DuckDBDialect extends Dialect {
  comparison(type1: string, type2: string): Comparison | null {
    return duckdbComparison(type1, type2);
  }

  rowHash(values: Sql[]): Sql {
    return values.length === 0 ? '0::UBIGINT' : `hash(${values.join(', ')})`;
  }

  timeLiteral(iso: string, type: string): Sql {
    const { kind } = familyOf(type);
    const target = kind === 'timestamptz' ? 'TIMESTAMP WITH TIME ZONE' : 'TIMESTAMP';
    return `CAST(${this.quoteText(iso)} AS ${target})`;
  }
}
