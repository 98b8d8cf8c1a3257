import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { writeOwn } from '../write-own.ts';
import { isOfRun } from '../../engine-scope.ts';
import { DATABASE_KITS } from '../kits.ts';
import { COMMON_COLUMNS, type CommonColumn } from './common-types.ts';

const COMMON = DATABASE_KITS.flatMap(({ common, ...kit }) => (common ? [{ ...kit, common }] : []));
type CommonKit = (typeof COMMON)[number];

/** The columns whose types a kind of database says. */
const columnsOf = ({ common }: CommonKit): CommonColumn[] =>
  COMMON_COLUMNS.filter(({ name }) => Object.hasOwn(common.types, name));

/** Keys so far apart that each is in a bucket of its own. */
const ALONE = 32;

interface Row {
  key: number;
  values: Record<string, string>;
}

/** Writes rows of all the types, the columns that are not named as NULL. */
function write(
  database: TestDatabase,
  { common }: CommonKit,
  all: CommonColumn[],
  rows: Row[],
  table: string,
): Promise<void> {
  return writeOwn(database, {
    name: table,
    columns: [
      { name: 'id', type: 'bigint' },
      ...all.map(({ name }) => ({ name, type: common.types[name]! })),
    ],
    rows: rows.map(({ key, values }) => [
      String(key),
      ...all.map(({ name }) => values[name] ?? 'NULL'),
    ]),
  });
}

/** Keys that some collations take for one. */
const TEXT_KEYS = [...["'a'", "'A'", "'\u00e9'", "'\u00c9'", "'a '", "''", "'b'", "'b'", 'NULL']];

/** Every value of every type once: a row of the first ones, one of the second ones, and so on. */
function equalRows(all: CommonColumn[]): Row[] {
  const most = Math.max(...all.map(({ equal }) => equal.length));
  return Array.from({ length: most }, (_, i) => ({
    key: (i - 2) * ALONE,
    values: Object.fromEntries(all.map(({ name, equal }) => [name, equal[i % equal.length]!])),
  }));
}

/** A row for each change, which is all that a row of the side has. */
function changedRows(all: CommonColumn[], side: 0 | 1): Row[] {
  return all
    .flatMap(({ name, changes }) => changes.map((change) => ({ [name]: change[side] })))
    .map((values, i) => ({ key: (i + 1) * ALONE, values }));
}

const changesOf = (all: CommonColumn[]): Record<string, number> =>
  Object.fromEntries(all.map(({ name, changes }) => [name, changes.length]));

const STRATEGIES: Strategy[] = ['hash-buckets', 'buckets', 'totals'];

const PAIRINGS = COMMON.flatMap((one) => COMMON.map((two) => [one, two] as const))
  .filter(([one, two]) => one !== two || one.common.isBesideItself)
  .filter(([one, two]) => isOfRun(one.kind, two.kind))
  .map((kits) => ({ from: kits[0].kind, to: kits[1].kind, kits }));

describe('checksums that kinds of database have in common', () => {
  describe.each(PAIRINGS)('from $from to $to', ({ kits }) => {
    let databases: [TestDatabase, TestDatabase];
    beforeAll(async () => {
      databases = [await kits[0].open(), await kits[1].open()];
    });
    afterAll(async () => {
      for (const database of databases) await database.drop();
    });

    const all = columnsOf(kits[0]).filter((column) => columnsOf(kits[1]).includes(column));

    async function compared(rows: [Row[], Row[]], by: Strategy) {
      await write(databases[0], kits[0], all, rows[0], 'one');
      await write(databases[1], kits[1], all, rows[1], 'two');
      const phases: string[] = [];
      const urls: [string, string] = [databases[0].url, databases[1].url];
      const results = await compareTables(urls, ['one', 'two'], {
        strategy: by,
        onPhase: (phase) => phases.push(phase),
      });
      return { results, phases };
    }

    test.each(STRATEGIES)('fetch nothing where values are equal, by %s', async (strategy) => {
      const rows = equalRows(all);
      const { results, phases } = await compared([rows, rows], strategy);
      expect(phases).toEqual(['opening the datasets', 'comparing checksums']);
      expect(differencesOf(results)).toEqual({});
      expect(results.pks!.total_rows).toEqual([rows.length, rows.length]);
    });

    test.each(STRATEGIES)('hide no change of one value, by %s', async (strategy) => {
      const isFiner = kits.map(({ common }) => common.isFiner);
      const [side1, side2] = [changedRows(all, 0), changedRows(all, 1)];
      const rows: [Row[], Row[]] = isFiner[1] && !isFiner[0] ? [side2, side1] : [side1, side2];
      const { results, phases } = await compared(rows, strategy);
      expect(phases).toContain('reading the rows that may differ');
      const seen = all.filter(({ needsFiner }) => isFiner.includes(true) || needsFiner !== true);
      expect(differencesOf(results)).toEqual(changesOf(seen));
    });

    test('take no two keys for one that only their bytes tell apart', async () => {
      for (const database of databases) {
        await writeOwn(database, {
          name: 'texts',
          columns: [
            { name: 'n', type: 'int' },
            { name: 'id', type: 'varchar(9)' },
            { name: 'v', type: 'int' },
          ],
          rows: TEXT_KEYS.map((key, i) => [String(i), key, '1']),
        });
      }
      const urls: [string, string] = [databases[0].url, databases[1].url];
      const { pks } = await compareTables(urls, ['texts', 'texts'], {
        strategy: 'hash-buckets',
        include: ['v'],
      });
      expect(pks).toEqual({
        total_rows: [9, 9],
        nulls: [1, 1],
        dupes: [2, 2],
        distincts: [7, 7],
        exclusives: [0, 0],
      });
    });

    test('hide nothing that moves between rows or columns', async () => {
      const before: Row[] = [
        { key: 1 * ALONE, values: { text: `'a'`, latin: `'b'` } },
        { key: 2 * ALONE, values: { text: `'a,1:b'` } },
        { key: 3 * ALONE, values: { small: '1', whole: '23' } },
        { key: 4 * ALONE, values: { text: `''`, latin: 'NULL' } },
        // These two are in one bucket.
        { key: 5 * ALONE, values: { text: `'x'` } },
        { key: 5 * ALONE + 1, values: { text: `'y'` } },
      ];
      const after: Row[] = [
        { key: 1 * ALONE, values: { text: `'b'`, latin: `'a'` } },
        { key: 2 * ALONE, values: { text: `'a'`, latin: `'b'` } },
        { key: 3 * ALONE, values: { small: '12', whole: '3' } },
        { key: 4 * ALONE, values: { text: 'NULL', latin: `''` } },
        { key: 5 * ALONE, values: { text: `'y'` } },
        { key: 5 * ALONE + 1, values: { text: `'x'` } },
      ];
      const { results } = await compared([before, after], 'hash-buckets');
      expect(differencesOf(results)).toEqual({ text: 5, latin: 3, small: 1, whole: 1 });
    });
  });
});
