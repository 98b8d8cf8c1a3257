/** Writes the checksums of DuckDB's packages, as npm recorded them, into the source. */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockFile {
  packages: Record<string, { version: string; integrity: string }>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
const pinned = Object.entries(lock.packages)
  .map(([path, entry]) => ({ name: path.replace(/^node_modules\//, ''), ...entry }))
  .filter(({ name }) => name.startsWith('@duckdb/') || name === 'detect-libc')
  .map(({ name, version, integrity }) => ({ name, version, integrity }));

writeFileSync('src/duckdb/native-packages.json', JSON.stringify(pinned, null, 2) + '\n');
