import { test } from '@jest/globals';
import { openTab, startBrowser } from './browser.ts';
import { expectNothingWider } from './wide-texts.ts';
import { startWorld } from './world.ts';

test('nothing is wider than a window of some more widths', async () => {
  const browser = await startBrowser();
  try {
    for (const width of [950, 640]) {
      const world = await startWorld();
      const key = await world.key('maria');
      const visit = { world, key, caller: await world.caller(key), tab: await openTab(browser) };
      await expectNothingWider(width, visit);
      await visit.tab.page.browserContext().close();
      await world.close();
    }
  } finally {
    await browser.close();
  }
});
