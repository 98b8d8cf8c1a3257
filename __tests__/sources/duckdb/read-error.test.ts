import { expect, test } from '@jest/globals';
import { readError } from '../../../src/sources/duckdb/read-error.ts';

test.each(['/tmp/data-diff-a1b2c3', 'it is in /home/runner/work/_temp/x.', 'C:\\Users\\me'])(
  'paths that SQL raises are not shown: %s',
  (raised) => {
    const [type, value] = readError(`Invalid Input Error: ${raised}`);
    expect(type).toBe('InvalidInputException');
    expect(value).toContain('(not shown)');
    expect(value).not.toMatch(/tmp|home|Users|data-diff/);
  },
);

test.each(['yes and/or no', 'a value of https://example.com/a/b', 'in record/value … of a/b/c'])(
  'what is no path is shown: %s',
  (raised) => expect(readError(`Invalid Input Error: ${raised}`)[1]).toBe(raised),
);
