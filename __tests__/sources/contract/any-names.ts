import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';
import { type DatabaseKit, STRATEGIES, type TestDatabase } from '../kit.ts';
import { DATABASE_KITS } from '../kits.ts';

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

/** The strategies by which the tables of a name are compared, the one at `index` among those held. */
type Choice = (kit: DatabaseKit, index: number) => Strategy[];

/** One of those that are there. */
const guard: Choice = ({ strategies }, index) => [strategies[index % strategies.length]!];

export const STRATEGIES_OF = {
  guard,
  others: ((kit, index) =>
    STRATEGIES.filter((strategy) => !guard(kit, index).includes(strategy))) satisfies Choice,
};

function describeKind(kit: DatabaseKit, choose: Choice): void {
  const { open, cannotHold } = kit;
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.drop());

  const isHeld = (name: string) => !cannotHold.some(({ names }) => names?.test(name));

  const held = NAMES.filter(isHeld);

  test.each(held)('may have a name with any character: %s', async (name) => {
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
    await database.write([table(name, 'y'), table(`${name} 2`, 'z')]);
    for (const strategy of choose(kit, held.indexOf(name))) {
      const options = { strategy, keys: [name] };
      const results = await compareTables(database.url, [[name], [`${name} 2`]], options);
      expect(differencesOf(results)).toEqual({ [`v${name}`]: 1 });
    }
  });
}

/** Tables and columns with names of any characters, compared by some strategies. */
export function describeIdentifiers(choose: Choice): void {
  describe.each(DATABASE_KITS)('tables and columns of $kind', (kit) => describeKind(kit, choose));
}
