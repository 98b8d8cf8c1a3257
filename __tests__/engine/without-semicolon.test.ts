import { expect, test } from '@jest/globals';
import { withoutSemicolon } from '../../src/engine/without-semicolon.ts';

test.each([
  ['SELECT 1;', 'SELECT 1'],
  ['SELECT 1 ; ;\n\t', 'SELECT 1'],
  ['SELECT 1; -- end', 'SELECT 1'],
  ['SELECT 1;\n/* the; end */ ;\n-- really', 'SELECT 1'],
  ["SELECT ';' AS x;", "SELECT ';' AS x"],
  ['SELECT $$;$$ AS x; -- end', 'SELECT $$;$$ AS x'],
])('%j ends as %j', (query, expected) => {
  expect(withoutSemicolon(query)).toBe(expected);
});

test.each([
  'SELECT 1 -- done;',
  'SELECT 1 /* ; */',
  "SELECT '; -- end' AS x",
  'SELECT "; --" FROM t',
  'SELECT 1; SELECT 2',
])('%j stays as it is', (query) => {
  expect(withoutSemicolon(query)).toBe(query);
});
