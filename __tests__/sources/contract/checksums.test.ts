import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { mysqlDatabase, postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';
import { TYPE_PAIRS, type TypePair } from './common-types.ts';

type Kind = 'postgresql' | 'mysql';

/** Keys so far apart that each is in a bucket of its own. */
const ALONE = 32;

interface Row {
  key: number;
  values: Record<string, string>;
}

/** Writes rows of all the types, the columns that are not named as NULL. */
async function write(database: ServerDatabase, kind: Kind, rows: Row[], table: string) {
  const columns = TYPE_PAIRS.map((pair) => `${pair.name} ${pair[kind]}`);
  await database.query(`DROP TABLE IF EXISTS ${table}`);
  await database.query(
    `CREATE TABLE ${table} (id bigint NOT NULL PRIMARY KEY, ${columns.join(', ')})`,
  );
  const tuples = rows.map(({ key, values }) => {
    const literals = TYPE_PAIRS.map(({ name }) => values[name] ?? 'NULL');
    return `(${[key, ...literals].join(', ')})`;
  });
  await database.query(`INSERT INTO ${table} VALUES ${tuples.join(', ')}`);
}

/** Every value of every type once: a row of the first ones, one of the second ones, and so on. */
function equalRows(): Row[] {
  const most = Math.max(...TYPE_PAIRS.map(({ equal }) => equal.length));
  return Array.from({ length: most }, (_, i) => ({
    key: (i - 2) * ALONE,
    values: Object.fromEntries(
      TYPE_PAIRS.map(({ name, equal }) => [name, equal[i % equal.length]!]),
    ),
  }));
}

/** A row for each change, which is all that a row of the side has. */
function changedRows(side: 0 | 1): Row[] {
  return TYPE_PAIRS.flatMap(({ name, changes }) =>
    changes.map((change) => ({ [name]: change[side] })),
  ).map((values, i) => ({ key: (i + 1) * ALONE, values }));
}

const changesOf = (pairs: TypePair[]): Record<string, number> =>
  Object.fromEntries(pairs.map(({ name, changes }) => [name, changes.length]));

const STRATEGIES: Strategy[] = ['hash-buckets', 'buckets', 'totals'];

describe('checksums that PostgreSQL and MariaDB have in common', () => {
  const databases = {} as Record<Kind | 'other mysql', ServerDatabase>;
  beforeAll(async () => {
    databases.postgresql = await postgresDatabase();
    databases.mysql = await mysqlDatabase();
    databases['other mysql'] = await mysqlDatabase();
  });
  afterAll(async () => {
    for (const database of Object.values(databases)) await database.drop();
  });

  const kindOf = (name: keyof typeof databases): Kind =>
    name === 'postgresql' ? 'postgresql' : 'mysql';

  async function compared(names: (keyof typeof databases)[], rows: [Row[], Row[]], by: Strategy) {
    const [one, two] = [databases[names[0]!], databases[names[1]!]];
    await write(one, kindOf(names[0]!), rows[0], 'one');
    await write(two, kindOf(names[1]!), rows[1], 'two');
    const phases: string[] = [];
    const results = await compareTables([one.url, two.url], ['one', 'two'], {
      strategy: by,
      onPhase: (phase) => phases.push(phase),
    });
    return { results, phases };
  }

  const PAIRINGS: [keyof typeof databases, keyof typeof databases][] = [
    ['postgresql', 'mysql'],
    ['mysql', 'postgresql'],
    ['mysql', 'other mysql'],
  ];

  describe.each(PAIRINGS)('from %s to %s', (...names) => {
    test.each(STRATEGIES)('fetch nothing where values are equal, by %s', async (strategy) => {
      const rows = equalRows();
      const { results, phases } = await compared(names, [rows, rows], strategy);
      expect(phases).toEqual(['opening the datasets', 'comparing checksums']);
      expect(differencesOf(results)).toEqual({});
      expect(results.pks!.total_rows).toEqual([rows.length, rows.length]);
    });

    test.each(STRATEGIES)('hide no change of one value, by %s', async (strategy) => {
      const isReversed = names[0] === 'mysql' && names[1] === 'postgresql';
      // What is the value of side 1 in the list is that of PostgreSQL: only it may be that precise.
      const rows: [Row[], Row[]] = isReversed
        ? [changedRows(1), changedRows(0)]
        : [changedRows(0), changedRows(1)];
      const { results, phases } = await compared(names, rows, strategy);
      expect(phases).toContain('reading the rows that may differ');
      const expected = names.includes('postgresql')
        ? changesOf(TYPE_PAIRS)
        : changesOf(TYPE_PAIRS.filter(({ name }) => !ONLY_BESIDE_POSTGRESQL.has(name)));
      expect(differencesOf(results)).toEqual(expected);
    });

    test('take no two keys for one that only their bytes tell apart', async () => {
      for (const name of names) {
        const database = databases[name];
        const type = kindOf(name) === 'mysql' ? 'varchar(9)' : 'text';
        await database.query('DROP TABLE IF EXISTS texts');
        await database.query(`CREATE TABLE texts (id ${type}, v int)`);
        await database.query(
          `INSERT INTO texts VALUES ('a', 1), ('A', 2), ('\u00e9', 3), ('\u00c9', 4), ('a ', 5), ('', 6), ('b', 7), ('b', 7), (NULL, 8)`,
        );
      }
      const urls: [string, string] = [databases[names[0]].url, databases[names[1]].url];
      const { pks } = await compareTables(urls, ['texts', 'texts'], { strategy: 'hash-buckets' });
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
      const { results } = await compared(names, [before, after], 'hash-buckets');
      expect(differencesOf(results)).toEqual({ text: 5, latin: 3, small: 1, whole: 1 });
    });
  });
});

/** Columns of which MariaDB cannot hold what makes the two values differ. */
const ONLY_BESIDE_POSTGRESQL = new Set(['midnight_of_day']);
