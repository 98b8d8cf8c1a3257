import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { install } from '../../src/duckdb/native.ts';
import { packages, type PinnedPackage } from '../../src/duckdb/native-packages.ts';

interface LockFile {
  packages: Record<string, { version: string; integrity: string }>;
}

describe("DuckDB's library", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is pinned to the checksums that npm recorded; after an update run scripts/pin-duckdb.ts', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
    for (const { name, version, integrity } of packages()) {
      expect(lock.packages[`node_modules/${name}`]).toMatchObject({ version, integrity });
    }
  });

  test('is fetched from the registry, checked, and usable from its folder alone', async () => {
    const home = join(folder, 'a', 'home');
    await install(packages(), home);
    const duckdb = createRequire(join(home, 'index.js'))('@duckdb/node-api') as {
      version(): string;
    };
    expect(duckdb.version()).toMatch(/^v\d/);
    expect(readdirSync(join(folder, 'a'))).toEqual(['home']);
  });

  test('is refused with a wrong checksum, and nothing of it stays', async () => {
    const wrong = packages().map((entry): PinnedPackage =>
      entry.name === '@duckdb/node-bindings' ? { ...entry, integrity: 'sha512-wrong' } : entry,
    );
    const home = join(folder, 'home');
    await expect(install(wrong, home)).rejects.toThrow(
      /@duckdb\/node-bindings has the checksum sha512-.*, not sha512-wrong.*npm install --prefix/s,
    );
    expect(existsSync(home)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that cannot be fetched is an error which says how to install it beforehand', async () => {
    const missing = [{ name: '@duckdb/node-api', version: '0.0.0-none', integrity: '' }];
    const home = join(folder, 'home');
    await expect(install(missing, home)).rejects.toThrow(
      `install it beforehand with: npm install --prefix "${home}" @duckdb/node-api@`,
    );
  });
});
