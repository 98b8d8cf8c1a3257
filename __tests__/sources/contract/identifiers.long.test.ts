import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareTables, differencesOf } from '../compare-tables.ts';
import { STRATEGIES, type TestDatabase } from '../kit.ts';
import { OWN_KITS } from '../kits.ts';

const NAMES = [
  'a"b',
  'a b',
  'a.b',
  'a`b',
  'é☃',
  'é☃💩',
  'UPPER',
  'select',
  "it's",
  'a\\b',
  '%',
  '?',
  '$1',
  ':a',
  '[a]',
];

describe.each(OWN_KITS)('tables and columns of $kind', ({ open, cannotHold, hasPlainTables }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.drop());

  const isHeld = (name: string) => !cannotHold.some(({ names }) => names?.test(name));

  test.each(NAMES.filter(isHeld))('may have a name with any character: %s', async (name) => {
    const columns = [
      { name, type: 'INTEGER' },
      { name: `v${name}`, type: 'VARCHAR' },
    ];
    const table = (tableName: string, second: string) => ({
      name: tableName,
      columns,
      rows: [
        ['1', 'x'],
        ['2', second],
      ],
      keys: [name],
    });
    const names = hasPlainTables ? ['named', 'named_2'] : [name, `${name} 2`];
    const [one = '', two = ''] = names;
    await database.write([table(one, 'y'), table(two, 'z')]);
    for (const strategy of STRATEGIES) {
      const options = { strategy, keys: [name] };
      const results = await compareTables(database.url, [[one], [two]], options);
      expect(differencesOf(results)).toEqual({ [`v${name}`]: 1 });
    }
  });
});
