import { describe, expect, test } from '@jest/globals';
import type { ListedTables } from '../../../src/contract/listed-table.ts';
import { type ChosenTables, pairTables } from '../../../src/run/tables/pair-tables.ts';
import { readInputs } from '../../config/read-inputs.ts';

/** Tables by their paths; those after a star are found by their names alone. */
function listed(paths: string[], { folds = false } = {}): ListedTables {
  return {
    areNamesFolded: folds,
    tables: paths.map((text) => ({
      path: text.replace('*', '').split('.'),
      kind: 'table',
      isFoundByName: text.startsWith('*'),
    })),
  };
}

async function choose(
  inputs: Record<string, string>,
  sides: [ListedTables, ListedTables],
  isFolded = false,
): Promise<ChosenTables> {
  const sources = { 'data-source1': 'sqlite:a.db', 'data-source2': 'sqlite:b.db' };
  const { settings } = await readInputs({ ...sources, ...inputs });
  return pairTables(settings.choice!, sides, isFolded);
}

const texts = ({ pairs, lone }: ChosenTables) => ({
  pairs: pairs.map(({ name, paths }) => [name, ...paths.map((path) => path.join('.'))].join(' ')),
  lone: lone.map(({ name, paths, loneTable: { side, like } }) =>
    [side, name, ...paths.map((path) => path.join('.')), like ?? '-'].join(' '),
  ),
});

