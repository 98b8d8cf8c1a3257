import type { Database } from '../../../../src/sources/database.ts';
import type { Comparison, RowHashing, Sql } from '../../../../src/sources/dialect.ts';
import { PostgresDialect } from '../../../../src/sources/postgresql/dialect.ts';
import { postgresql } from '../../../../src/sources/postgresql/source.ts';
import type { PostgresName } from '../../../../src/sources/postgresql/type-names.ts';
import type { NamedSource } from '../../../../src/sources/registry.ts';

const NUMBERS = new Set(['smallint', 'integer', 'bigint', 'numeric']);

/** PostgreSQL as a cluster has it: rows have hashes, and keys go back into statements. */
class ClusterDialect extends PostgresDialect {
  override readonly hashing: RowHashing;

  constructor({ joinsUpTo = -1, joinsHashes = false }: ClusterOptions) {
    super();
    this.hashing = {
      rowHash: (values) => `hash_record_extended(row(true, ${values.join(', ')}), 0)`,
      joinsUpTo,
      joinsHashes,
    };
  }

  override comparison(type1: PostgresName, type2: PostgresName): Comparison | null {
    const comparison = super.comparison(type1, type2);
    if (!comparison) return null;
    const type = NUMBERS.has(type1.name) ? 'numeric' : type1.sql;
    // As texts, equal numbers of two scales have two hashes: the values have the last word.
    const hashed = comparison.key.map((form) => (value: Sql) => `(${form(value)})::text`);
    return {
      ...comparison,
      hashed: [hashed[0]!, hashed[1]!],
      spelled: {
        read: (form) => `(${form})::text`,
        write: (text) => `CAST(${this.quoteText(text)} AS ${type})`,
      },
    };
  }
}

/** What a test sees of the statements of a cluster, and how it is. */
export interface ClusterOptions {
  /** Up to how many values it joins rows at once; default: none. */
  joinsUpTo?: number;
  /** Whether it joins hashes, and does not group them, where keys are nearly unique. */
  joinsHashes?: boolean;
  onStatement?: (sql: Sql) => void;
  /** Called after a statement that hashes rows has run. */
  afterHashes?: () => Promise<unknown>;
}

function asCluster(database: Database, options: ClusterOptions): Database {
  const dialect = new ClusterDialect(options);
  return new Proxy(database, {
    get(target, property) {
      if (property === 'dialect') return dialect;
      if (property === 'checksums') return null;
      const member: unknown = Reflect.get(target, property, target);
      if (typeof member !== 'function') return member;
      if (property !== 'query') return member.bind(target) as unknown;
      return async (sql: Sql, signal: AbortSignal) => {
        options.onStatement?.(sql);
        const rows = await target.query(sql, signal);
        if (options.afterHashes && sql.includes('row_hash')) {
          // What follows sees another state.
          await target.query('COMMIT', signal);
          await options.afterHashes();
          await target.query('BEGIN READ ONLY', signal);
        }
        return rows;
      };
    },
  });
}

/** A PostgreSQL database in the role of a cluster, whose catalog proves nothing. */
export const clusterLike =
  (options: ClusterOptions = {}) =>
  (source: NamedSource): NamedSource => ({
    ...source,
    descriptor: {
      ...postgresql,
      traits: { ...postgresql.traits, snapshots: 'none', readsAtOnce: false, runsOnCluster: true },
      open: async (address, opening) => asCluster(await postgresql.open(address, opening), options),
    },
  });
