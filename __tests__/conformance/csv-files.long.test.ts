import { describe, expect, test } from '@jest/globals';
import { cases, writeFile } from './csv-files-fixture.ts';
import { toRequest } from './expected.ts';
import { inFolder, runDiff } from './run-diff.ts';

describe('text files are read as they are written', () => {
  test.each(cases.filter(({ expect: expected }) => !('error' in expected)))(
    '$id: each file against itself differs in nothing',
    ({ side1, side2, options }) =>
      inFolder(async (folder) => {
        for (const file of [writeFile(folder, side1), writeFile(folder, side2)]) {
          const { pks, values } = await runDiff(folder, [file, file], toRequest(options));
          expect(pks!.exclusives).toEqual([0, 0]);
          expect(values!.values_with_differences).toBe(0);
        }
      }),
  );
});
