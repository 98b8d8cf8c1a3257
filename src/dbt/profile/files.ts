import { basename, extname, isAbsolute, join } from 'node:path';
import { InvalidValue } from '../../config/problems.ts';
import type { Adapter } from './adapter.ts';
import type { Target } from './target.ts';

/** A path as seen from the folder where the step works. */
function placeOf(path: string, { folder, home }: Target): string {
  const plain = path.replace(/^~(?=\/)/, home ?? '~');
  return isAbsolute(plain) ? plain : join(folder, plain);
}

const stemOf = (path: string): string => basename(path, extname(path));

/** A DuckDB file, its name in SQL, and those that are attached to it. */
function databasesOf(target: Target): { name: string; path: string }[] {
  const own = target.text('path') ?? ':memory:';
  const attached = target.list('attach').flatMap((entry) => {
    const path = entry.text('path');
    if (path === null || (entry.text('type') ?? 'duckdb') !== 'duckdb') return [];
    return [{ path, name: entry.text('alias') ?? stemOf(path) }];
  });
  return [{ path: own, name: target.text('database') ?? stemOf(own) }, ...attached];
}

/** DuckDB: a file for each database. */
export const duckdb: Adapter = {
  hasDatabase: (target, database) =>
    databasesOf(target).some(({ name }) => name.toLowerCase() === database.toLowerCase()),
  source: (target, { database }) => {
    const all = databasesOf(target);
    const isWanted = ({ name }: { name: string }) => name.toLowerCase() === database?.toLowerCase();
    const path = (all.find(isWanted) ?? all[0])?.path ?? ':memory:';
    if (path.startsWith(':memory:')) {
      throw new InvalidValue('is in memory, which ends with dbt; let it have a file as `path`');
    }
    if (/^[a-z]+:(?![/\\])|^[a-z][a-z\d+.-]+:\/\//i.test(path)) {
      throw new InvalidValue('has a `path` that is no DuckDB file on this machine');
    }
    return { url: `duckdb:${placeOf(path, target)}` };
  },
};

/** SQLite: a file for each schema. */
export const sqlite: Adapter = {
  hasDatabase: () => true,
  source: (target, { schema }) => {
    const files = target.map('schemas_and_paths');
    const path = files[schema ?? 'main'] ?? files['main'];
    if (path === undefined) throw new InvalidValue('has no file in `schemas_and_paths`');
    return { url: `sqlite:${placeOf(path, target)}` };
  },
  pathOf: (path) => path.slice(-1),
};
