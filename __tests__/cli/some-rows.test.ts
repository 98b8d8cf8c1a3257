import { describe, expect, test } from '@jest/globals';
import { withSomeRows } from '../../src/cli/some-rows.ts';
import { loadSettings } from '../../src/config/load-settings.ts';
import { Secrets } from '../../src/config/secrets.ts';
import type { RawValues } from '../../src/config/keys.ts';

const files: RawValues = { file1: 'a.csv', file2: 'b.csv', 'pk-columns': 'id' };

async function rowsOf(inputs: RawValues): Promise<(number | null | undefined)[]> {
  const settings = await loadSettings(inputs, {
    env: {},
    readFile: () => Promise.reject(new Error('no file')),
    secrets: new Secrets(() => undefined, {}),
  });
  return withSomeRows(settings).diffs.map(({ fields }) => fields.sample_rows);
}

describe('the rows that a terminal shows where nobody says how many', () => {
  test('are five', async () => {
    expect(await rowsOf(files)).toEqual([5]);
  });

  test('are as many as a setting or an item of `diffs` says', async () => {
    expect(await rowsOf({ ...files, 'sample-rows': '0' })).toEqual([0]);
    const diffs = '[{ name: a, sample-rows: 2 }, { name: b }]';
    expect(await rowsOf({ ...files, diffs })).toEqual([2, 5]);
  });

  test('are none of a service that may not know of them', async () => {
    const inputs = { ...files, 'api-key': 'k', 'data-source1': '1' };
    expect(await rowsOf(inputs)).toEqual([undefined]);
  });
});
