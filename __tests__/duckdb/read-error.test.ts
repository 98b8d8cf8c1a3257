import { expect, test } from '@jest/globals';
import { readError } from '../../src/duckdb/read-error.ts';

test.each(['/tmp/data-diff-a1b2c3', 'it is in /home/runner/work/_temp/x.', 'C:\\Users\\me'])(
  'paths that SQL raises are not shown: %s',
  (raised) => {
    const { type, value } = readError(new Error(`Invalid Input Error: ${raised}`));
    expect(type).toBe('InvalidInputException');
    expect(value).toContain('(not shown)');
    expect(value).not.toMatch(/tmp|home|Users|data-diff/);
  },
);

test.each(['yes and/or no', 'a value of https://example.com/a/b', 'in record/value … of a/b/c'])(
  'what is no path is shown: %s',
  (raised) => expect(readError(new Error(`Invalid Input Error: ${raised}`)).value).toBe(raised),
);

test.each(['Invalid type', 'Conversion', 'Constraint', 'Out of Range', 'Invalid Input'])(
  'what an error quotes of the data is not shown: %s',
  (kind) => {
    const { value } = readError(new Error(`${kind} Error: it is "4111-1111", not a date`));
    expect(value).toBe('it is (not shown), not a date');
  },
);

test('a kind of error that is not known is of no kind', () => {
  expect(readError(new Error('Brand New Error: odd'))).toMatchObject({
    type: 'DuckDBException',
    value: 'odd',
  });
});
