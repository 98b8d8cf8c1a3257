import { expect } from '@jest/globals';
import type { Caller } from '../../../src/server/access/caller.ts';
import { orders, results } from '../../report/fixtures.ts';
import { logIn, type Tab } from './browser.ts';
import { begin, complete } from './histories.ts';
import type { World } from './world.ts';

/** Who looks at the pages of a world, and where. */
export interface Visit {
  world: World;
  key: string;
  caller: Caller;
  tab: Tab;
}

/** Whatever the texts are, no page is wider than the window. */
export async function expectNothingWider(
  width: number,
  { world, key, caller, tab }: Visit,
): Promise<void> {
  const name = `</td><script>alert(1)</script>${'n'.repeat(10_000)}`;
  const request = { table1: [name], table2: ['x', name], pk_columns: [name], tags: [name] };
  await complete(world, caller, request, orders.results ?? results());
  const failed = await complete(world, caller, request, new Error(name));
  const { id, held } = await begin(world, caller, request);
  held.progress(name);
  await tab.page.setViewport({ width, height: 800 });
  await logIn(tab, `${world.url}/datadiffs`, key);
  const pages = [failed - 1, failed, id].map((diff) => `/datadiffs/${diff}/overview`);
  for (const shown of ['/datadiffs', ...pages, '/datadiffs?table=nothing', '/nothing']) {
    await tab.page.goto(world.url + shown);
    const over = await tab.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect([shown, over]).toEqual([shown, 0]);
  }
  expect(tab.complaints.filter((it) => !it.includes('status of 404'))).toEqual([]);
}
