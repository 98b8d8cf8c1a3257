import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { type RawFile, readFileCases } from './case-format.ts';
import { figuresOf, fullFigures, swapFigures, swapOptions, toRequest } from './expected.ts';
import { inFolder, outcomeOf, runDiff } from './run-diff.ts';
import type { Dataset } from './write-dataset.ts';

const cases = readFileCases(join(import.meta.dirname, 'csv-files.yaml'));

function writeFile(folder: string, { name, text, base64, packed }: RawFile): Dataset {
  const bytes = base64 === undefined ? Buffer.from(text ?? '') : Buffer.from(base64, 'base64');
  const pack = { gzip: gzipSync, zstd: zstdCompressSync };
  writeFileSync(join(folder, name), packed ? pack[packed](bytes) : bytes);
  return { database: null, file: name };
}

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
