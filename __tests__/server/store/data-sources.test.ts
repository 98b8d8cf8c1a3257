import { expect, test } from '@jest/globals';
import { ConfigurationError } from '../../../src/contract/errors.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { rejectionOf } from '../../service/builders.ts';
import { buildNewDiff, create } from './builders.ts';
import { POSTGRESQL, SQLITE, STORES, type StoreKind } from './test-stores.ts';

const shop = { id: 1, name: 'shop' };
const lake = { id: 2, name: 'lake' };

async function inStore({ prepare }: StoreKind, use: (store: Store) => Promise<void>) {
  const stores = await prepare();
  const store = await stores.open();
  await use(store).finally(() => store.close());
  await stores.drop();
}

test.each(STORES)('the id to which a diff refers stays that of its name in $name', (kind) =>
  inStore(kind, async (store) => {
    await store.dataSources.tie([shop, lake]);
    await create(store, buildNewDiff({ data_source1_id: 1, data_source2_id: 2 }));
    await store.dataSources.tie([lake, shop, { id: 7, name: 'new' }]);
    await store.dataSources.tie([]);
    for (const { id, name } of [shop, lake]) {
      const swapped = [
        { id: 8, name: 'newer' },
        { id, name: 'other' },
      ];
      const error = await rejectionOf(store.dataSources.tie(swapped));
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error.message).toBe(
        `data-sources: the id ${id} is that of "other" and was that of "${name}", to which diffs in ` +
          'the store refer; give each data source an id that no other one had, such as ' +
          '"other": { url: …, id: 9 }',
      );
    }
    // What was refused left nothing behind.
    await store.dataSources.tie([{ id: 8, name: 'another' }]);
  }),
);

test('a file has one server, which can give an id to which no diff refers to another name', () =>
  inStore(SQLITE, async (store) => {
    await store.dataSources.tie([{ id: 1, name: 'shpo' }, lake]);
    await create(store, buildNewDiff({ data_source1_id: 2, data_source2_id: 2 }));
    const { id: ofLake } = await store.sourceTests.add(2);
    const { id: ofShpo } = await store.sourceTests.add(1);
    await store.dataSources.tie([shop, lake]);
    expect(await store.sourceTests.get(ofLake)).not.toBeNull();
    // It may speak of the other data source.
    expect(await store.sourceTests.get(ofShpo)).toBeNull();
    await create(store, buildNewDiff());
    const error = await rejectionOf(store.dataSources.tie([{ id: 1, name: 'shpo' }]));
    expect(error.message).toContain('the id 1 is that of "shpo" and was that of "shop"');
  }));

test('an id to which no diff refers may be that of another server in PostgreSQL', () =>
  inStore(POSTGRESQL, async (store) => {
    await store.dataSources.tie([{ id: 1, name: 'shpo' }, lake]);
    const error = await rejectionOf(store.dataSources.tie([shop, lake]));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toBe(
      'data-sources: the id 1 is that of "shop" and was that of "shpo", which another server of ' +
        'the store may have; give each data source an id that no other one had, such as ' +
        '"shop": { url: …, id: 3 }',
    );
    await store.dataSources.tie([{ id: 3, name: 'shop' }, lake]);
  }));
