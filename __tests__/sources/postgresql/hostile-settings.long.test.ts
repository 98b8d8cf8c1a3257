import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { strategyThatRan } from '../../engine/strategy-that-ran.ts';
import { type ServerDatabase, postgresDatabase } from '../../servers/databases.ts';
import { changedUrl, compareTables, differencesOf } from '../compare-tables.ts';
import { columnOf, rowsOf, writeDeclared } from '../declared-tables.ts';
import { LITERALS, SETUP } from './all-types.ts';
import { kit } from './kit.ts';

const TYPE_NAMES = Object.keys(LITERALS);
const ROWS = rowsOf(LITERALS);

/** Settings with a say in how values are written, read, found or compared, none as it is by default. */
const SETTINGS: Record<string, string> = {
  array_nulls: 'off',
  backslash_quote: 'off',
  bytea_output: 'escape',
  client_encoding: 'LATIN1',
  client_min_messages: 'debug1',
  datestyle: 'SQL, DMY',
  default_transaction_deferrable: 'on',
  default_transaction_isolation: 'serializable',
  default_transaction_read_only: 'on',
  enable_hashagg: 'off',
  enable_indexscan: 'off',
  enable_seqscan: 'off',
  enable_sort: 'off',
  escape_string_warning: 'on',
  exit_on_error: 'on',
  extra_float_digits: '-15',
  intervalstyle: 'sql_standard',
  lc_monetary: 'POSIX',
  lc_numeric: 'POSIX',
  lc_time: 'POSIX',
  quote_all_identifiers: 'on',
  row_security: 'off',
  search_path: 'hostile, public, pg_catalog',
  standard_conforming_strings: 'off',
  timezone: 'Asia/Kathmandu',
  transform_null_equals: 'on',
  work_mem: '64kB',
  xmlbinary: 'hex',
  xmloption: 'document',
};

/** PostgreSQL 16 gave the first of these the name of the second. */
const PARALLEL = `SELECT name FROM pg_settings
  WHERE name IN ('force_parallel_mode', 'debug_parallel_query')`;

/** What a search path finds in place of what PostgreSQL itself has. */
const OWN_FUNCTIONS = `
CREATE SCHEMA hostile;
CREATE FUNCTION hostile.md5(text) RETURNS text LANGUAGE sql AS $$ SELECT 'x' $$;
CREATE FUNCTION hostile.trim_scale(numeric) RETURNS numeric LANGUAGE sql AS $$ SELECT 1.0 $$;
CREATE FUNCTION hostile.encode(bytea, text) RETURNS text LANGUAGE sql AS $$ SELECT '00' $$;
CREATE FUNCTION hostile.int8send(bigint) RETURNS bytea LANGUAGE sql AS $$ SELECT ''::bytea $$;
CREATE FUNCTION hostile.same(integer, integer) RETURNS boolean LANGUAGE sql AS $$ SELECT true $$;
CREATE FUNCTION hostile.set_config(text, text, boolean) RETURNS text LANGUAGE sql AS $$ SELECT 'x' $$;
CREATE OPERATOR hostile.= (FUNCTION = hostile.same, LEFTARG = integer, RIGHTARG = integer);
CREATE OPERATOR hostile.|| (FUNCTION = pg_catalog.textcat, LEFTARG = text, RIGHTARG = text);
CREATE TABLE hostile.pg_class (oid oid);
`;

/** Types that PostgreSQL itself compares. */
const IN_SOURCE = [
  'bigint',
  'real',
  'double precision',
  'numeric',
  'numeric(12,2)',
  'boolean',
  'uuid',
  'bytea',
  'date',
  'time',
  'timestamp',
  'timestamptz',
  'interval',
  'jsonb',
  'text',
  'char(5)',
];

const LEVELS = ['database', 'role', 'URL'] as const;
const STRATEGIES: Strategy[] = ['copy', 'totals', 'buckets', 'hash-buckets'];

