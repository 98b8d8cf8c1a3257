import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { namedSources } from '../../../src/sources/registry.ts';
import { sqlite } from '../../../src/sources/sqlite/source.ts';
import { inFolder } from '../../conformance/run-diff.ts';

const { signal } = new AbortController();

const opening = (url: string, options: Record<string, string | number>) => {
  const [, source] = namedSources({ one: { url, options } });
  return sqlite.open(source!, { workingDirectory: '/', signal });
};

test('options of SQLite are in force', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'a.db');
    new DatabaseSync(path).exec('CREATE TABLE t (id INTEGER PRIMARY KEY)');
    const options = { cache_size: -4321, mmap_size: 65536, temp_store: 'memory', busy_timeout: 77 };
    const opened = await opening(`sqlite:${path}`, options);
    for (const [name, value] of Object.entries({ ...options, temp_store: 2 })) {
      const [row] = await opened.query(`PRAGMA ${name}`, signal);
      expect([name, Object.values(row!)]).toEqual([name, [value]]);
    }
    await opened.close();
  }));

test('a file that another process writes to counts as locked after busy_timeout', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'a.db');
    const writer = new DatabaseSync(path);
    writer.exec(
      'CREATE TABLE t (id INTEGER PRIMARY KEY); BEGIN EXCLUSIVE; INSERT INTO t VALUES (1)',
    );
    await expect(opening(`sqlite:${path}`, { busy_timeout: 10 })).rejects.toThrow(
      'DatabaseLockedException: database is locked (another process is writing)',
    );
    writer.close();
  }));
