import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { compareTables, differencesOf, problemOf } from '../compare-tables.ts';
import { TABLES, WAY_OUT } from '../column-rights.ts';
import { STRATEGIES, type TestDatabase } from '../kit.ts';
import { DATABASE_KITS } from '../kits.ts';

const PAIRS: [string, string][] = [
  ['one', 'two'],
  ['one', 'seen'],
];

const KITS = DATABASE_KITS.flatMap(({ columnRights, ...kit }) =>
  columnRights ? [{ ...kit, columnRights }] : [],
);

describe.each(KITS)('$kind, where a login may read some columns', ({ open, columnRights }) => {
  jest.setTimeout(300_000);
  let database: TestDatabase;
  let url: string;
  beforeAll(async () => {
    database = await open();
    url = database.server!.readerUrl;
    await database.execute(TABLES);
    const statements = columnRights.restrict(new URL(url).username, ['one', 'two', 'seen']);
    for (const statement of statements) await database.execute(statement);
  });
  afterAll(() => database.drop());

  test.each(STRATEGIES)('what is left out need not be, by the strategy %s', async (strategy) => {
    for (const pair of PAIRS) {
      const leaving = { strategy, request: { exclude_columns: ['salary', 'iban'] } };
      const results = await compareTables(url, pair, leaving);
      expect(differencesOf(results)).toEqual({ v: 1, w: 1 });
      const naming = { strategy, include: ['v'], filters: ['w < 3', 'w < 3'] as [string, string] };
      const named = await compareTables(url, pair, naming);
      expect(differencesOf(named)).toEqual({ v: 1 });
      expect(named.pks?.total_rows).toEqual([2, 2]);
    }
  });

  test('what must be and is not is said, with the way out', async () => {
    const refused = (says: string) =>
      `DiffError: PermissionException: one: one: ${says}; ${WAY_OUT}`;
    expect(await problemOf(url, ['one', 'two'], {})).toBe(refused(columnRights.saysOfAll));
    expect(await problemOf(url, ['one', 'two'], { include: ['v', 'salary'] })).toBe(
      refused(columnRights.saysOfNamed),
    );
  });
});
