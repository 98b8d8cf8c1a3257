import { DiffError } from '../../contract/errors.ts';
import { version } from '../../duckdb/native-packages.ts';

/** What DuckDB says of such a file; it has no code for it. */
const OTHER_VERSION =
  /version number (\d+), but we can only read versions? between (\d+) and (\d+)/;

/**
 * Where a database file has a storage version that our DuckDB cannot read: an error that names it,
 * and how to write the file for our DuckDB. Any other error as it is.
 */
export function withStorageVersion(database: string, error: unknown): unknown {
  const match = error instanceof DiffError ? OTHER_VERSION.exec(error.value) : null;
  if (!match) return error;
  const [, found, oldest, newest] = match;
  const [release = ''] = version.split('-');
  const written = release.replace(/\.\d+$/, '.0');
  const wayOut =
    Number(found) > Number(newest)
      ? `copy it with the DuckDB that wrote it: ATTACH 'copy.duckdb' (STORAGE_VERSION 'v${written}'), ` +
        'then COPY FROM DATABASE … TO copy'
      : 'write it anew: EXPORT DATABASE with the DuckDB that wrote it, IMPORT DATABASE with a newer one';
  return new DiffError(
    'StorageVersionException',
    `${database} has DuckDB's storage version ${found}, and DuckDB ${release}, which reads it here, ` +
      `knows ${oldest} to ${newest}; ${wayOut}`,
    { cause: error },
  );
}
