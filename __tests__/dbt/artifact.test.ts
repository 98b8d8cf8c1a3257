import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { manifestIn } from '../../src/dbt/artifact.ts';

const LABEL = '`dbt-base-manifest` is `artifact:x`';

function zipOf(files: Record<string, string>): Uint8Array {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>);
}

/** The zip file with what it says of the size of its files changed, in the directory at its end. */
function claiming(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const entry = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
  bytes.writeUInt32LE(size, entry + 24);
  return bytes;
}

describe('the manifest of a zip file', () => {
  it('is the one nearest to the root, whatever else is there', () => {
    const files = {
      'a/b/manifest.json': 'deep',
      'b/manifest.json': 'near',
      'c/manifest.json': 'near too',
      'manifest.json.bak': 'no',
      'my-manifest.json': 'no',
    };
    expect(manifestIn(zipOf(files), LABEL)).toBe('near');
    expect(manifestIn(zipOf({ ...files, 'manifest.json': 'root' }), LABEL)).toBe('root');
  });

  it.each([
    ['no file of that name', zipOf({ 'run_results.json': '{}' }), 'holds no manifest.json'],
    ['no zip file', strToU8('<html>Sign in</html>'), 'is no zip file'],
    ['nothing', new Uint8Array(), 'is no zip file'],
    ['half of a zip file', zipOf({ 'manifest.json': 'x' }).slice(0, 60), 'is no zip file'],
  ])('is an error where there is %s', (_what, bytes, says) => {
    expect(() => manifestIn(bytes, LABEL)).toThrow(`${LABEL}; `);
    expect(() => manifestIn(bytes, LABEL)).toThrow(says);
  });

  it('is not unpacked where it says that it is larger than any manifest', () => {
    const zip = claiming(zipOf({ 'manifest.json': 'x'.repeat(1000) }), 2 ** 30);
    expect(() => manifestIn(zip, LABEL)).toThrow('has more than 512 MiB');
  });

  it('is no more than it says, whatever is packed', () => {
    const zip = claiming(zipOf({ 'manifest.json': 'x'.repeat(50_000_000) }), 100);
    expect(manifestIn(zip, LABEL).length).toBeLessThanOrEqual(100);
  });
});
