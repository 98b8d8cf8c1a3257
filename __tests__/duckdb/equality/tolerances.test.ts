import { describe, expect, test } from '@jest/globals';
import { NO_VALUES } from '../../../src/sources/types/column-type.ts';
import { connection, expectExact, openDuckDB, pairs, typeOf } from './within-in-sql.ts';

openDuckDB();

describe('within a tolerance in SQL', () => {
  test.each(pairs(true))('%s and %s are what exact arithmetic says', expectExact);

  test.each([
    ['VARCHAR', 'VARCHAR'],
    ['DATE', 'DATE'],
    ['BOOLEAN', 'BOOLEAN'],
    ['INTEGER[]', 'INTEGER[]'],
  ])('%s and %s cannot be', (type1, type2) => {
    expect(connection.dialect.comparison(typeOf(type1), typeOf(type2))?.within).toBeUndefined();
  });

  test('a column without any value on one side is near nothing', () => {
    const comparison = connection.dialect.comparison(typeOf('INTEGER'), NO_VALUES);
    const tolerance = {
      column_name: 'v',
      tolerance_value: '1',
      tolerance_mode: 'absolute',
    } as const;
    expect(comparison?.within?.(tolerance, 'a', 'b')).toBe('false');
  });
});
