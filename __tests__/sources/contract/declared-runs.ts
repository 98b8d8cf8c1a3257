import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareTables, differencesOf } from '../compare-tables.ts';
import { columnOf, type TypeValues, writeDeclared } from '../declared-tables.ts';
import type { DatabaseKit, TestDatabase } from '../kit.ts';
import { DATABASE_KITS } from '../kits.ts';

/** The tables of all types of a kind of database. */
export interface Declared {
  database: TestDatabase;
  types: TypeValues;
}

/** Which of the types are compared each alone, by their numbers. */
export type Choice = (index: number) => boolean;

/** A third of the types; what is compared of all of them at once has every type. */
export const GUARD: Choice = (index) => index % 3 === 0;

export const OTHERS: Choice = (index) => !GUARD(index);

function testEachAlone(
  { declared, words, strategies }: DatabaseKit,
  opened: Declared,
  isChosen: Choice,
): void {
  const chosen = () => Object.keys(opened.types).filter((_, index) => isChosen(index));

  test('gives the same answer where the database itself compares what it can', async () => {
    // Each alone, with the strategy that is chosen where the source can compare the type.
    for (const type of strategies.includes('in-source') ? chosen() : []) {
      const options = { strategy: 'in-source' as const, include: [columnOf(type)] };
      const equal = await compareTables(opened.database.url, ['one', 'two'], options);
      const changed = await compareTables(opened.database.url, ['one', 'changed'], options);
      expect({ type, equal: differencesOf(equal), changed: differencesOf(changed) }).toEqual({
        type,
        equal: {},
        changed: { [columnOf(type)]: 1 },
      });
    }
  });

  test('can be a key', async () => {
    for (const type of chosen().filter((name) => !declared.noKeys.test(name))) {
      const column = columnOf(type);
      const query = declared.distinct(words.identifier(column));
      const { pks } = await compareTables(opened.database.url, [{ query }, { query }], {
        keys: [column],
      });
      expect({ type, exclusives: pks!.exclusives, dupes: pks!.dupes }).toEqual({
        type,
        exclusives: [0, 0],
        dupes: [0, 0],
      });
    }
  });
}

/** The types of all kinds of database, of which some are compared each alone, too. */
export function describeDeclared(
  isChosen: Choice,
  testAll: (kit: DatabaseKit, opened: Declared) => void = () => undefined,
): void {
  describe.each(DATABASE_KITS)('every type of $kind', (kit) => {
    const opened = {} as Declared;
    beforeAll(async () => {
      const { declared, words } = kit;
      const database = await kit.open();
      for (const statement of declared.setup) await database.execute(statement);
      const types = await declared.types(database);
      await writeDeclared(database, words, types);
      Object.assign(opened, { database, types });
    });
    afterAll(() => opened.database.drop());

    testAll(kit, opened);
    testEachAlone(kit, opened, isChosen);
  });
}
