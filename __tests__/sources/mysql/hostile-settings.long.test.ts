import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { strategyThatRan } from '../../engine/strategy-that-ran.ts';
import { mysqlDatabase, type ServerDatabase } from '../../servers/databases.ts';
import type { RunningServer } from '../../servers/kept-server.ts';
import { startMariadb } from '../../servers/mariadb.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';
import { columnOf, rowsOf, writeDeclared } from '../declared-tables.ts';
import { typesOf } from './all-types.ts';
import { kit } from './kit.ts';

const MODES = [
  'ANSI_QUOTES',
  'EMPTY_STRING_IS_NULL',
  'HIGH_NOT_PRECEDENCE',
  'IGNORE_SPACE',
  'NO_BACKSLASH_ESCAPES',
  'NO_UNSIGNED_SUBTRACTION',
  'ONLY_FULL_GROUP_BY',
  'PAD_CHAR_TO_FULL_LENGTH',
  'PIPES_AS_CONCAT',
  'REAL_AS_FLOAT',
  'TIME_ROUND_FRACTIONAL',
  'TRADITIONAL',
];

/** Settings with a say in how values are written, read or compared, none as it is by default. */
const SETTINGS: Record<string, string> = {
  autocommit: '0',
  big_tables: '1',
  completion_type: '2',
  default_week_format: '3',
  div_precision_increment: '30',
  group_concat_max_len: '4',
  join_cache_level: '0',
  lc_time_names: `'ja_JP'`,
  max_join_size: '1',
  max_sort_length: '64',
  old_mode: `'ZERO_DATE_TIME_CAST,NO_PROGRESS_INFO'`,
  optimizer_switch: `'derived_merge=off,derived_with_keys=off,index_merge=off,mrr=on'`,
  sql_auto_is_null: '1',
  sql_big_selects: '0',
  sql_buffer_result: '1',
  sql_mode: `'${MODES.join()}'`,
  sql_select_limit: '2',
  sql_warnings: '1',
  system_versioning_asof: `'2001-01-01 00:00:00'`,
  time_zone: `'+05:45'`,
  tx_isolation: `'READ-UNCOMMITTED'`,
};

/** What every session sets for itself: no server has it for all. */
const NAMES = 'SET NAMES latin1 COLLATE latin1_german2_ci';

const GLOBALS = Object.keys(SETTINGS).filter((name) => name !== 'sql_buffer_result');

const assignments = (scope: 'GLOBAL ' | ''): string =>
  (scope === '' ? Object.keys(SETTINGS) : GLOBALS)
    .map((name) => `${scope}${name} = ${SETTINGS[name]!}`)
    .join(', ');

/** Types of which checksums are not made. */
const NOT_HASHED = /^(json|geometry|point|inet[46])$/;

describe('settings of one side', () => {
  jest.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-hostile-'));
  const databases = [] as unknown as [ServerDatabase, ServerDatabase];
  let server: RunningServer;
  let types: string[];
  let rows: number;

  beforeAll(async () => {
    server = await startMariadb(undefined, {
      folder,
      settings: { 'character-set-server': 'latin1', 'collation-server': 'latin1_german2_ci' },
    });
    databases[0] = await mysqlDatabase();
    databases[1] = await mysqlDatabase(server.url);
    const known = await typesOf(databases[0]);
    types = Object.keys(known);
    rows = rowsOf(known);
    for (const database of databases) {
      const execute = async (sql: string) => void (await database.query(sql));
      await execute("SET NAMES utf8mb4, sql_mode = '', time_zone = '+00:00'");
      await writeDeclared({ execute }, kit.words, known);
      // MySQL has no versions.
      const versions = database === databases[1] ? 'WITH SYSTEM VERSIONING' : '';
      await database.query(
        `CREATE TABLE versioned (id integer PRIMARY KEY, v integer) ${versions}`,
      );
      await database.query('INSERT INTO versioned VALUES (1, 1), (2, 2), (3, NULL)');
    }
  });
  afterAll(async () => {
    await databases[0]?.drop();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const LEVELS: [level: string, statements: string[]][] = [
    ['server', [`SET ${assignments('GLOBAL ')}`]],
    ['server, as Oracle would', [`SET ${assignments('GLOBAL ')}`, `SET GLOBAL sql_mode = ORACLE`]],
    ['login', [`SET GLOBAL init_connect = "${NAMES}, ${assignments('')}"`]],
  ];

  describe.each(LEVELS)('set for the %s', (level, statements) => {
    beforeAll(async () => {
      const [, { query }] = databases;
      for (const name of GLOBALS) await query(`SET GLOBAL ${name} = DEFAULT`);
      for (const statement of statements) await query(statement);
    });

    const urls = (): [string, string] => [databases[0].url, databases[1].readerUrl];

    async function compared(table: string, strategy: 'copy' | 'buckets' | 'totals') {
      const isCopied = strategy === 'copy';
      const names = types.filter((type) => isCopied || !NOT_HASHED.test(type)).map(columnOf);
      const phases: string[] = [];
      const results = await compareTables(urls(), ['one', table], {
        strategy,
        include: names,
        onPhase: (phase) => phases.push(phase),
      });
      return { results, phases, names };
    }

    test.each(['copy', 'totals', 'buckets'] as const)(
      'change no value, by the strategy %s',
      async (strategy) => {
        const { results, phases, names } = await compared('two', strategy);
        expect(differencesOf(results)).toEqual({});
        expect(results.pks!.total_rows).toEqual([rows + 1, rows + 1]);
        expect(results.values!.compared_columns).toBe(names.length);
        // ORACLE's CONCAT leaves NULL out, so that there are no texts to hash.
        const isHashed = strategy !== 'copy' && !level.includes('Oracle');
        expect(phases.includes('comparing checksums')).toBe(isHashed);
        expect(phases.includes('reading the rows that may differ')).toBe(false);
      },
    );

    test.each(['copy', 'totals', 'buckets'] as const)(
      'hide no change, by the strategy %s',
      async (strategy) => {
        const { results, names } = await compared('changed', strategy);
        expect(differencesOf(results)).toEqual(Object.fromEntries(names.map((name) => [name, 1])));
      },
    );

    test('leave a comparison in the source as it is', async () => {
      const unlike = /^(json|geometry|point)$/;
      const include = types.filter((type) => !unlike.test(type)).map(columnOf);
      const url = databases[1].readerUrl;
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
        expect(stats.map(({ values_different: count }) => count)).toEqual(
          include.map(() => different),
        );
      }
    });

    test('leave the rows of a versioned table and of a query as they are', async () => {
      const query = 'SELECT id, v, (SELECT GROUP_CONCAT(id) FROM versioned) AS ids FROM versioned';
      for (const dataset of ['versioned', { query }]) {
        const results = await compareTables(urls(), [dataset, dataset]);
        expect(differencesOf(results)).toEqual({});
        expect(results.pks!.total_rows).toEqual([3, 3]);
        expect(results.pks!.exclusives).toEqual([0, 0]);
      }
    });
  });
});
