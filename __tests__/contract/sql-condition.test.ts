import { describe, expect, test } from '@jest/globals';
import { checkSqlCondition } from '../../src/contract/sql-condition.ts';

describe('a filter is one SQL condition', () => {
  test.each([
    "status = 'paid'",
    `"order;by" = 'it''s; -- fine /* here */' AND (a > 1 OR b IS NOT NULL)`,
    'extract(year from created_at) = 2026 AND a IS DISTINCT FROM b',
    '`column` IN (1, 2, 3)',
    "note LIKE '%(%' AND größe > 3",
    '"selected" = 1 and selected = 2',
    'a #> 3 and b - -1 > 0',
  ])('accepts %s', (sql) => {
    expect(checkSqlCondition(sql)).toBeNull();
  });

  test.each([
    ['1=1; drop table x', 'holds a semicolon'],
    ['1=1 -- rest', 'holds a comment (--)'],
    ['1=1 /* rest', 'holds a comment (/*)'],
    ['1=1) OR (1=1', 'closes a parenthesis that it did not open'],
    ['(1=1', 'leaves a parenthesis open'],
    ["a = 'x", "has an unclosed quote (')"],
    ['"a = 1', 'has an unclosed quote (")'],
    ["a = 'x\\' OR b = '", 'has a backslash before a quote'],
    ['a = $$x$$', 'holds a dollar quote ($$)'],
    ['a = $tag$x$tag$', 'holds a dollar quote ($tag$)'],
    ['id IN (SELECT id FROM secrets)', 'holds a subquery (SELECT)'],
    ['id IN (FROM secrets)', 'holds a subquery (FROM)'],
    ['id IN ( table secrets)', 'holds a subquery (table)'],
    ['a = 1 union select 2', 'holds a subquery (select)'],
    ['  ', 'is empty'],
    ['a = \0', 'holds a NUL character'],
  ])('refuses %s', (sql, problem) => {
    expect(checkSqlCondition(sql)).toBe(problem);
  });
});