describe('settings of one side', () => {
  jest.setTimeout(300_000);
  const databases = [] as unknown as [ServerDatabase, ServerDatabase];
  const nameOf = ({ readerUrl }: ServerDatabase): string => new URL(readerUrl).username;
  const names = Object.entries(SETTINGS);

  beforeAll(async () => {
    for (const index of [0, 1] as const) {
      databases[index] = await postgresDatabase();
      const { query } = databases[index];
      for (const statement of SETUP) await query(statement);
      await writeDeclared({ execute: async (sql) => void (await query(sql)) }, kit.words, LITERALS);
      await query('ANALYZE');
      await databases[index].query('CREATE TABLE texts (id text PRIMARY KEY, v integer)');
      await databases[index].query(`INSERT INTO texts VALUES ('a\\b', 1), ('''', 2)`);
    }
    const [parallel] = await databases[1].query(PARALLEL);
    names.push([String(parallel!['name']), 'regress']);
    await databases[1].query(OWN_FUNCTIONS);
    await databases[1].query(`GRANT USAGE ON SCHEMA hostile TO ${nameOf(databases[1])}`);
  });
  afterAll(async () => {
    for (const database of databases) await database.drop();
  });
  beforeEach(async () => {
    const name = nameOf(databases[1]);
    await databases[1].query(`ALTER DATABASE ${name} RESET ALL; ALTER ROLE ${name} RESET ALL`);
  });

  /** The URL of the side whose settings are those. */
  async function hostileUrl(level: (typeof LEVELS)[number]): Promise<string> {
    const [, { readerUrl, query }] = databases;
    if (level === 'URL') {
      const options = names.map(
        ([name, value]) => `-c ${name}=${value.replaceAll(' ', String.raw`\ `)}`,
      );
      return changedUrl(readerUrl, (url) => url.searchParams.set('options', options.join(' ')));
    }
    for (const [name, value] of names) {
      const list = name === 'search_path' ? value : `'${value}'`;
      await query(`ALTER ${level} ${nameOf(databases[1])} SET ${name} = ${list}`);
    }
    return readerUrl;
  }

  async function compared(url: string, table: string, strategy: Strategy) {
    const phases: string[] = [];
    const onPhase = (phase: string) => phases.push(phase);
    const urls: [string, string] = [databases[0].url, url];
    const results = await compareTables(urls, ['one', table], { strategy, onPhase });
    return { results, phases };
  }

  describe.each(LEVELS)('set for the %s', (level) => {
    test.each(STRATEGIES)('change no value, by the strategy %s', async (strategy) => {
      const { results, phases } = await compared(await hostileUrl(level), 'two', strategy);
      expect(differencesOf(results)).toEqual({});
      expect(results.pks!.exclusives).toEqual([0, 0]);
      expect(results.values!.total_rows).toBe(ROWS + 1);
      expect(results.values!.compared_columns).toBe(TYPE_NAMES.length);
      // What is written otherwise would have to be fetched.
      const isCopied = strategy === 'copy';
      expect(phases.includes('comparing checksums')).toBe(!isCopied);
      expect(phases.includes('reading the rows that may differ')).toBe(false);
    });

    test.each(STRATEGIES)('hide no change, by the strategy %s', async (strategy) => {
      const { results } = await compared(await hostileUrl(level), 'changed', strategy);
      const expected = TYPE_NAMES.map((type) => [columnOf(type), 1]);
      expect(differencesOf(results)).toEqual(Object.fromEntries(expected));
    });

    test('leave a comparison in the source as it is', async () => {
      const url = await hostileUrl(level);
      const include = IN_SOURCE.map((type) => columnOf(type));
      for (const [table, different] of [
        ['two', 0],
        ['changed', 1],
      ] as const) {
        const phases: string[] = [];
        const results = await compareTables(url, ['one', table], {
          strategy: 'in-source',
          include,
          onPhase: (phase) => phases.push(phase),
        });
        expect(strategyThatRan(phases)).toBe('in-source');
        const stats = results.values!.columns_diff_stats!;
        expect(stats.map((column) => [column.column_name, column.values_different])).toEqual(
          expect.arrayContaining(include.map((name) => [name, different])),
        );
      }
    });

    test('keep no key from being hashed, nor a filter from being read', async () => {
      const urls: [string, string] = [databases[0].url, await hostileUrl(level)];
      for (const filter of [null, `id = 'a\\b' OR v = 2`]) {
        const phases: string[] = [];
        const results = await compareTables(urls, ['texts', 'texts'], {
          strategy: 'hash-buckets',
          filters: [filter, filter?.replace('\\', '\\\\') ?? null],
          onPhase: (phase) => phases.push(phase),
        });
        expect(phases).toEqual(['opening the datasets', 'comparing checksums']);
        expect(results.pks!.distincts).toEqual([2, 2]);
      }
    });
  });
});
