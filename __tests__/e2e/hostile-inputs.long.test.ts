import { expect, test } from '@jest/globals';
import { expectNoForeignCommands, HOSTILE } from './hostile-texts.ts';
import { openWorld } from './world.ts';

test('inputs that are refused are only texts in the log', async () => {
  await using world = await openWorld();
  // No variable of an environment can hold a NUL.
  for (const text of HOSTILE.map((hostile) => hostile.replaceAll('\0', ''))) {
    const inputs = {
      timeout: text,
      table1: `${text}..`,
      diffs: `[{ name: a, ${JSON.stringify(text)}: 1 }]`,
    };
    const step = await world.run({ inputs });
    expect(step.exitCode).toBe(1);
    expectNoForeignCommands(step);
  }
});
