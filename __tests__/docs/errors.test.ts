import { globSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

/** Types of errors as the sources of the product write them. */
function typesIn(pattern: string): Set<string> {
  const texts = globSync(pattern).map((file) => readFileSync(file, 'utf8'));
  return new Set(texts.flatMap((text) => text.match(/(?<=')\w+Exception(?=')/g) ?? []));
}

const documented = new Set(
  [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `(\w+)`/gm)].map(([, type]) => type),
);

it('every type of error that a diff can have is documented', () => {
  const types = typesIn('src/{engine,sources,service}/**/*.ts');
  expect(types.size).toBeGreaterThan(25);
  // DuckDB's kinds are documented as such.
  types.delete('CatalogException');
  expect([...types].filter((type) => !documented.has(type))).toEqual([]);
});

it('no type of error is documented that there is not', () => {
  const types = typesIn('src/**/*.ts');
  const ours = [...documented].filter((type) => type?.endsWith('Exception'));
  // From DuckDB's own message.
  const others = ['OutOfMemoryException'];
  expect(ours.filter((type) => !types.has(type ?? '') && !others.includes(type ?? ''))).toEqual([]);
});
