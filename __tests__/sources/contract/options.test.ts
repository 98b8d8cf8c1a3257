import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareTables, differencesOf, problemOf } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { TESTED_KITS, descriptorOf } from '../kits.ts';

describe.each(TESTED_KITS)('the options of $kind', (kit) => {
  const { known, refused } = descriptorOf(kit).options;
  let database: TestDatabase;
  beforeAll(async () => {
    database = await kit.open();
    const columns = [{ name: 'id', type: 'INTEGER' }];
    await database.write([{ name: 'one', columns, rows: [['1']], keys: ['id'] }]);
  });
  afterAll(() => database.drop());

  const problemWith = async (name: string): Promise<string> => {
    const options = { sourceOptions: { [name]: '1' } };
    // Options are read before there is a diff that could fail.
    const comparing = async () => problemOf(database.url, ['one', 'one'], options);
    return comparing().catch(String);
  };

  test('that it has not are refused, with the nearest that it has', async () => {
    const [name] = Object.keys(known);
    expect(await problemWith(`${name ?? 'any'}s`)).toBe(
      name === undefined
        ? `ConfigurationError: \`data-sources.one.options.anys\` cannot be set: a data source of ${kit.kind} takes no options`
        : `ConfigurationError: \`data-sources.one.options.${name}s\` is not an option of ${kit.kind}; the nearest is ${name}`,
    );
  });

  test('that would change what is read are refused, with the reason', async () => {
    for (const [name, reason] of Object.entries(refused)) {
      expect(await problemWith(name)).toContain(reason);
    }
  });

  const { option } = kit;
  if (!option) return;
  test('reach every session', async () => {
    const { sees, gives, options } = option;
    const sides: [{ query: string }, { query: string }] = [{ query: sees }, { query: gives }];
    for (const twoSources of [false, true]) {
      const results = await compareTables(database.url, sides, {
        sourceOptions: options,
        twoSources,
      });
      expect(results.values!.total_rows).toBe(1);
      expect(differencesOf(results)).toEqual({});
    }
    expect(differencesOf(await compareTables(database.url, sides))).toEqual({ v: 1 });
  });
});
