import { familySync, MUSL } from 'detect-libc';
import pinned from './native-packages.json' with { type: 'json' };

/** A package of the registry, at one version and with the checksum of its tarball. */
export interface PinnedPackage {
  name: string;
  version: string;
  /** As npm's lock file writes it: `sha512-` and base64. */
  integrity: string;
}

function find(name: string): PinnedPackage | undefined {
  return pinned.find((entry) => entry.name === name);
}

/** The package with the native library for this machine. */
export function platformPackage(): string {
  const musl = process.platform === 'linux' && familySync() === MUSL ? '-musl' : '';
  return `node-bindings-${process.platform}-${process.arch}${musl}`;
}

/** The version of DuckDB's API that this project is tested with. */
export const version = find('@duckdb/node-api')?.version ?? '';

/**
 * All that DuckDB needs on this machine.
 *
 * @throws Error where there is no build of DuckDB for it.
 */
export function packages(): PinnedPackage[] {
  const names = [
    '@duckdb/node-api',
    '@duckdb/node-bindings',
    'detect-libc',
    `@duckdb/${platformPackage()}`,
  ];
  return names.map((name) => {
    const entry = find(name);
    if (!entry) throw new Error(`DuckDB has no build for ${process.platform}-${process.arch}`);
    return entry;
  });
}
