import { describe, expect, test } from '@jest/globals';
import { ANY_FUNCTION } from '../../src/sources/changing-functions.ts';
import { mysql } from '../../src/sources/mysql/source.ts';
import { postgresql } from '../../src/sources/postgresql/source.ts';
import { SOURCES } from '../../src/sources/registry.ts';
import { SAFE_TRAITS } from '../../src/sources/source.ts';
import { sqlite } from '../../src/sources/sqlite/source.ts';

const databases = SOURCES.filter((source) => source.readBy === 'itself');

describe.each(databases.map((source) => [source.kind, source] as const))(
  '%s',
  (_, { changing }) => {
    test.each(['created > now()', 'day = CURRENT_DATE', 'localtimestamp > t'])(
      'asks for the time by %s',
      (sql) => {
        expect(changing.asksForTime(sql)).toBe(true);
      },
    );

    test.each(['known = 1', "name = 'nowhere'", 'lower(name) = $$a$$', 'current_dates IN (1, 2)'])(
      'gives the same for %s',
      (sql) => {
        expect([changing.asksForTime(sql), changing.asksForChance(sql)]).toEqual([false, false]);
      },
    );

    test('takes the name of a function for a column where nothing is called', () => {
      expect(changing.asksForChance('random > 1')).toBe(false);
    });
  },
);

test.each([
  ['random() < 0.5', postgresql],
  ['id < pg_catalog.Random ()', postgresql],
  ["nextval('ids') > 1", postgresql],
  ['id = uuid_generate_v4()', postgresql],
  ['rand() < 0.5', mysql],
  ['uuid_short() % 2 = 0', mysql],
  ['random_bytes(2) > v', mysql],
  ['random() % 2 = 0', sqlite],
  ['randomblob(2) > v', sqlite],
])('a filter that is something else each time is known: %s', (sql, { changing }) => {
  expect(changing.asksForChance(sql)).toBe(true);
});

test('of a database whose functions nobody has listed, every call may change', () => {
  for (const sql of ['f(x) = 1', '"F" (x)', 'a.b(c)']) {
    expect([ANY_FUNCTION.asksForTime(sql), ANY_FUNCTION.asksForChance(sql)]).toEqual([true, true]);
  }
  expect(ANY_FUNCTION.asksForTime('day = current_date')).toBe(true);
  expect(ANY_FUNCTION.asksForChance("status = 'open' AND amount > 10")).toBe(false);
});

test('nothing is counted on where a database states nothing', () => {
  expect(SAFE_TRAITS).toMatchObject({
    snapshots: 'none',
    readsAtOnce: false,
    worksOutOnce: false,
  });
});
