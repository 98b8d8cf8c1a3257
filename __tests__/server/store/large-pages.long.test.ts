import { expect, test } from '@jest/globals';
import { PageTooLargeError } from '../../../src/server/store/lists/lists.ts';
import { buildNewDiff, buildQuery, create } from './builders.ts';
import { STORES } from './test-stores.ts';

test.each(STORES)(
  'a page of diffs with more text than can be answered at once is refused by $name, and smaller ones are not',
  async ({ prepare }) => {
    const stores = await prepare();
    const store = await stores.open();
    try {
      const diff = buildNewDiff({ table1: null, query1: 'x'.repeat(10 * 1024 * 1024) });
      for (let i = 0; i < 4; i += 1) await create(store, diff);
      await expect(store.lists.page(buildQuery())).rejects.toThrow(PageTooLargeError);
      const { count, diffs } = await store.lists.page(buildQuery({ pageSize: 2 }));
      expect([count, diffs.map(({ id }) => id)]).toEqual([4, [1, 2]]);
    } finally {
      await store.close();
      await stores.drop();
    }
  },
);
