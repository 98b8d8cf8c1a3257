import { describe, expect, test } from '@jest/globals';
import { type HashedSides, hashSides } from '../../../src/engine/checksums/hashed-sides.ts';
import { can } from '../../../src/engine/planning/planning.ts';
import { buckets } from '../../../src/engine/strategies/buckets/strategy.ts';
import { planningOf } from '../../../src/engine/strategies/strategy.ts';
import { totals } from '../../../src/engine/strategies/totals/strategy.ts';
import { comparing, fakeChecksums, type Fakes, type FakeSide } from '../planning/fake-source.ts';

const OWN = { checksums: fakeChecksums('own') };

function hashed(fakes: Fakes): HashedSides {
  const sides = hashSides(comparing({ database: OWN, ...fakes }));
  if (!can(sides)) throw new Error(sides.cannot);
  return sides;
}

const refusal = (fakes: Fakes) => {
  const sides = hashSides(comparing({ database: OWN, ...fakes }));
  return can(sides) ? 'none' : sides.cannot;
};

describe('two sides can be hashed', () => {
  test('by the hash that their databases share', () => {
    const other = { checksums: fakeChecksums('own') };
    expect(hashed({ other }).cost.work).toBe('hash');
  });

  test('by hashes of texts where their own are of two families, or one has none', () => {
    const texts = fakeChecksums('md5');
    const database = { ...OWN, textChecksums: texts };
    const foreign = { checksums: fakeChecksums('foreign'), textChecksums: texts };
    expect(hashed({ database, other: foreign }).cost.work).toBe('hash texts');
    expect(hashed({ database, other: { textChecksums: texts } }).cost.work).toBe('hash texts');
  });

  test('by their own hash though texts could be hashed, too', () => {
    const database = { ...OWN, textChecksums: fakeChecksums('md5') };
    expect(hashed({ database }).cost.work).toBe('hash');
  });

  test('by hashes of texts where their own cannot hash a column', () => {
    const database = {
      checksums: { ...fakeChecksums('own'), hashed: () => null },
      textChecksums: fakeChecksums('md5'),
    };
    expect(hashed({ database }).cost.work).toBe('hash texts');
  });

  test('not where no hash is common to both', () => {
    const reason = 'the databases have no hash in common';
    expect(refusal({ database: {} })).toBe(reason);
    expect(refusal({ other: {} })).toBe(reason);
    expect(refusal({ other: { checksums: fakeChecksums('foreign') } })).toBe(reason);
  });

  const unhashed = 'a column has no hash that both databases make alike';

  test('not where one side cannot hash a value', () => {
    const columns = { id: 'integer', name: 'json', amount: 'numeric' };
    expect(refusal({ sides: { columns } })).toBe(unhashed);
    expect(refusal({ sides: [{}, { columns }] })).toBe(unhashed);
  });

  test('not where equal keys may have two hashes; values may', () => {
    const columns = { id: 'float', name: 'text', amount: 'float' };
    expect(refusal({ sides: { columns } })).toBe(unhashed);
    expect(refusal({ sides: { columns }, keys: ['name'], values: ['id', 'amount'] })).toBe('none');
  });

  test('not where keys are equal that differ in what counts for nothing; values may', () => {
    const refusalOf = (modifiers: Fakes['modifiers']) => [
      refusal({ ...(modifiers && { modifiers }) }),
      refusal({ keys: ['name'], values: ['amount'], ...(modifiers && { modifiers }) }),
    ];
    expect(refusalOf({ name: { case: true } })).toEqual(['none', unhashed]);
    expect(refusalOf({ name: { whitespace: true } })).toEqual(['none', 'none']);
    expect(refusal({ keys: ['amount'], modifiers: { amount: { order: true } } })).toBe(unhashed);
  });

  test('not where rows that are read again may be others', () => {
    const reason = 'rows that are read again may be others';
    expect(refusal({ sides: [{}, { isRepeatable: false }] })).toBe(reason);
    expect(refusal({ sides: [{ asksForChance: true }, {}] })).toBe(reason);
  });
});

