import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareTables, differencesOf } from '../compare-tables.ts';
import { columnOf, rowsOf, type TypeValues, writeDeclared } from '../declared-tables.ts';
import { STRATEGIES, type TestDatabase } from '../kit.ts';
import { OWN_KITS } from '../kits.ts';

describe.each(OWN_KITS)('every type of $kind', ({ open, declared, words, strategies }) => {
  let database: TestDatabase;
  let types: TypeValues;
  beforeAll(async () => {
    database = await open();
    for (const statement of declared.setup) await database.execute(statement);
    types = await declared.types(database);
    await writeDeclared(database, words, types);
  });
  afterAll(() => database.drop());

  const copies = STRATEGIES.filter((strategy) => strategy !== 'in-source');
  const there = strategies.includes('buckets') ? copies : (['copy'] as const);

  test.each(there)('has equal values by the strategy %s', async (strategy) => {
    const results = await compareTables(database.url, ['one', 'two'], { strategy });
    expect(differencesOf(results)).toEqual({});
    expect(results.values!.compared_columns).toBe(Object.keys(types).length);
    expect(results.values!.total_rows).toBe(rowsOf(types) + 1);
    expect(results.schema!.column_type_differs).toEqual([]);
  });

  test.each(there)('shows one changed value of each by the strategy %s', async (strategy) => {
    const results = await compareTables(database.url, ['one', 'changed'], { strategy });
    const expected = Object.fromEntries(Object.keys(types).map((type) => [columnOf(type), 1]));
    expect(differencesOf(results)).toEqual(expected);
  });

  test('gives the same answer where the database itself compares what it can', async () => {
    // Each alone, with the strategy that is chosen where the source can compare the type.
    for (const type of strategies.includes('in-source') ? Object.keys(types) : []) {
      const options = { strategy: 'in-source' as const, include: [columnOf(type)] };
      const equal = await compareTables(database.url, ['one', 'two'], options);
      const changed = await compareTables(database.url, ['one', 'changed'], options);
      expect({ type, equal: differencesOf(equal), changed: differencesOf(changed) }).toEqual({
        type,
        equal: {},
        changed: { [columnOf(type)]: 1 },
      });
    }
  });

  test('can be a key', async () => {
    for (const type of Object.keys(types).filter((name) => !declared.noKeys.test(name))) {
      const column = columnOf(type);
      const query = declared.distinct(words.identifier(column));
      const { pks } = await compareTables(database.url, [{ query }, { query }], { keys: [column] });
      expect({ type, exclusives: pks!.exclusives, dupes: pks!.dupes }).toEqual({
        type,
        exclusives: [0, 0],
        dupes: [0, 0],
      });
    }
  });
});
