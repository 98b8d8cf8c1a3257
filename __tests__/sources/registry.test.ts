import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { namedSources, SOURCES } from '../../src/sources/registry.ts';

const FOLDER = 'src/sources';

/** Folders of what all kinds share. */
const SHARED = new Set(['types', 'tolerances']);

describe('the kinds of data source', () => {
  test('have a folder each, with a descriptor that the registry lists', () => {
    const folders = readdirSync(FOLDER, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !SHARED.has(entry.name))
      .map(({ name }) => name);
    expect(SOURCES.map(({ kind }) => kind).toSorted()).toEqual(folders.toSorted());
  });

  test.each(SOURCES.map(({ kind }) => kind))(
    '%s imports what it opens with, such as a driver, only when it is opened',
    (kind) => {
      const text = readFileSync(`${FOLDER}/${kind}/source.ts`, 'utf8');
      const imported = [...text.matchAll(/^import (type )?[^;]* from '(.*)';$/gm)]
        .filter(([, type]) => type === undefined)
        .map(([, , path = '']) => path);
      const cheap = [
        '../changing-functions.ts',
        // What Spark and Databricks share.
        './changing.ts',
        '../spark/changing.ts',
        '../source.ts',
        '../options.ts',
        './options.ts',
        'zod',
      ];
      expect(imported.filter((path) => !cheap.includes(path))).toEqual([]);
    },
  );

  test('share no scheme', () => {
    const schemes = SOURCES.flatMap((source) => source.schemes);
    expect(schemes).toEqual([...new Set(schemes)]);
  });
});

const locationOf = (url: string) => {
  const [, source] = namedSources({ one: url });
  return [source!.descriptor.kind, source!.location];
};

describe('the URL of a data source', () => {
  test.each([
    ['duckdb:a b.duckdb', 'duckdb', 'a b.duckdb'],
    ['DuckDB:/data/a.duckdb', 'duckdb', '/data/a.duckdb'],
    ['sqlite:a.db', 'sqlite', 'a.db'],
    ['sqlite:///a.db', 'sqlite', 'a.db'],
    ['sqlite:////data/a.db', 'sqlite', '/data/a.db'],
    ['mariadb://me@host/shop', 'mysql', 'mariadb://me@host/shop'],
    ['postgres://me:p%40ss@host/shop', 'postgresql', 'postgres://me:p%40ss@host/shop'],
    ['redshift://me@host/dev', 'redshift', 'redshift://me@host/dev'],
    ['trino://me@host/lake/sales', 'trino', 'trino://me@host/lake/sales'],
  ])('%s stands for a kind and a place', (url, kind, location) => {
    expect(locationOf(url)).toEqual([kind, location]);
  });

  test.each(['files:a.csv', 'oracle://host/x', 'a.db', 'sqlite:'])(
    'that no kind has is refused with those that some have: %s',
    (url) => {
      expect(() => locationOf(url)).toThrow(
        'accepted are duckdb:…, postgresql:…, postgres:…, redshift:…, mysql:…, mariadb:…, sqlite:…, ' +
          'spark:…, databricks:…, trino:…',
      );
    },
  );

  test('with a password that ends early is refused without being shown', () => {
    expect(() => locationOf('mysql://me:hunter2@secret@host/shop')).toThrow(
      /^(?!.*hunter2)data-sources: the URL of "one" has a character that ends its password early/,
    );
  });
});

test('ids of data sources default to their positions, after the files', () => {
  const url = 'sqlite:a.db';
  const sources = namedSources({ a: url, b: { url, id: 7 }, c: url });
  expect(sources.map(({ id, name }) => [id, name])).toEqual([
    [0, 'files'],
    [1, 'a'],
    [7, 'b'],
    [3, 'c'],
  ]);
  expect(() => namedSources({ a: url, b: { url, id: 1 } })).toThrow(
    'data-sources: "a" and "b" have the same id 1; each needs its own',
  );
});