describe('what is hashed', () => {
  test('of each side are its key and values, and the rows that its filter lets through', () => {
    const { sides } = hashed({ sides: [{}, { conditions: ['amount > 3'] }], keys: ['name'] });
    expect(sides.map(({ rows }) => [rows.relation, rows.where])).toEqual([
      ['before', []],
      ['after', ['amount > 3']],
    ]);
    expect(sides[0].rows).toMatchObject({
      keys: ['own("name")'],
      values: ['own("name")', 'own("amount")'],
      keyColumns: [{ reference: '"name"' }],
      keyKind: 'other',
    });
  });

  test('is a key of one whole number as it is', () => {
    const { rows } = hashed({}).sides[1];
    expect([rows.keyKind, rows.keys]).toEqual(['integer', ['"id"']]);
  });

  test('is a key of more parts by their forms', () => {
    const { rows } = hashed({ keys: ['id', 'name'] }).sides[0];
    expect([rows.keyKind, rows.keys]).toEqual(['other', ['own("id")', 'own("name")']]);
  });

  test('is the whole row where there is no key, which then is never NULL', () => {
    const { rows } = hashed({ keys: [], values: ['id', 'name'] }).sides[0];
    expect(rows).toMatchObject({
      keys: ['own("id")', 'own("name")'],
      values: [],
      keyColumns: [],
      isKeyNotNull: true,
    });
  });

  test('may be NULL in the key, but where the catalogs prove otherwise', () => {
    const nullable = hashed({});
    expect([nullable.isProven, nullable.sides[0].rows.isKeyNotNull]).toEqual([false, false]);
    const proven = hashed({ sides: { uniqueKeys: [['id']] } });
    expect([proven.isProven, proven.sides[0].rows.isKeyNotNull]).toEqual([true, true]);
  });
});

describe('ranges of the key can be buckets', () => {
  const proven: FakeSide = {
    uniqueKeys: [['id']],
    order: { column: 'id', bounds: [1n, 50n, 99n] },
  };
  const database = { checksums: fakeChecksums('own', true) };
  const ranged = (fakes: Fakes) =>
    hashed({ database, sides: proven, ...fakes }).sides.map(({ order, rows }) => [
      order?.column ?? null,
      rows.rangedBy,
    ]);
  const none = [
    [null, null],
    [null, null],
  ];

  test('where both sides lie in its order, and it is proven unique', () => {
    expect(ranged({})).toEqual([
      ['id', '"id"'],
      ['id', '"id"'],
    ]);
  });

  test('not where it is not proven unique', () => {
    expect(ranged({ sides: { ...proven, uniqueKeys: [] } })).toEqual(none);
  });

  test('not where one side lies in no order', () => {
    expect(ranged({ sides: [proven, { ...proven, order: null }] })).toEqual(none);
  });

  test('not where a database reads nothing by an index', () => {
    expect(ranged({ other: { checksums: fakeChecksums('own') } })).toEqual(none);
  });
});

describe('the plan of totals and of buckets', () => {
  test('is how both sides are hashed, with the rows of the larger one as its cost', () => {
    const sides: [FakeSide, FakeSide] = [{ estimatedRows: 70 }, { estimatedRows: 900 }];
    const planning = planningOf(comparing({ database: OWN, sides }));
    expect(totals.plan(planning)).toBe(planning.hashed);
    expect(buckets.plan(planning)).toBe(planning.hashed);
    expect(planning.hashed).toMatchObject({ cost: { work: 'hash', rows: 900 } });
  });

  test('is refused for the reason that they cannot be hashed', () => {
    const planning = planningOf(comparing({}));
    const refused = { cannot: 'the databases have no hash in common' };
    expect(totals.plan(planning)).toEqual(refused);
    expect(buckets.plan(planning)).toEqual(refused);
  });

  test('costs nobody knows how much where one catalog does not say how many rows there are', () => {
    const sides: [FakeSide, FakeSide] = [{ estimatedRows: 70 }, {}];
    expect(hashed({ sides }).cost.rows).toBeNull();
  });
});
