import type { Checksums } from '../checksums.ts';
import type { Cell, Sql } from '../dialect.ts';
import { TextChecksums } from '../text-checksums.ts';
import { postgresChecksums } from './checksums.ts';
import { postgresTextHashing } from './text-hashing.ts';

/** What a server can hash by. */
export interface Hashing {
  checksums: Checksums | null;
  textChecksums: Checksums | null;
}

export const NO_HASHING: Hashing = { checksums: null, textChecksums: null };

/** What decides how a server hashes. */
export const HASHING_SQL: Sql = `SELECT current_setting('server_version_num') AS version,
  current_setting('server_encoding') AS encoding`;

/** From these versions on there is a hash of records, and numbers without zeros at their end. */
const WITH_RECORD_HASH = 140000;
const WITH_TRIM_SCALE = 130000;

/** @param row what `HASHING_SQL` gives. */
export function hashingOf(row: Record<string, Cell>): Hashing {
  const version = Number(row['version']);
  const encoding = String(row['encoding']);
  const hasTexts = version >= WITH_TRIM_SCALE && encoding === 'UTF8';
  return {
    checksums: version >= WITH_RECORD_HASH ? postgresChecksums(encoding) : null,
    textChecksums: hasTexts ? new TextChecksums(postgresTextHashing) : null,
  };
}
