import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** An empty SQLite file in a folder of its own. */
export interface SqliteFile {
  folder: string;
  path: string;
  url: string;
  /** A connection that may write. */
  database: DatabaseSync;
  drop(): void;
}

/** @param setup statements before the first table, such as one that chooses an encoding. */
export function sqliteFile(setup = ''): SqliteFile {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-sqlite-'));
  const path = join(folder, 'test.db');
  const database = new DatabaseSync(path);
  database.exec(setup);
  return {
    folder,
    path,
    url: `sqlite:${path}`,
    database,
    drop: () => {
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
}
