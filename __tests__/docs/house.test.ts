import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { PICTURE, pictureOfHouse } from '../../scripts/draw-house.ts';
import { circlesOf } from '../../scripts/house/circles.ts';
import { faultsOf, houseOf } from '../../scripts/house/house.ts';
import { importsOf, type SourceFile } from '../../scripts/house/imports.ts';

const file = (path: string, ...imports: string[]): SourceFile => ({
  path,
  lines: 1,
  imports,
  later: [],
});

const circle = (...names: string[]): string =>
  `these load each other in a circle: ${names.join(', ')}`;

test('the picture is as `npm run house` draws it, and nothing of src runs in a circle', () => {
  expect(readFileSync(PICTURE, 'utf8')).toBe(pictureOfHouse());
});

describe('a file loads', () => {
  test.each([
    ["import { a } from './a.ts';", ['./a.ts']],
    ["import './a.ts';", ['./a.ts']],
    ["export { a } from '../a.ts'; export * from './b.ts';", ['../a.ts', './b.ts']],
    ["import { type A, a } from './a.ts';", ['./a.ts']],
    // Node strips the names and loads the file all the same.
    ["import { type A } from './a.ts';", ['./a.ts']],
    ["import type { A } from './a.ts';", []],
    ["export type { A } from './a.ts';", []],
    ["type A = import('./a.ts').A;", []],
    ["import zod from 'zod';", []],
    ['const text = "import \'./a.ts\'"; // import "./a.ts"', []],
  ])('by `%s` %j', (text, modules) => {
    expect(importsOf(text)).toEqual({ imports: modules, later: [] });
  });
});

test('a file loads later what a function of it imports', () => {
  const text = "export const a = async () => { await import('./a.ts'); };";
  expect(importsOf(text)).toEqual({ imports: [], later: ['./a.ts'] });
});

test('circles are found apart from what leads to them and from them', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['b', 'd']],
    ['d', []],
    ['e', ['e']],
  ]);
  expect(circlesOf(graph)).toEqual([['b', 'c'], ['e']]);
});

describe('a house cannot be drawn', () => {
  test('where files load each other', () => {
    const files = [file('a/x.ts', 'a/y.ts'), file('a/y.ts', 'a/x.ts')];
    expect(faultsOf(files, { a: 'is' })).toEqual([circle('a/x.ts', 'a/y.ts')]);
  });

  test('where folders of src do, by whatever files', () => {
    const files = [file('a/x.ts', 'b/x.ts'), file('b/x.ts'), file('b/y.ts', 'a/y.ts')];
    expect(faultsOf([...files, file('a/y.ts')], { a: 'is', b: 'is' })).toEqual([circle('a', 'b')]);
  });

  test('where folders side by side do, however deep the files are', () => {
    const files = [
      file('a/b/x.ts', 'a/c/d/x.ts'),
      file('a/c/d/x.ts'),
      file('a/c/y.ts', 'a/b/y.ts'),
    ];
    const purposes = { a: 'is', 'a/b': 'is', 'a/c': 'is', 'a/c/d': 'is' };
    expect(faultsOf([...files, file('a/b/y.ts'), file('a/z.ts')], purposes)).toEqual([
      circle('a/b', 'a/c'),
    ]);
  });

  test('where folders load each other later', () => {
    const files = [{ ...file('a/x.ts'), later: ['b/x.ts'] }, file('b/x.ts', 'a/y.ts')];
    expect(faultsOf([...files, file('a/y.ts')], { a: 'is', b: 'is' })).toEqual([circle('a', 'b')]);
  });

  test('where a folder has no purpose, or a purpose no folder', () => {
    expect(faultsOf([file('a/x.ts')], { b: 'was' })).toEqual([
      'src/a has no purpose: say it in scripts/house/purposes.ts',
      'scripts/house/purposes.ts has src/b, which is no folder with files',
    ]);
  });

  test('but may be where a file loads later what stands on it', () => {
    const files = [{ ...file('a/x.ts'), later: ['a/y.ts'] }, file('a/y.ts', 'a/x.ts')];
    expect(faultsOf(files, { a: 'is' })).toEqual([]);
  });

  test('but may be where a folder leads into one of its own and back', () => {
    const files = [file('a/x.ts', 'a/b/x.ts'), file('a/b/x.ts', 'a/y.ts'), file('a/y.ts')];
    expect(faultsOf(files, { a: 'is', 'a/b': 'is' })).toEqual([]);
  });
});

describe('a house', () => {
  const purposes = { sources: 'shared', 'sources/<kind>': 'kinds', duckdb: 'own' };

  test('has each room below all that load it, with the ways that follow from others left out', () => {
    const files = [file('a/x.ts', 'b/x.ts', 'c/x.ts'), file('b/x.ts', 'c/x.ts'), file('c/x.ts')];
    const floors = houseOf(files, {}).map((floor) =>
      floor.map(({ name, standsOn }) => [name, ...standsOn].join(' ')),
    );
    expect(floors).toEqual([['a b'], ['b c'], ['c']]);
  });

  test('has a room near what it loads, where that is more than loads it', () => {
    const files = [
      file('a/x.ts', 'b/x.ts'),
      file('b/x.ts', 'c/x.ts', 'd/x.ts'),
      file('e/x.ts', 'c/x.ts', 'd/x.ts'),
      file('c/x.ts'),
      file('d/x.ts'),
    ];
    const floors = houseOf(files, {}).map((floor) => floor.map(({ name }) => name));
    expect(floors).toEqual([['a'], ['b', 'e'], ['c', 'd']]);
  });

  test('has the kinds of source above DuckDB, and what they share below it', () => {
    const files = [
      file('sources/registry.ts', 'sources/new/source.ts'),
      file('sources/new/source.ts', 'duckdb/x.ts'),
      file('duckdb/x.ts', 'sources/dialect.ts'),
      file('sources/dialect.ts'),
    ];
    expect(faultsOf(files, { ...purposes, 'sources/new': 'a kind' })).toEqual([]);
    expect(
      houseOf(files, purposes)
        .flat()
        .map(({ name }) => name),
    ).toEqual(['sources/<kind>', 'duckdb', 'sources']);
  });
});
