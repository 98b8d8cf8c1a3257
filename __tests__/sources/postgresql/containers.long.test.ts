import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { strategyThatRan } from '../../engine/strategy-that-ran.ts';
import { type ServerDatabase, postgresDatabase } from '../../servers/databases.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';
import { CONTAINER_TYPES, CONTAINERS } from './container-types.ts';

describe('ranges, composites and arrays of these', () => {
  jest.setTimeout(300_000);
  const databases = [] as unknown as [ServerDatabase, ServerDatabase];
  beforeAll(async () => {
    for (const index of [0, 1] as const) {
      databases[index] = await postgresDatabase();
      await databases[index].query(CONTAINER_TYPES);
    }
  });
  afterAll(async () => {
    for (const database of databases) await database.drop();
  });

  /** Writes a table of an id and some columns, of each side from its own values. */
  async function write(tables: [string, string], columns: string, rows: [string[], string[]][]) {
    for (const side of [0, 1] as const) {
      const values = rows.map((row, id) => `(${[id, ...row[side]].join(', ')})`).join(', ');
      for (const database of databases) {
        await database.query(`DROP TABLE IF EXISTS ${tables[side]}`);
        await database.query(`CREATE TABLE ${tables[side]} (id integer PRIMARY KEY, ${columns})`);
        await database.query(`INSERT INTO ${tables[side]} VALUES ${values}`);
      }
    }
  }

  const urls = (): [string, string] => [databases[0].url, databases[1].url];
  const SIDES: [string, string] = ['side1', 'side2'];

  test.each(['copy', 'totals', 'buckets', 'hash-buckets', 'in-source'] as const)(
    'are equal where they mean the same, by the strategy %s',
    async (strategy) => {
      const columns = CONTAINERS.map(({ name, type }) => `${name} ${type}`).join(', ');
      const most = Math.max(...CONTAINERS.map(({ equal }) => equal.length));
      const rows = Array.from({ length: most }, (_, id): [string[], string[]] => {
        const pairs = CONTAINERS.map(({ equal }) => equal[id % equal.length]!);
        return [pairs.map(([one]) => one), pairs.map(([, two]) => two)];
      });
      await write(SIDES, columns, rows);
      const phases: string[] = [];
      const isBuckets = !['copy', 'in-source'].includes(strategy);
      const results = await compareTables(isBuckets ? urls() : urls()[0], SIDES, {
        strategy,
        onPhase: (phase) => phases.push(phase),
      });
      expect(strategyThatRan(phases)).toBe(isBuckets ? 'buckets' : 'copy');
      expect(differencesOf(results)).toEqual({});
      expect(results.values!.compared_columns).toBe(CONTAINERS.length);
    },
  );

  test.each(CONTAINERS)('differ where they do not: $name', async ({ type, apart }) => {
    const pairs = apart.flatMap((one) => apart.map((two) => [one, two] as const));
    await write(
      SIDES,
      `v ${type}`,
      pairs.map(([one, two]) => [[one], [two]]),
    );
    const v = pairs.filter(([one, two]) => one !== two).length;
    for (const strategy of ['copy', 'buckets'] as const) {
      const results = await compareTables(urls(), SIDES, { strategy });
      expect(differencesOf(results)).toEqual({ v });
    }
  });

  test.each(CONTAINERS)('are keys by what they mean: $name', async ({ type, equal, apart }) => {
    const keysOf = (values: string[]) => ({
      query: values.map((value) => `SELECT ${value}::${type} AS k`).join(' UNION ALL '),
    });
    const same = [keysOf(equal.map(([one]) => one)), keysOf(equal.map(([, two]) => two))] as const;
    const { pks } = await compareTables(urls(), [...same], { keys: ['k'] });
    expect(pks!.exclusives).toEqual([0, 0]);
    const keys = apart.filter((value) => value !== 'NULL');
    const others = [keysOf(keys), keysOf(keys.slice(1))] as const;
    const { pks: found } = await compareTables(urls(), [...others], { keys: ['k'] });
    expect(found!.distincts).toEqual([keys.length, keys.length - 1]);
    expect(found!.exclusives).toEqual([1, 0]);
  });

  test('of a query that gives them no type are equal by position', async () => {
    const row = (number: string, text: string) => ({
      query: `SELECT 1 AS id, ROW(${number}, ${text}) AS v, ARRAY[ROW(${number})] AS w`,
    });
    const same = await compareTables(urls(), [row('1.50', `'a'`), row('1.5', `'a'`)]);
    expect(differencesOf(same)).toEqual({});
    const changed = await compareTables(urls(), [row('1.50', `''`), row('1.5', 'NULL')]);
    expect(differencesOf(changed)).toEqual({ v: 1 });
  });

  test('whose types have the names of our own words are read as they are', async () => {
    await databases[0].query(`CREATE TYPE fields AS (fields numrange, item numeric, place pair)`);
    const query = (number: string) => ({
      query: `SELECT 1 AS id, ROW(numrange(${number}, 2), ${number}, ROW(1, 'a', ${number})::pair)::fields AS item`,
    });
    const [one, two, three] = [query('1.0'), query('1'), query('1.5')];
    expect(differencesOf(await compareTables(urls()[0], [one, two]))).toEqual({});
    expect(differencesOf(await compareTables(urls()[0], [one, three]))).toEqual({ item: 1 });
  });
});
