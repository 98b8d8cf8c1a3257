import { describe, expect, test } from '@jest/globals';
import {
  type InSourcePlan,
  planInSource,
} from '../../../../src/engine/strategies/in-source/plan.ts';
import { mapPair } from '../../../../src/contract/pair.ts';
import { can } from '../../../../src/engine/planning/planning.ts';
import { comparing, type Fakes, type FakeSide } from '../../planning/fake-source.ts';

function planned(fakes: Fakes): InSourcePlan {
  const plan = planInSource(comparing(fakes));
  if (!can(plan)) throw new Error(plan.cannot);
  return plan;
}

const refusal = (fakes: Fakes) => {
  const plan = planInSource(comparing(fakes));
  return can(plan) ? 'none' : plan.cannot;
};

/** A table with a primary key, in whose order its rows lie. */
const KEYED: FakeSide = { uniqueKeys: [['id']], orderedBy: ['id'] };

const GROUPING = { select: 'SELECT', anyValue: (value: string) => `max(${value})` };

describe('a database can compare both sides', () => {
  test('that are in one data source, whatever their keys', () => {
    expect(refusal({})).toBe('none');
    expect(refusal({ keys: [] })).toBe('none');
    expect(refusal({ other: {} })).toBe('the sides are in two data sources');
  });

  test('with as many columns as a statement has room for', () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`);
    const wide = (count: number): Fakes => ({
      sides: {
        columns: Object.fromEntries(['id', ...names(count)].map((name) => [name, 'integer'])),
      },
      values: names(count),
    });
    const database = { traits: { mostColumns: 20 } };
    const narrow = 'a statement has no room for the columns';
    expect(refusal({ ...wide(20), database })).toBe('none');
    expect(refusal({ ...wide(21), database })).toBe(narrow);
    expect(refusal({ ...wide(21), database, keys: [] })).toBe(narrow);
    expect(refusal(wide(21))).toBe('none');
  });

  const otherwise = 'the database compares a column otherwise';

  test('where some of texts counts for nothing, as far as it can tell', () => {
    const trimmed = { name: { whitespace: true } };
    const folded = { name: { case: true } };
    expect(refusal({ modifiers: trimmed })).toBe('none');
    expect(planned({ modifiers: trimmed }).cost.mayNotTell).toBe(false);
    expect(planned({ modifiers: trimmed }).isGroupable).toBe(true);
    expect(planned({ modifiers: folded }).cost.mayNotTell).toBe(true);
    expect(planned({ modifiers: folded }).isGroupable).toBe(false);
    expect(refusal({ modifiers: { amount: { order: true } } })).toBe(otherwise);
  });

  test('by keys and whole rows of which it can tell all', () => {
    const [name] = [['name']];
    const [trimmed, folded] = [{ name: { whitespace: true } }, { name: { case: true } }];
    expect(refusal({ keys: name, values: ['amount'], modifiers: trimmed })).toBe('none');
    expect(refusal({ keys: name, values: ['amount'], modifiers: folded })).toBe(otherwise);
    expect(refusal({ keys: [], modifiers: trimmed })).toBe('none');
    expect(refusal({ keys: [], modifiers: folded })).toBe(otherwise);
  });

  test('which are no longer unique where not all of them counts', () => {
    const fakes: Fakes = { keys: ['name'], values: ['amount'], sides: { uniqueKeys: [['name']] } };
    expect(planned(fakes).isUnique).toBe(true);
    expect(planned({ ...fakes, modifiers: { name: { whitespace: true } } }).isUnique).toBe(false);
  });

  test('not where it compares a key or a value by another rule than ours', () => {
    const texts = { id: 'text', name: 'text', amount: 'numeric' };
    const numbers = { id: 'integer', name: 'integer', amount: 'numeric' };
    expect(refusal({ sides: [{}, { columns: texts }] })).toBe(otherwise);
    expect(refusal({ sides: [{}, { columns: numbers }] })).toBe(otherwise);
  });

  test('with tolerances that it works out, and for which every database has room', () => {
    expect(refusal({ tolerances: { amount: '0.5' } })).toBe('none');
    expect(refusal({ tolerances: { amount: '1e400' } })).toBe(otherwise);
    expect(refusal({ tolerances: { name: '0.5' } })).toBe(otherwise);
  });

  const ungrouped = 'the database cannot put rows together by a column';
  const json = { id: 'json', name: 'text', amount: 'json' };

  test('not where it cannot put rows together by a key that may be repeated', () => {
    expect(refusal({ sides: { columns: json } })).toBe(ungrouped);
    expect(refusal({ sides: { columns: json }, keys: ['name'], values: ['id'] })).toBe('none');
  });

  test('by a unique key though rows cannot be put together by it, but where a filter is read twice', () => {
    const sides = { ...KEYED, columns: json };
    expect(refusal({ sides })).toBe('none');
    expect(refusal({ sides, request: { filter2: 'amount > 3' } })).toBe(ungrouped);
  });

  test('not by whole rows where it cannot put them together by a value', () => {
    expect(refusal({ sides: { columns: json }, keys: [], values: ['name'] })).toBe('none');
    expect(refusal({ sides: { columns: json }, keys: [], values: ['name', 'amount'] })).toBe(
      ungrouped,
    );
  });
});

describe('what a join does with every row', () => {
  const workOf = (fakes: Fakes) => planned(fakes).cost.work;

  test('is to merge two indexes in order', () => {
    expect(workOf({ sides: KEYED })).toBe('merge');
  });

  test('of a sample of few rows is to join, and to read each side once; of one of many, to merge', () => {
    const all = comparing({ sides: { ...KEYED, estimatedRows: 1_000_000 } });
    const sampled = (share: number) =>
      planInSource({ ...all, sides: mapPair(all.sides, (side) => ({ ...side, share })) });
    expect(sampled(0.01)).toMatchObject({
      isOrdered: false,
      isRepeatable: false,
      cost: { work: 'join', rows: 10_000 },
    });
    expect(sampled(0.5)).toMatchObject({ isOrdered: true, cost: { work: 'merge', rows: 500_000 } });
  });

  test('is to join where one side has no index, or lies in no order', () => {
    expect(workOf({})).toBe('join');
    expect(workOf({ sides: [KEYED, { orderedBy: ['id'] }] })).toBe('join');
    expect(workOf({ sides: [KEYED, { uniqueKeys: [['id']] }] })).toBe('join');
  });

  test('is to join where the index is of another form than what is compared', () => {
    const columns = { id: 'citext', name: 'text', amount: 'numeric' };
    expect(workOf({ sides: { ...KEYED, columns } })).toBe('join');
  });

  describe('in a database without a FULL JOIN', () => {
    const database = { dialect: { grouping: GROUPING, joinsWithoutIndex: false } };

    test('is to merge two indexes all the same', () => {
      expect(workOf({ database, sides: KEYED })).toBe('merge');
    });

    test('is slow without a unique key, or without any', () => {
      expect(workOf({ database })).toBe('join slowly');
      expect(workOf({ database, keys: [] })).toBe('join slowly');
      const quick = { dialect: { grouping: GROUPING, joinsWithoutIndex: true } };
      expect(workOf({ database: quick })).toBe('join slowly');
    });

    test('is slow where a filter may leave other rows each time', () => {
      expect(workOf({ database, sides: KEYED, request: { filter1: 'id > 3' } })).toBe(
        'join slowly',
      );
    });

    test('is slow where rows lie in no order, but where joins need no index', () => {
      const sides: FakeSide = { uniqueKeys: [['id']] };
      expect(workOf({ database, sides })).toBe('join slowly');
      const quick = { dialect: { grouping: GROUPING, joinsWithoutIndex: true } };
      expect(workOf({ database: quick, sides })).toBe('join');
    });

    test('is slow where the unique index is of another form than what is compared', () => {
      const columns = { id: 'citext', name: 'text', amount: 'numeric' };
      expect(workOf({ database, sides: { ...KEYED, columns } })).toBe('join slowly');
      expect(planned({ database, sides: { ...KEYED, columns } }).isUnique).toBe(false);
    });
  });

  test('is of as many rows as the larger side has', () => {
    const sides: [FakeSide, FakeSide] = [{ estimatedRows: 900 }, { estimatedRows: 70 }];
    expect(planned({ sides }).cost.rows).toBe(900);
  });
});

describe('a large join', () => {
  const large: FakeSide = {
    ...KEYED,
    order: { column: 'id', bounds: [1n, 40n, 99n] },
    estimatedRows: 500_000,
  };
  const relationsOf = (fakes: Fakes) => planned(fakes).joins.map(({ relations }) => relations);

  test('is two of half the keys each, with the filters in both', () => {
    const filtered = { ...large, conditions: ['amount > 3'] };
    expect(relationsOf({ sides: [filtered, large] })).toEqual([
      [
        '(SELECT * FROM before AS dataset WHERE amount > 3 AND "id" <= 40) AS dataset',
        '(SELECT * FROM after AS dataset WHERE "id" <= 40) AS dataset',
      ],
      [
        '(SELECT * FROM before AS dataset WHERE amount > 3 AND "id" > 40) AS dataset',
        '(SELECT * FROM after AS dataset WHERE "id" > 40) AS dataset',
      ],
    ]);
  });

  const whole = [['before AS dataset', 'after AS dataset']];

  test('is one where a side has fewer rows than pay for two connections', () => {
    expect(relationsOf({ sides: [large, { ...large, estimatedRows: 499_999 }] })).toEqual(whole);
    expect(relationsOf({ sides: [large, { ...large, estimatedRows: null }] })).toEqual(whole);
  });

  test('is one where keys may be repeated, or lie in no order', () => {
    expect(relationsOf({ sides: [large, { ...large, uniqueKeys: [] }] })).toEqual(whole);
    expect(relationsOf({ sides: [large, { ...large, orderedBy: [] }] })).toEqual(whole);
    expect(relationsOf({ sides: [large, { ...large, order: null }] })).toEqual(whole);
  });
});

describe('rows that no key pairs', () => {
  test('are compared unless the request says otherwise', () => {
    expect(planned({}).comparesMultisets).toBe(true);
    expect(planned({ request: { compare_duplicates: false } }).comparesMultisets).toBe(false);
  });

  test('can be put together where they are read the same again, by every column', () => {
    const columns = { id: 'integer', name: 'text', amount: 'json' };
    expect(planned({}).isGroupable).toBe(true);
    expect(planned({ sides: { columns } }).isGroupable).toBe(false);
    expect(planned({ sides: [{}, { isRepeatable: false }] }).isGroupable).toBe(false);
  });
});
