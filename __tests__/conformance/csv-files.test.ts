import { describe, expect, test } from '@jest/globals';
import { cases, writeFile } from './csv-files-fixture.ts';
import { figuresOf, fullFigures, swapFigures, swapOptions, toRequest } from './expected.ts';
import { inFolder, outcomeOf, runDiff } from './run-diff.ts';
import type { Dataset } from './write-dataset.ts';

describe('text files are read as they are written', () => {
  test.each(cases)('$id: $shows', ({ side1, side2, options, expect: expected }) =>
    inFolder(async (folder) => {
      const files = [writeFile(folder, side1), writeFile(folder, side2)] as const;
      const run = (first: Dataset, second: Dataset, seen = options) =>
        outcomeOf(runDiff(folder, [first, second], toRequest(seen)), figuresOf);
      const there = await run(files[0], files[1]);
      const back = await run(files[1], files[0], swapOptions(options));
      if ('error' in expected) {
        const { value = '' } = expected;
        const error = String(expected.error);
        expect(there).toEqual({ error, value: expect.stringContaining(value) });
        expect(back).toEqual({ error, value: expect.stringContaining(value) });
        expect(JSON.stringify([there, back])).not.toMatch(/secret/);
        return;
      }
      const keys = options.keys.length;
      expect(there).toEqual(fullFigures(expected, keys));
      expect(back).toEqual(fullFigures(swapFigures(expected, options), keys));
    }),
  );
});
