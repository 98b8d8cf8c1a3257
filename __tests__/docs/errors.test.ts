import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  datasetErrors,
  dataSourceErrors,
  engineErrors,
  otherErrors,
} from '../../src/contract/error-types.ts';

/** The types in the table of a section of the docs. */
function typesUnder(title: string): string[] {
  const sections = readFileSync('docs/errors.md', 'utf8').split(/^## /m);
  const section = sections.find((text) => text.startsWith(`${title}\n`)) ?? '';
  return [...section.matchAll(/^\| `([A-Z]\w+)`/gm)].map(([, type = '']) => type);
}

// `DiffError` takes no type that is in none of these lists.
test.each([
  { title: 'A dataset', types: datasetErrors },
  { title: 'A data source', types: dataSourceErrors },
  { title: 'The engine', types: [...engineErrors, ...otherErrors] },
])('the docs explain each type of error that a diff can have, and no other: $title', (section) => {
  expect(typesUnder(section.title).toSorted()).toEqual(section.types.toSorted());
});