describe('tables of both sides', () => {
  test('are paired by schema and name', async () => {
    const chosen = await choose({ tables: 'app.*' }, [
      listed(['app.orders', 'app.legacy', 'other.orders']),
      listed(['app.fresh', 'app.orders', 'app.Legacy']),
    ]);
    expect(texts(chosen)).toEqual({
      pairs: ['app.orders app.orders app.orders'],
      lone: [
        '2 app.Legacy app.Legacy app.Legacy app.legacy',
        '2 app.fresh app.fresh app.fresh -',
        '1 app.legacy app.legacy app.legacy app.Legacy',
      ],
    });
  });

  test('are paired by name, where each side names its schema', async () => {
    const chosen = await choose(
      { schema1: 'prod', schema2: 'staging', 'exclude-tables': '*_tmp' },
      [
        listed(['prod.orders', 'prod.a_tmp', 'prod.gone']),
        listed(['staging.orders', 'staging.b_tmp']),
      ],
    );
    expect(texts(chosen)).toEqual({
      pairs: ['orders prod.orders staging.orders'],
      lone: ['1 gone prod.gone staging.gone -'],
    });
  });

  test('are paired by names alone, where these lead to them, in schemas of any name', async () => {
    const chosen = await choose({ tables: 'o*' }, [
      listed(['*public.orders', 'audit.orders2']),
      listed(['*shop.orders', '*shop.items']),
    ]);
    expect(texts(chosen)).toEqual({ pairs: ['orders public.orders shop.orders'], lone: [] });
  });

  test('are paired whatever stands before what patterns speak of', async () => {
    const chosen = await choose({ tables: 'App.*' }, [
      listed(['hive.app.orders'], { folds: true }),
      listed(['App.orders']),
    ]);
    expect(texts(chosen).pairs).toEqual(['App.orders hive.app.orders App.orders']);
  });

  test('are chosen as the names of their data source are: with their case, or whatever it is', async () => {
    const sides = (folds: boolean): [ListedTables, ListedTables] => [
      listed(['app.orders'], { folds }),
      listed(['app.orders'], { folds }),
    ];
    expect(texts(await choose({ tables: 'app.ORD*' }, sides(true))).pairs).toHaveLength(1);
    await expect(choose({ tables: 'app.ORD*' }, sides(false))).rejects.toThrow(
      '`tables`: no table of either side is like `app.ORD*`; there are app.orders.',
    );
  });

  test('are paired whatever their case, where that is asked for', async () => {
    const chosen = await choose(
      { tables: '*' },
      [listed(['*public.orders']), listed(['*S.ORDERS'], { folds: true })],
      true,
    );
    expect(texts(chosen)).toEqual({ pairs: ['orders public.orders S.ORDERS'], lone: [] });
  });

  test('are not paired where their case leaves open which', async () => {
    const sides: [ListedTables, ListedTables] = [
      listed(['app.Orders', 'app.orders']),
      listed(['app.orders']),
    ];
    await expect(choose({ tables: 'app.*' }, sides, true)).rejects.toThrow(
      '`case-insensitive-names` makes one name of several tables of side 1: `app.Orders`, `app.orders`; leave out all but one by `exclude-tables`.',
    );
    expect(texts(await choose({ tables: 'app.*' }, sides)).pairs).toHaveLength(1);
  });

  test('are left out by patterns of paths, or of names in any schema', async () => {
    const all = ['app.orders', 'app.x_tmp', 'sales.x_tmp', 'sales.orders'];
    const left = async (excluded: string) => {
      const inputs = { tables: 'app.*, sales.*', 'exclude-tables': excluded };
      return (await choose(inputs, [listed(all), listed(all)])).pairs.map(({ name }) => name);
    };
    expect(await left('*_tmp')).toEqual(['app.orders', 'sales.orders']);
    expect(await left('sales.*')).toEqual(['app.orders', 'app.x_tmp']);
    expect(await left('nothing')).toHaveLength(4);
  });

  test('are left out of both sides, where a pattern is like that of one side alone', async () => {
    const left = async (excluded: string, isFolded = false) => {
      const sides: [ListedTables, ListedTables] = [
        listed(['*public.orders', '*public.sessions']),
        listed(['*Shop.orders', '*Shop.sessions', '*Shop.fresh'], { folds: true }),
      ];
      return texts(await choose({ tables: '*', 'exclude-tables': excluded }, sides, isFolded));
    };
    const pairs = ['orders public.orders Shop.orders'];
    const lone = ['2 fresh fresh Shop.fresh -'];
    expect(await left('public.sessions')).toEqual({ pairs, lone });
    expect(await left('shop.Sessions')).toEqual({ pairs, lone });
    expect(await left('SESSIONS', true)).toEqual({ pairs, lone });
  });

  test('are chosen with their partner, which the pattern is not like for its case alone', async () => {
    const [postgres, mysql] = [
      ['app.t1', 'app.t2', 'app.tt'],
      ['app.T1', 'app.t2', 'app.x'],
    ];
    const sides: [ListedTables, ListedTables] = [listed(postgres), listed(mysql)];
    expect(texts(await choose({ tables: 'app.t*' }, sides, true))).toEqual({
      pairs: ['app.t1 app.t1 app.T1', 'app.t2 app.t2 app.t2'],
      lone: ['1 app.tt app.tt app.tt -'],
    });
    const turned: [ListedTables, ListedTables] = [listed(mysql), listed(postgres)];
    expect(texts(await choose({ tables: 'app.t1' }, turned, true)).pairs).toEqual([
      'app.t1 app.T1 app.t1',
    ]);
    const folding: [ListedTables, ListedTables] = [
      listed(['app.t1']),
      listed(['App.t1'], { folds: true }),
    ];
    expect(texts(await choose({ tables: 'app.T*' }, folding)).pairs).toEqual([
      'app.t1 app.t1 App.t1',
    ]);
  });

  test('are not chosen for a partner in another schema, or one that their case leaves open', async () => {
    const elsewhere: [ListedTables, ListedTables] = [
      listed(['*public.orders']),
      listed(['other.ORDERS', '*shop.items']),
    ];
    expect(texts(await choose({ tables: 'o*' }, elsewhere, true))).toEqual({
      pairs: [],
      lone: ['1 orders public.orders orders -'],
    });
    const several: [ListedTables, ListedTables] = [
      listed(['app.tt']),
      listed(['app.TT', 'app.Tt']),
    ];
    await expect(choose({ tables: 'app.t*' }, several, true)).rejects.toThrow(
      '`case-insensitive-names` makes one name of several tables of side 2: `app.TT`, `app.Tt`',
    );
    const one = await choose({ tables: 'app.t*', 'exclude-tables': 'TT' }, several, true);
    expect(texts(one).pairs).toEqual(['app.tt app.tt app.Tt']);
  });

  test('have quotes around parts of their names that hold a dot', async () => {
    const side: ListedTables = {
      areNamesFolded: false,
      tables: [{ path: ['app', 'a.b "c"'], kind: 'table', isFoundByName: false }],
    };
    const chosen = await choose({ tables: 'app.*' }, [side, side]);
    expect(chosen.pairs[0]?.name).toBe('app."a.b ""c"""');
    expect((await choose({ tables: 'app."a.b ""c"""' }, [side, side])).pairs).toHaveLength(1);
  });

  test.each([
    ['app.ordres', '`app.ordres`; the nearest is app.orders.'],
    ['app.x*', '`app.x*`; there are app.items, app.orders.'],
    ['app.*, app.nitems', '`app.nitems`; the nearest is app.items.'],
  ])('must be there for each pattern: %s', async (tables, message) => {
    const sides: [ListedTables, ListedTables] = [listed(['app.orders']), listed(['app.items'])];
    await expect(choose({ tables }, sides)).rejects.toThrow(
      `\`tables\`: no table of either side is like ${message}`,
    );
  });

  test('must be there at all, and not all be left out', async () => {
    await expect(choose({ schema1: 'app' }, [listed([]), listed([])])).rejects.toThrow(
      '`schema1` is `app`, in which neither side has a table: there is nothing to compare.',
    );
    const other = { schema1: 'app', schema2: 'x', tables: 'a' };
    await expect(choose(other, [listed([]), listed([])])).rejects.toThrow(
      '`schema1` is `app` and `schema2` is `x`, and neither has a table: there is nothing to compare.',
    );
    await expect(choose({ tables: 'app.*' }, [listed([]), listed([])])).rejects.toThrow(
      '`tables`: no table of either side is like `app.*`; there are no tables in these schemas.',
    );
    const sides: [ListedTables, ListedTables] = [listed(['app.a']), listed(['app.b'])];
    await expect(choose({ schema1: 'app', 'exclude-tables': '*' }, sides)).rejects.toThrow(
      '`exclude-tables` leaves out every table that would be compared.',
    );
  });

  test('may be many: a thousand of both sides are paired in no time', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `app.table_${index}`);
    const chosen = await choose({ tables: 'app.*' }, [listed(names), listed(names.slice(1))]);
    expect(chosen.pairs).toHaveLength(999);
    expect(chosen.lone).toHaveLength(1);
  });
});
